import { contextBridge, ipcRenderer } from 'electron';
import { channels, type ResguardoApi, type ShellEvent } from '../../shared/contract/shell';

/**
 * The whole surface between the page and the program: three functions on three fixed channels. The page never gets
 * `ipcRenderer`, an event object or a channel name.
 */
const api: ResguardoApi = {
  call: (path, type, input) => ipcRenderer.invoke(channels.call, { path, type, input }),
  onEvent: (listener) => {
    const forward = (_event: unknown, event: ShellEvent): void => {
      listener(event);
    };
    ipcRenderer.on(channels.event, forward);
    return () => {
      ipcRenderer.off(channels.event, forward);
    };
  },
  flushed: () => {
    ipcRenderer.send(channels.flushed);
  },
};

contextBridge.exposeInMainWorld('api', api);
