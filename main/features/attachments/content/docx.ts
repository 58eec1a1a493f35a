import { isAt, refuse } from './bytes';
import { readZip, unzip, type ZipEntry } from './zip';

export const isZip = (bytes: Buffer): boolean => isAt(bytes, 0, 'PK\x03\x04') || isAt(bytes, 0, 'PK\x05\x06');

const typesPath = '[Content_Types].xml';
const documentPath = 'word/document.xml';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Text of a document that fills 25 MB is pictures for the most part: the words alone are far less. */
const longestXml = 60 * 1024 * 1024;

const required = (bytes: Buffer, entries: ReadonlyMap<string, ZipEntry>, name: string): string => {
  const entry = entries.get(name);
  if (entry === undefined) return refuse('file-archive');
  if (entry.size > longestXml) return refuse('file-bomb');
  return unzip(bytes, entry).toString('utf8');
};

/**
 * A ZIP that is a Word document, with no program and no other file inside.
 *
 * @throws ContentRefusal
 */
export function checkDocx(bytes: Buffer): void {
  const entries = readZip(bytes);
  const names = [...entries.keys()].map((name) => name.toLowerCase());
  if (names.some((name) => name.startsWith('xl/') || name.startsWith('ppt/') || name === 'mimetype')) {
    refuse('file-other-office');
  }
  const types = required(bytes, entries, typesPath);
  const isMacro =
    /macroEnabled|vbaProject/i.test(types) || names.some((name) => /vba(project|data)/.test(name));
  if (isMacro) refuse('file-word-macros');
  if (!types.includes(mainType)) refuse('file-other-office');
  const attached = names.some(
    (name) =>
      /^word\/(embeddings|activex)\//.test(name) || /\.(exe|dll|js|vbs|bat|ps1|jar|msi|html?)$/.test(name),
  );
  if (attached) refuse('file-word-attached');
  const xml = required(bytes, entries, documentPath);
  if (!/<([a-z]\w*:)?document[\s>]/.test(xml)) refuse('file-damaged');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : '';
  });

/** Runs of text, tabs, line ends and ends of paragraphs; everything else of the markup is passed over. */
const pieces = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:(?:br|cr)(?:\s[^>]*)?\/>|<\/w:p>|<\/w:tc>/g;

/** The words of a document that `checkDocx` has passed, without its layout and its pictures. */
export function docxText(bytes: Buffer): string {
  const xml = required(bytes, readZip(bytes), documentPath);
  const found: string[] = [];
  for (const match of xml.matchAll(pieces)) {
    const [whole, text] = match;
    if (text !== undefined) found.push(plain(text));
    else if (whole === '<w:tab/>' || whole === '</w:tc>') found.push('\t');
    else found.push('\n');
  }
  return found
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
