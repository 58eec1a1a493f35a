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
