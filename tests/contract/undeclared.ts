import type { $ZodType, $ZodTypes } from 'zod/v4/core';

/**
 * Paths in a value that its schema does not declare. `z.object` drops what it does not know, so that an answer with
 * more in it would pass a parse: this looks at the answer itself.
 */
export function undeclared(schema: $ZodType, value: unknown, path = ''): string[] {
  const { def } = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([name, member]) => {
        const declared = def.shape[name];
        const here = `${path}.${name}`;
        return declared === undefined ? [here] : undeclared(declared, member, here);
      });
    }
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) => undeclared(def.element, item, `${path}[${index}]`))
        : [];
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      return value === null || value === undefined ? [] : undeclared(def.innerType, value, path);
    case 'union': {
      const found = def.options.map((option) =>
        matches(option, value) ? undeclared(option, value, path) : null,
      );
      return found.find((paths) => paths?.length === 0) ?? found.find((paths) => paths !== null) ?? [path];
    }
    case 'pipe':
      return undeclared(def.out, value, path);
    default:
      // A leaf has no members to hide anything in.
      return typeof value === 'object' && value !== null
        ? [`${path} (an object where ${def.type} is declared)`]
        : [];
  }
}

const matches = (schema: $ZodType, value: unknown): boolean =>
  schema._zod.run({ value, issues: [] }, { async: false }) instanceof Promise
    ? false
    : (schema._zod.run({ value, issues: [] }, { async: false }) as { issues: unknown[] }).issues.length === 0;
