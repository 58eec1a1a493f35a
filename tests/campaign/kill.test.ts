import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '../../shared/contract/drafts.contract';
import type { NoteView } from '../../shared/contract/individual-attention.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../builders/office';
import { createTestCore, signIn, type TestCore } from '../support/testCore';

/**
 * `kill -9` in the middle of writing. What the writer acknowledged before it died must be there, whole, and the newest
 * draft with it. `npm run campaign` kills 200 times; `npm test` twenty.
 */
const full = process.env['RESGUARDO_CAMPAIGN'] === 'full';
const runs = full ? 200 : 20;

const root = resolve(import.meta.dirname, '../..');
const output = join(root, 'test-results/campaign');
const writer = join(output, 'writer.mjs');

type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'case' | 'note'; readonly id: string }
  | { readonly kind: 'draft'; readonly id: string; readonly content: string }
  | { readonly kind: 'signed'; readonly id: string; readonly development: string };

let template: OfficeTemplate;
let userData: string;

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, 'writer.ts'),
      outDir: output,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        external: ['better-sqlite3', '@node-rs/argon2'],
        output: { entryFileNames: 'writer.mjs' },
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
  });
  template = await buildOfficeTemplate();
  userData = template.copy().userData;
});
afterAll(() => {
  template.dispose();
});

/** Starts the writer, kills it at some moment, and returns what it had acknowledged by then. */
async function writeUntilKilled(run: number): Promise<Said[]> {
  const child = spawn(process.execPath, [writer, userData, join(root, 'resources')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let complaint = '';
  let ready: () => void = () => undefined;
  const isReady = new Promise<void>((done) => (ready = done));
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (text.includes('\n')) ready();
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => (complaint += part));
  const ended = once(child, 'close');
  const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
  // One in five dies at any moment of starting and unlocking, the others while they write.
  if (run % 5 === 4) await Promise.race([wait(randomInt(1_500)), ended]);
  else {
    await Promise.race([isReady, ended]);
    await wait(randomInt(700));
  }
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  expect([signal, complaint]).toEqual(['SIGKILL', '']);
  // The last line may have been cut: what was not said whole was not acknowledged.
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Said);
}

interface Stroke {
  readonly round: number;
  readonly stroke: number;
}
const strokeOf = (content: string): Stroke => JSON.parse(content) as Stroke;

async function expectAllThere(test: TestCore, said: readonly Said[]): Promise<void> {
  const drafts = new Map<string, string>();
  const signed = new Map<string, string>();
  for (const one of said) {
    if (one.kind === 'case') await test.ok('cases.get', 'query', { caseId: one.id });
    if (one.kind === 'draft') drafts.set(one.id, one.content);
    if (one.kind === 'signed') signed.set(one.id, one.development);
  }
  const notes = said.flatMap((one) => (one.kind === 'note' ? [one.id] : []));
  for (const noteId of notes) {
    const note = await test.ok<NoteView>('individualAttention.get', 'query', { noteId });
    const acknowledged = signed.get(noteId);
    if (acknowledged !== undefined) expect(note.body?.development).toBe(acknowledged);
    const { draft } = await test.ok<{ draft: DraftView | null }>('drafts.get', 'query', {
      form: 'individual-note',
      subject: noteId,
    });
    // The signature and the end of its draft are one act: never both, never neither.
    if (note.signedAt !== null) expect(draft).toBeNull();
    const newest = drafts.get(noteId);
    if (note.signedAt === null && newest !== undefined) {
      expect(draft).not.toBeNull();
      expect(strokeOf(draft!.content).stroke).toBeGreaterThanOrEqual(strokeOf(newest).stroke);
      expect(draft!.focusField).toBe('development');
    }
  }
}

describe('kill -9 in the middle of writing', () => {
  it(`loses nothing that was acknowledged, ${runs} times over`, async () => {
    const everything: Said[] = [];
    let dirty = 0;
    for (let run = 0; run < runs; run += 1) {
      const said = await writeUntilKilled(run);
      everything.push(...said);
      if (readdirSync(join(userData, 'office')).some((name) => name.endsWith('-wal'))) dirty += 1;

      const test = createTestCore({ userData });
      expect(test.core.phase()).toBe('locked');
      await signIn(test, 'psico');
      await expectAllThere(test, said);
      expect(await test.ok('session.current', 'query')).toMatchObject({ auditFinding: null });
      await signIn(test, 'coordina');
      // Reads every page and every index, and the whole chain.
      expect(await test.ok('audit.verify', 'mutation')).toMatchObject({ finding: null });
      expect(test.internalErrors).toEqual([]);
      test.core.close();
    }
    const count = (kind: Said['kind']) => everything.filter((one) => one.kind === kind).length;
    console.log(
      `${runs} kills (${dirty} with an open log): ${count('case')} cases, ${count('signed')} signed notes, ` +
        `${count('draft')} drafts acknowledged, none lost`,
    );
    // The kills must have hit a writer at work, or they prove nothing.
    expect(count('draft')).toBeGreaterThan(runs);
    expect(dirty).toBeGreaterThan(runs / 3);

    const test = createTestCore({ userData });
    await signIn(test, 'psico');
    await expectAllThere(test, everything);
    test.core.close();
  });
});
