/**
 * An FTS5 query of rows that share the beginning of a word with the text: candidates for a likely duplicate. Raw text
 * in MATCH throws on quotes, hyphens and operators; this is the only place that writes such a query.
 *
 * @param folded text already folded by `foldForSearch`
 * @returns null when no word is long enough
 */
export function ftsAnyBeginning(folded: string, letters = 3): string | null {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const beginnings = [
    ...new Set(words.filter((word) => word.length >= letters).map((word) => word.slice(0, letters))),
  ];
  return beginnings.length === 0 ? null : beginnings.map((word) => `"${word}"*`).join(' OR ');
}
