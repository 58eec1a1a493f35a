import type { BrowserWindow, Dialog } from 'electron';
import type { CorePorts } from '../core/ports';

/** Boxes of the system over our window. The lock does not wait for them: what is chosen after it goes nowhere. */
export const createDialogPort = (
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  window: () => BrowserWindow | undefined,
): CorePorts['dialogs'] => ({
  openFile: async () => {
    const over = window();
    if (over === undefined || over.isDestroyed()) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(over, {
      title: 'Elegir un documento',
      properties: ['openFile', 'dontAddToRecent'],
      // The names only narrow the list: what a file is, is judged by its bytes.
      filters: [
        { name: 'Imágenes, PDF y Word', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'docx'] },
        { name: 'Todos los archivos', extensions: ['*'] },
      ],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
  saveFile: async (suggestedName) => {
    const over = window();
    if (over === undefined || over.isDestroyed()) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(over, {
      title: 'Guardar una copia',
      defaultPath: suggestedName,
      properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
    });
    return canceled || filePath === '' ? null : filePath;
  },
});
