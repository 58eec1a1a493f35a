import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DraftView } from '../../../shared/contract/drafts.contract';
import type { Today } from '../../../shared/contract/home.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { noteText, today } from '../../builders/registration';
import { openOutside } from '../../builders/outside';
import { passphraseOf, signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  test.dispose();
});

const note = () => ({ form: 'individual-note', subject: template.ids.openNote }) as const;
const save = (content: string, more: object = note(), focusField: string | null = 'development') =>
  test.ok<{ savedAt: string; sheltered: boolean }>('drafts.save', 'mutation', {
    ...more,
    content,
    focusField,
    route: `/notas/${template.ids.openNote}`,
  });
const read = async (key: object = note()) =>
  (await test.ok<{ draft: DraftView | null }>('drafts.get', 'query', key)).draft;

describe('a draft', () => {
  it('comes back after a lock: same text, same field, same page', async () => {
    const content = JSON.stringify(noteText('A medio escri'));
    await save(content);
    test.core.lock('idle');
    await signIn(test, 'psico');
    expect(await read()).toMatchObject({
      content,
      focusField: 'development',
      route: `/notas/${template.ids.openNote}`,
    });
    expect((await test.ok<Today>('home.today', 'query')).resume).toMatchObject({
      ...note(),
      focusField: 'development',
    });
  });

  it('comes back in another process', async () => {
    await save('{"a":"b"}');
    test.core.lock('system-lock');
    test = test.restart();
    await signIn(test, 'psico');
    expect((await read())?.content).toBe('{"a":"b"}');
  });

  it('is any text whatever, as the form holds it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 400 }),
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.constantFrom('👩🏽‍⚕️ ñandú', '\u202eoculto', 'a\u0000b', '\ud83d', ' ', '"\\"', 'İ'.repeat(300)),
        ),
        fc.option(fc.string({ unit: 'grapheme', maxLength: 100 }).filter((text) => text.length <= 120)),
        async (text, focusField) => {
          // Forms hand over JSON, in which a lone surrogate is an escape.
          const content = JSON.stringify({ development: text });
          await save(content, note(), focusField);
          expect(await read()).toMatchObject({ content });
        },
      ),
      { numRuns: 150 },
    );
    const last = await read();
    test.core.lock('user');
    await signIn(test, 'psico');
    expect(await read()).toEqual(last);
  });

  it('is replaced by the newest typing, one a form and record', async () => {
    await save('{"n":1}');
    test.clock.advance(1_000);
    await save('{"n":2}');
    await save('{"other":true}', { form: 'note-amendment', subject: template.ids.signedNote });
    const { rows } = await test.ok<{ rows: { form: string }[] }>('drafts.list', 'query');
    expect(rows.map((row) => row.form).sort()).toEqual(['individual-note', 'note-amendment']);
    expect((await read())?.content).toBe('{"n":2}');
  });

  it('holds the longest form and refuses what no form sends', async () => {
    await save('x'.repeat(400_000));
    const refused = (length: number) =>
      test.refused('drafts.save', 'mutation', {
        ...note(),
        content: 'y'.repeat(length),
        focusField: null,
        route: '/',
      });
    expect(await refused(400_001)).toMatchObject({ code: 'invalid', fields: { content: 'too-long' } });
    expect(await refused(1_048_576)).toEqual({ ok: false, code: 'too-large' });
    // What was kept before is not lost by the refusal.
    expect((await read())?.content).toHaveLength(400_000);
  });

  it('is nobody else’s', async () => {
    await save('{"secreto":1}');
    await save('{"de":"psico"}', { form: 'intake', subject: 'new' });
    await signIn(test, 'coordina');
    expect(await read({ form: 'intake', subject: 'new' })).toBeNull();
    expect(await test.ok('drafts.list', 'query')).toEqual({ rows: [] });
    await save('{"de":"coordina"}', { form: 'intake', subject: 'new' });
    await test.ok('drafts.discard', 'mutation', { form: 'intake', subject: 'new' });
    await signIn(test, 'psico');
    expect((await read({ form: 'intake', subject: 'new' }))?.content).toBe('{"de":"psico"}');
    expect((await read())?.content).toBe('{"secreto":1}');
  });

  it('of a note is kept by nobody without the clinical key', async () => {
    await signIn(test, 'facilita');
    expect(
      await test.refused('drafts.save', 'mutation', {
        ...note(),
        content: '{}',
        focusField: null,
        route: '/',
      }),
    ).toMatchObject({ code: 'forbidden' });
    expect(test.internalErrors).toEqual([]);
  });

  it('ends with what it was written for', async () => {
    await save('{"a":1}');
    await save('{"b":1}', { form: 'note-amendment', subject: template.ids.signedNote });
    const passphrase = passphraseOf('psico');
    const signing = { noteId: template.ids.openNote, occurredOn: today, body: noteText() };
    await test.refused('individualAttention.sign', 'mutation', { ...signing, passphrase: 'no es esta' });
    expect(await read()).not.toBeNull();
    await test.ok('individualAttention.sign', 'mutation', { ...signing, passphrase });
    expect(await read()).toBeNull();
    await test.ok('individualAttention.amend', 'mutation', {
      noteId: template.ids.signedNote,
      text: 'Más',
      passphrase,
    });
    expect(await test.ok('drafts.list', 'query')).toEqual({ rows: [] });
  });
});

describe('what stands in the files', () => {
  const canary = 'CANARIO-DE-BORRADOR-7731';

  it('is sealed with the clinical key for a note, also for who holds the database key', async () => {
    await save(JSON.stringify({ development: canary }));
    const sqlite = await openOutside(test.userData);
    const row = sqlite
      .prepare<[string], { content_sealed: Buffer; compartment: string }>(
        'SELECT * FROM drafts WHERE form = ?',
      )
      .get('individual-note')!;
    expect(row.compartment).toBe('clinical');
    expect(row.content_sealed.includes(canary)).toBe(false);
    expect(JSON.stringify(row)).not.toContain(canary);
    sqlite.close();
  });

  it('does not open when it is moved to another record or another person', async () => {
    await save('{"a":1}');
    await save('{"b":2}', { form: 'note-amendment', subject: template.ids.signedNote });
    const sqlite = await openOutside(test.userData);
    sqlite.exec(`UPDATE drafts SET content_sealed =
      (SELECT content_sealed FROM drafts WHERE form = 'note-amendment') WHERE form = 'individual-note'`);
    sqlite.close();
    expect(await test.refused('drafts.get', 'query', note())).toMatchObject({ code: 'damaged' });
    // It stands on Hoy until its owner throws it away, which asks for no key.
    await test.ok('drafts.discard', 'mutation', note());
    expect(await read()).toBeNull();
  });

  it('holds no word of it in plain text, in any file, before and after the lock', async () => {
    await save(JSON.stringify({ development: canary }));
    await save(JSON.stringify({ givenNames: canary }), { form: 'intake', subject: 'new' });
    const scan = () => {
      const folder = join(test.userData, 'office');
      for (const name of readdirSync(folder)) {
        const bytes = readFileSync(join(folder, name));
        expect(bytes.includes(canary), name).toBe(false);
        expect(bytes.includes(Buffer.from(canary, 'utf16le')), name).toBe(false);
      }
    };
    scan();
    test.core.lock('user');
    scan();
  });
});
