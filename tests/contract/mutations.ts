import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The input once for every object in it, each time with one key more than declared, and where. */
export function withExtraKeys(input: unknown, where = 'input'): [string, unknown][] {
  if (Array.isArray(input)) {
    return input.flatMap((item, index) =>
      withExtraKeys(item, `${where}[${index}]`).map(([path, changed]): [string, unknown] => [
        path,
        input.toSpliced(index, 1, changed),
      ]),
    );
  }
  if (!isRecord(input)) return [];
  return [
    [where, { ...input, undeclared: true }],
    ...Object.entries(input).flatMap(([name, member]) =>
      withExtraKeys(member, `${where}.${name}`).map(([path, changed]): [string, unknown] => [
        path,
        { ...input, [name]: changed },
      ]),
    ),
  ];
}

/** A vault that no Resguardo wrote. */
export function damageVault(userData: string): void {
  writeFileSync(join(userData, 'office', 'vault.json'), '{"header":{"format":1}}');
}

/** The input once for every place in it, each time with that value there. */
export function atEveryPlace(input: unknown, value: unknown): unknown[] {
  const list = Array.isArray(input) ? (input as unknown[]) : null;
  const inside: unknown[] =
    list !== null
      ? list.flatMap((item, index) =>
          atEveryPlace(item, value).map((changed) => list.toSpliced(index, 1, changed)),
        )
      : isRecord(input)
        ? Object.entries(input).flatMap(([name, member]) =>
            atEveryPlace(member, value).map((changed) => ({ ...input, [name]: changed })),
          )
        : [];
  return [value, ...inside];
}
