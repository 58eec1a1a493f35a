import type { MenuItemConstructorOptions } from 'electron';

/**
 * The application menu. It is never shown (except by macOS, which needs one); it carries the keys of editing and text
 * size, and no reload, no developer tools, no second window.
 */
export const editMenu: MenuItemConstructorOptions[] = [
  {
    label: 'Edición',
    submenu: [
      { role: 'undo', label: 'Deshacer' },
      { role: 'redo', label: 'Rehacer' },
      { type: 'separator' },
      { role: 'cut', label: 'Cortar' },
      { role: 'copy', label: 'Copiar' },
      { role: 'paste', label: 'Pegar' },
      { role: 'pasteAndMatchStyle', label: 'Pegar sin formato' },
      { role: 'selectAll', label: 'Seleccionar todo' },
    ],
  },
  {
    label: 'Ver',
    submenu: [
      { role: 'resetZoom', label: 'Tamaño normal' },
      { role: 'zoomIn', label: 'Aumentar' },
      { role: 'zoomOut', label: 'Reducir' },
    ],
  },
  { label: 'Resguardo', submenu: [{ role: 'quit', label: 'Salir' }] },
];
