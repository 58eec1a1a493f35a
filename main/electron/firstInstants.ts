import { app, dialog } from 'electron';
import { createReport, failStart, type StartFailure } from './startFailure';

/** Where a failure that should not happen is told. */
export const report = createReport({
  packaged: app.isPackaged,
  writeError: (line) => process.stderr.write(line),
});

/** Says in Spanish why the program ends, and ends it. */
export const fail = (failure: StartFailure): void => {
  failStart(failure, {
    // A developer reads the terminal; a box would hold a test for ever.
    showErrorBox: (title, content) => {
      if (app.isPackaged) dialog.showErrorBox(title, content);
    },
    writeError: (line) => process.stderr.write(line),
    exit: (code) => {
      app.exit(code);
    },
  });
};

/**
 * Until the core is there to be locked, whatever goes wrong ends the program with our sentence. Electron's own box would
 * show the text of the error, and nobody knows what that quotes. The first import of `entry.ts`, so that it stands before
 * any other module is read.
 */
const stop = (error: unknown): void => {
  report(error);
  fail('unexpected');
};
process.on('uncaughtException', stop);
process.on('unhandledRejection', stop);

/** From here on somebody else listens. */
export const endFirstInstants = (): void => {
  process.off('uncaughtException', stop);
  process.off('unhandledRejection', stop);
};
