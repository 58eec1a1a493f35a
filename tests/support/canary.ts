import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One place where a planted string was found. */
export interface CanaryFinding {
  readonly file: string;
  readonly planted: string;
  readonly form: string;
}

/**
 * The forms in which a text may lie in a file. Base64 has three, by where the text begins among the bytes before it;
 * of each only what does not depend on its neighbours is looked for.
 */
function formsOf(planted: string): [string, Buffer][] {
  const utf8 = Buffer.from(planted, 'utf8');
  const utf16 = Buffer.from(planted, 'utf16le');
  const hex = utf8.toString('hex');
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(offset === 0 ? 0 : offset + 1, -1);
  });
  const forms: [string, Buffer][] = [
    ['UTF-8', utf8],
    ['UTF-16', utf16],
    // Without accents put together: another normal form of the same text.
    ['UTF-8 (NFD)', Buffer.from(planted.normalize('NFD'), 'utf8')],
    ['hex', Buffer.from(hex, 'latin1')],
    ['HEX', Buffer.from(hex.toUpperCase(), 'latin1')],
    ['JSON', Buffer.from(JSON.stringify(planted).slice(1, -1), 'utf8')],
    ['URL', Buffer.from(encodeURIComponent(planted), 'utf8')],
    ...base64.map((text): [string, Buffer] => ['base64', Buffer.from(text, 'latin1')]),
    ...base64.map((text): [string, Buffer] => [
      'base64url',
      Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_'), 'latin1'),
    ]),
  ];
  // Plain letters look the same in several of them.
  return forms.filter(([, bytes], index) => forms.findIndex(([, other]) => other.equals(bytes)) === index);
}

const chunkSize = 1024 * 1024;

/** Reads a file in pieces that overlap, so that nothing is missed at a seam and no large file fills the memory. */
function* piecesOf(path: string, overlap: number): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(chunkSize + overlap);
    for (let position = 0; ; position += chunkSize) {
      const length = readSync(file, buffer, 0, buffer.length, position);
      if (length === 0) return;
      yield buffer.subarray(0, length);
      if (length < buffer.length) return;
    }
  } finally {
    closeSync(file);
  }
}

export interface CanaryScan {
  readonly findings: readonly CanaryFinding[];
  /** How many files were really read: a scan of nothing proves nothing. */
  readonly files: number;
  readonly bytes: number;
}

/**
 * Looks for planted strings in every file under the folders (names of files included), in all the forms above.
 *
 * Give it strings of eight characters and more: a shorter one is found by chance. Sockets, pipes and links are passed
 * over, and what vanishes while it is being read.
 */
export function scanForCanaries(folders: readonly string[], planted: readonly string[]): CanaryScan {
  for (const text of planted) {
    if (text.length < 8) throw new Error(`too short to plant: ${text}`);
  }
  const wanted = planted.map((text) => ({ text, forms: formsOf(text) }));
  const overlap = Math.max(0, ...wanted.flatMap(({ forms }) => forms.map(([, bytes]) => bytes.length)));
  const findings: CanaryFinding[] = [];
  let files = 0;
  let bytes = 0;

  const look = (file: string, content: Buffer) => {
    for (const { text, forms } of wanted) {
      for (const [form, pattern] of forms) {
        const known = findings.some((one) => one.file === file && one.planted === text && one.form === form);
        if (!known && content.includes(pattern)) findings.push({ file, planted: text, form });
      }
    }
  };
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      look(path, Buffer.from(entry.name, 'utf8'));
      try {
        if (entry.isDirectory()) visit(path);
        if (!entry.isFile()) continue;
        bytes += statSync(path).size;
        for (const piece of piecesOf(path, overlap)) look(path, piece);
        files += 1;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code !== 'ENOENT' && code !== 'EACCES') throw error;
      }
    }
  };
  for (const folder of folders) visit(folder);
  return { findings, files, bytes };
}

/** The same over one folder, for a test that expects to find nothing. @throws Error when there was nothing to read. */
export function findCanaries(folder: string, planted: readonly string[]): readonly CanaryFinding[] {
  const { findings, files } = scanForCanaries([folder], planted);
  if (files === 0) throw new Error(`nothing was read under ${folder}`);
  return findings;
}
