/** Why the program ends before there is a window that could say it. */
export type StartFailure = 'native-binding' | 'core' | 'page-crashes' | 'unexpected';

const sentences: Readonly<Record<StartFailure, string>> = {
  'native-binding':
    'Falta la pieza que lee el archivo cifrado de la oficina para esta versión de Electron. ' +
    'Vuelva a instalar Resguardo; si lo ejecuta desde su código, use «npm start», que la prepara. ' +
    'No se abrió ni se cambió ningún archivo.',
  core:
    'No se pudo preparar la carpeta de la oficina en esta computadora. ' +
    'Compruebe que el disco tenga espacio y que su usuario pueda escribir en él, y vuelva a abrir Resguardo. ' +
    'Sus archivos siguen intactos.',
  'page-crashes':
    'La ventana se cerró varias veces seguidas. La oficina quedó cerrada y su último borrador está a salvo. ' +
    'Reinicie la computadora y vuelva a abrir Resguardo.',
  unexpected:
    'Resguardo encontró una falla y se cerró para proteger los datos. La oficina quedó cerrada y su último borrador ' +
    'está a salvo. Vuelva a abrir el programa; si se repite, avise a quien le da soporte.',
};

export interface FailurePorts {
  readonly showErrorBox: (title: string, content: string) => void;
  readonly writeError: (line: string) => void;
  readonly exit: (code: number) => void;
}

/** Says in Spanish what happened and what to do, and ends with code 1. Shows no text of an exception. */
export function failStart(failure: StartFailure, ports: FailurePorts): void {
  ports.writeError(`Resguardo: ${sentences[failure]}\n`);
  ports.showErrorBox('Resguardo no puede continuar', sentences[failure]);
  ports.exit(1);
}

/**
 * Where a failure that should not happen is told: in development the terminal, in the product nowhere, because nobody
 * knows what the text of an error quotes.
 */
export const createReport =
  (ports: { readonly packaged: boolean; readonly writeError: (line: string) => void }) =>
  (error: unknown): void => {
    if (ports.packaged) return;
    ports.writeError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
