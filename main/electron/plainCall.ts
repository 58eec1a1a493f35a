/** One call as it crosses the bridge. */
export interface PlainCall {
  readonly path: string;
  readonly type: 'query' | 'mutation';
  readonly input: unknown;
}

const deepest = 24;
const mostValues = 50_000;

/**
 * True for what JSON can say, plus `undefined`: text, finite numbers, booleans, null, lists and simple objects. What
 * else a structured clone can carry (maps, buffers, errors, cycles, one object a million times) is refused before
 * the core measures or parses it.
 */
export function isPlain(value: unknown): boolean {
  let seen = 0;
  const visit = (part: unknown, depth: number): boolean => {
    seen += 1;
    if (seen > mostValues || depth > deepest) return false;
    if (part === null || part === undefined) return true;
    if (typeof part === 'string' || typeof part === 'boolean') return true;
    if (typeof part === 'number') return Number.isFinite(part);
    if (typeof part !== 'object') return false;
    if (Array.isArray(part)) return part.every((item) => visit(item, depth + 1));
    const prototype: unknown = Object.getPrototypeOf(part);
    if (prototype !== Object.prototype && prototype !== null) return false;
    return Object.values(part).every((item) => visit(item, depth + 1));
  };
  return visit(value, 0);
}

/** Reads a message of the page as a call, or `undefined` when it is none. Whether the procedure exists is the core's. */
export function readCall(message: unknown): PlainCall | undefined {
  if (!isPlain(message) || typeof message !== 'object' || message === null || Array.isArray(message))
    return undefined;
  const { path, type, input, ...rest } = message as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return undefined;
  if (typeof path !== 'string' || path.length > 80 || !/^[a-zA-Z]+(\.[a-zA-Z]+)+$/.test(path))
    return undefined;
  if (type !== 'query' && type !== 'mutation') return undefined;
  return { path, type, input };
}
