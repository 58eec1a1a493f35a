import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { CorePorts } from '../core/ports';

/** What a page that is printed runs with: nothing. Frozen by a test, like the window's own. */
export const printWindowOptions: BrowserWindowConstructorOptions = {
  show: false,
  width: 800,
  height: 1100,
  webPreferences: {
    // In memory, and of its own: nothing of a document reaches a disk or the window's session.
    partition: 'resguardo-print',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
    images: false,
    webSecurity: true,
    webviewTag: false,
    plugins: false,
    spellcheck: false,
    devTools: false,
  },
};

/** Makes a PDF of a page without scripts, in a window that nobody sees and that goes at once. */
export const createPrintPort = (
  open: (
    options: BrowserWindowConstructorOptions,
  ) => Pick<BrowserWindow, 'loadURL' | 'webContents' | 'destroy'>,
): CorePorts['printing'] => ({
  toPdf: async (html) => {
    const window = open(printWindowOptions);
    try {
      await window.loadURL(
        `data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`,
      );
      return await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: false,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
      });
    } finally {
      window.destroy();
    }
  },
});
