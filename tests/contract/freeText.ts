import { safeParse, type $ZodType, type $ZodTypes } from 'zod/v4/core';

/**
 * The input with another text wherever a person writes freely, as its schema says: such a text is normalised and
 * trimmed, which nothing else is (an id, a day, a choice of a list). Where the input says nothing, it goes on doing so.
 */
export function withTexts(
  schema: $ZodType,
  value: unknown,
  textFor: (path: string) => string,
  path = '',
): unknown {
  const { def } = (schema as $ZodTypes)._zod;
  if (def.type === 'object') {
    return Object.fromEntries(
      Object.entries(value as Record<string, unknown>).map(([name, member]) => {
        const declared = def.shape[name];
        const here = path === '' ? name : `${path}.${name}`;
        return [name, declared === undefined ? member : withTexts(declared, member, textFor, here)];
      }),
    );
  }
  if (def.type === 'union') {
    const chosen = def.options.find((option) => safeParse(option, value).success);
    return chosen === undefined ? value : withTexts(chosen, value, textFor, path);
  }
  if (def.type === 'array') {
    return (value as unknown[]).map((item, index) =>
      withTexts(def.element, item, textFor, `${path}.${index}`),
    );
  }
  if (def.type === 'nullable' || def.type === 'optional' || def.type === 'default') {
    return value === null || value === undefined ? value : withTexts(def.innerType, value, textFor, path);
  }
  return def.type === 'pipe' && typeof value === 'string' ? textFor(path) : value;
}
