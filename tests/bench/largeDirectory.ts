import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryEntry } from '../../shared/domain/directory/entry';
import { projectRoot } from '../support/electron/launch';

const endings = [
  'Alto',
  'Bajo',
  'Nuevo',
  'Viejo',
  'Central',
  'Norte',
  'Sur',
  'Ribera',
  'Pampa',
  'Loma',
  'Quebrada',
];

const shipped = (): { entries: DirectoryEntry[] } =>
  JSON.parse(readFileSync(join(projectRoot, 'resources/directory/directory.json'), 'utf8')) as {
    entries: DirectoryEntry[];
  };

/** As many entries as asked for, made of the shipped ones: real names in other real places, with invented numbers. */
export function manyEntries(count: number): DirectoryEntry[] {
  const real = shipped().entries;
  const places = real.flatMap((entry) => entry.place ?? []);
  return Array.from({ length: count }, (_, n) => {
    const model = real[n % real.length]!;
    const number = `9${String((n * 7_919) % 100_000_000).padStart(8, '0')}`;
    return {
      ...model,
      id: `bench:${String(n)}`,
      name: `${model.name} ${endings[n % endings.length]!} ${String(n)}`,
      place: places[(n * 31) % places.length]!,
      phones: [{ text: number, dial: number }],
    };
  });
}

/**
 * Sets up a copy of the built application beside which a directory of that many entries lies. It is the product's own
 * bundle but for one constant: the hash by which it knows the file that it ships. The product has no other way to
 * be given a directory of strangers, and gets none for the bench.
 */
export function installLargeDirectory(folder: string, count: number): string {
  const file = `${JSON.stringify({ ...shipped(), entries: manyEntries(count) })}\n`;
  cpSync(join(projectRoot, 'out'), join(folder, 'out'), { recursive: true });
  cpSync(join(projectRoot, 'resources'), join(folder, 'resources'), { recursive: true });
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
  mkdirSync(join(folder, 'resources/directory'), { recursive: true });
  const shippedFile = readFileSync(join(projectRoot, 'resources/directory/directory.json'));
  writeFileSync(join(folder, 'resources/directory/directory.json'), file);
  replaceConstant(join(folder, 'out/main'), sha256(shippedFile), sha256(file));
  return folder;
}

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

function replaceConstant(folder: string, from: string, to: string): void {
  let replaced = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) continue;
    writeFileSync(path, text.replaceAll(from, to));
    replaced += 1;
  }
  if (replaced !== 1)
    throw new Error(`The hash of the directory stands in ${String(replaced)} files of the bundle`);
}
