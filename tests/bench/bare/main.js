import { app, BrowserWindow } from 'electron';

/** The least that Electron can do: one window with one static page. Every start of Resguardo is measured against it. */
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  // Not awaited at the top of the module: Electron becomes ready only after its main module has been read.
  return window.loadFile('index.html');
});
