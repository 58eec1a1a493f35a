/**
 * JSON with the keys of every object in code-unit order and no white space: the same value always gives the same
 * bytes, so a signature over them holds whatever the file's layout is.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
    return `{${pairs.join(',')}}`;
  }
  return JSON.stringify(value);
}
