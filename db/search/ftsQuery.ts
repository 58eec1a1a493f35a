/**
 * Turns what a person typed into an FTS5 query in which every word must begin some word of the row. Raw text in MATCH
 * throws on quotes, hyphens and operators; this is the only place that writes such a query.
 *
 * @param folded text already folded by `foldForSearch`
 * @returns null when nothing searchable was typed
 */
export function ftsPrefixQuery(folded: string): string | null {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  return words
    .slice(0, 12)
    .map((word) => `"${word}"*`)
    .join(' AND ');
}

/** The same, but one shared beginning of a word is enough: candidates for a likely duplicate. */
export function ftsAnyBeginning(folded: string, letters = 3): string | null {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const beginnings = [
    ...new Set(words.filter((word) => word.length >= letters).map((word) => word.slice(0, letters))),
  ];
  return beginnings.length === 0 ? null : beginnings.map((word) => `"${word}"*`).join(' OR ');
}
