import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/**
 * Opens a PDF that lies in memory. Nothing of it runs: no scripts, no forms, no generated code; nothing is fetched for
 * it, neither fonts nor tables.
 */
export function openPdf(bytes: ArrayBuffer): { document: Promise<PDFDocumentProxy>; close: () => void } {
  const task = getDocument({
    // The reader takes its bytes over.
    data: new Uint8Array(bytes.slice(0)),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  return {
    document: task.promise,
    close: () => {
      task.destroy().catch(() => undefined);
    },
  };
}

const marks = ['/JBIG2Decode', '/JPXDecode'].map((name) => Array.from(new TextEncoder().encode(name)));

/** True when the file names a compression that is not shown here. Streams are named in the clear. */
export function namesMissingCodec(bytes: ArrayBuffer): boolean {
  const view = new Uint8Array(bytes);
  return marks.some((mark) => {
    const [first = 0] = mark;
    for (let at = view.indexOf(first); at !== -1; at = view.indexOf(first, at + 1)) {
      if (mark.every((byte, index) => view[at + index] === byte)) return true;
    }
    return false;
  });
}
