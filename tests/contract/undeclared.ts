import type { $ZodType, $ZodTypes } from 'zod/v4/core';

/**
 * Paths in a value that its schema does not declare. `z.object` drops what it does not know, so that an answer with
 * more in it would pass a parse: this looks at the answer itself.
 */
export function undeclared(schema: $ZodType, value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { def } = (schema as $ZodTypes)._zod;
  if (def.type === 'object') {
    return Object.entries(value).flatMap(([name, member]) => {
      const declared = def.shape[name];
      const here = `${path}.${name}`;
      return declared === undefined ? [here] : undeclared(declared, member, here);
    });
  }
  if (def.type === 'array' && Array.isArray(value)) {
    return value.flatMap((item, index) => undeclared(def.element, item, `${path}[${index}]`));
  }
  if (def.type === 'union') {
    const fitting = def.options.filter((option) => fits(option, value));
    const found = fitting.map((option) => undeclared(option, value, path));
    return found.find((paths) => paths.length === 0) ?? found[0] ?? [path];
  }
  if (def.type === 'pipe') return undeclared(def.out, value, path);
  if (
    def.type === 'nullable' ||
    def.type === 'optional' ||
    def.type === 'default' ||
    def.type === 'readonly'
  ) {
    return undeclared(def.innerType, value, path);
  }
  return [`${path} (an object where ${def.type} is declared)`];
}

const fits = (schema: $ZodType, value: unknown): boolean => {
  const result = schema._zod.run({ value, issues: [] }, { async: false });
  return !(result instanceof Promise) && result.issues.length === 0;
};
