import type { Database } from 'better-sqlite3';
import { createDecipheriv } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derive, sealOverhead } from '../../../main/core/vault/seal';
import { draftForms } from '../../../shared/contract/drafts.contract';
import { histories } from '../../../shared/domain/evaluation/histories';
import { roleOpens, roles, type Role } from '../../../shared/permissions';
import { historiesInput, historiesWith, planFor } from '../../builders/evaluation';
import { buildOfficeTemplate, type OfficeIds, type OfficeTemplate } from '../../builders/office';
import { allRows, databasePath, keysOf, openRaw } from '../../builders/outside';
import { withTexts } from '../../contract/freeText';
import { loginOf, mayCall, signedInProcedures, type SignedInProcedure } from '../../contract/procedures';
import { validInputs } from '../../contract/validInputs';
import { createTestCore, signIn, type TestCore } from '../../support/testCore';

/**
 * Nothing that was sealed for some reaches the others: a text of its own is written into every field where a person
 * writes freely, of every command that asks for a key of psychology or of social work. Then every other role calls all
 * that it may call, and reads the file with the keys that its passphrase opens, the program out of the way.
 */
type Sealed = 'clinical' | 'protected';
interface Planted {
  readonly text: string;
  readonly compartment: Sealed;
}

/**
 * Kept with the registry's key on purpose: which institution was told and its receipt are what an office shows for
 * having protected. About a person they say nothing, and for a person at risk the rules refuse them.
 */
const inTheOpen = new Set(['protection.record institution', 'protection.record receipt']);

/** Commands whose valid input leaves a field unsaid: here every history was answered. */
const fuller: Readonly<Record<string, (ids: OfficeIds) => unknown>> = {
  'evaluation.saveHistories': (ids) =>
    historiesInput(
      ids.loneCase,
      historiesWith(Object.fromEntries(histories.map((name) => [name, 'no'] as const))),
      planFor('', []),
    ),
};

let template: OfficeTemplate;
let planted: Planted[];
/** The office with everything planted in it, locked. */
let folder: string;
const folders: string[] = [];

const newFolder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'resguardo-planted-'));
  folders.push(made);
  return made;
};

const asked = ({ access }: SignedInProcedure): Sealed[] =>
  (access.compartments ?? []).filter((compartment) => compartment !== 'registry');

const inputOf = (path: string, login: string, ids: OfficeIds): unknown =>
  validInputs[path]!({ ids, pieces: template.pieces, login });

/** Writes with every command of this role that asks for such a key, and keeps drafts of such forms. */
async function plant(test: TestCore, role: Role): Promise<void> {
  const login = loginOf[role];
  await signIn(test, login);
  for (const procedure of signedInProcedures) {
    const [compartment] = asked(procedure);
    if (procedure.type !== 'mutation' || compartment === undefined || !mayCall(role, procedure.access))
      continue;
    const texts: string[] = [];
    const input = withTexts(
      procedure.input,
      fuller[procedure.path]?.(template.ids) ?? inputOf(procedure.path, login, template.ids),
      (field) => {
        const text = `plantado-${role}-${procedure.path}-${field}`;
        if (!inTheOpen.has(`${procedure.path} ${field}`)) texts.push(text);
        return text;
      },
    );
    if (texts.length === 0) continue;
    const answer = await test.core.call({ path: procedure.path, type: 'mutation', input });
    // What psychology wrote already, social work writes no second time.
    if (!answer.ok && answer.code === 'conflict') continue;
    expect([procedure.path, answer]).toEqual([procedure.path, { ok: true, value: expect.anything() }]);
    planted.push(...texts.map((text) => ({ text, compartment })));
  }
}

/** Forms whose drafts the registry's key opens. */
const plainForms = [
  ...[
    'intake',
    'ficha',
    'group',
    'session-log',
    'session-amendment',
    'user',
    'care-meeting',
    'case-move',
    'hand-over',
    'sanction',
  ],
  ...[
    'person-merge',
    'person-correction',
    'referral',
    'group-member',
    'instrument',
    'programme',
    'group-place',
    'group-calendar',
  ],
  ...['facilitator-note', 'facilitator-amendment', 'group-message', 'attention-plan'],
];
const sealedForms = draftForms.filter((form) => !plainForms.includes(form));
const clinicalForms = ['individual-note', 'note-amendment', 'process-note', 'psychology-appreciation'];

async function plantDrafts(test: TestCore): Promise<void> {
  for (const form of sealedForms) {
    const text = `plantado-borrador-${form}`;
    await test.ok('drafts.save', 'mutation', {
      form,
      subject: template.ids.case,
      content: JSON.stringify({ text }),
      focusField: null,
      route: '/',
    });
    planted.push({ text, compartment: clinicalForms.includes(form) ? 'clinical' : 'protected' });
  }
}

beforeAll(async () => {
  template = await buildOfficeTemplate();
  planted = [];
  folder = newFolder();
  const original = template.copy();
  await plant(original, 'social-work');
  await plant(original, 'psychology');
  await plantDrafts(original);
  original.core.lock('user');
  cpSync(original.userData, folder, { recursive: true });
});
afterAll(() => {
  template.dispose();
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const copy = (): TestCore => {
  const userData = newFolder();
  cpSync(folder, userData, { recursive: true });
  return createTestCore({ userData });
};

/** Every record of the template once in each place of an input: the ids that a query may ask for. */
const everyIds = (): OfficeIds[] => {
  const { ids } = template;
  return [
    ids,
    { ...ids, case: ids.loneCase, signedNote: ids.openNote, steppedTask: ids.protectionTask },
    { ...ids, openTask: ids.protectionTask },
    { ...ids, case: ids.proposedCase },
    { ...ids, case: ids.otherProposedCase },
    { ...ids, case: ids.decidedCase },
  ];
};

/** All that the core answers to this role, whatever it asks: queries first, since a command may change what they find. */
async function everythingAnswered(test: TestCore, role: Role): Promise<string> {
  const login = loginOf[role];
  await signIn(test, login);
  const allowed = signedInProcedures.filter(({ access }) => mayCall(role, access));
  const ordered = [
    ...allowed.filter(({ type }) => type === 'query'),
    ...allowed.filter(({ type }) => type === 'mutation'),
  ];
  const answers: unknown[] = [];
  for (const { path, type } of ordered) {
    for (const ids of everyIds()) {
      answers.push(await test.core.call({ path, type, input: inputOf(path, login, ids) }));
    }
  }
  expect(test.internalErrors).toEqual([]);
  expect(answers.length).toBeGreaterThan(50);
  return JSON.stringify(answers);
}

const seenIn = (text: string): string[] =>
  planted.filter((one) => text.includes(one.text)).map((one) => one.text);
const sealedFrom = (role: Role): string[] =>
  planted.filter((one) => !roleOpens(role, one.compartment)).map((one) => one.text);

/** What lies in the file for these keys: every column as it is, and what is sealed opened with each of them. */
function everythingStored(sqlite: Database, keys: readonly Buffer[]): string {
  const found: string[] = [];
  for (const rows of Object.values(allRows(sqlite))) {
    for (const row of rows as Record<string, unknown>[]) {
      for (const value of Object.values(row)) {
        if (!Buffer.isBuffer(value)) found.push(String(value));
        else for (const key of keys) found.push(value.toString('latin1'), forced(key, value));
      }
    }
  }
  return found.join('\n');
}

/** The sealed text under this key without asking whether it is the right one: what an intruder would try. */
function forced(key: Buffer, sealed: Buffer): string {
  if (sealed.length < sealOverhead) return '';
  const decryption = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13), { authTagLength: 16 });
  return decryption.update(sealed.subarray(13, -16)).toString('latin1');
}

async function storedFor(role: Role): Promise<string> {
  const ring = await keysOf(folder, loginOf[role]);
  const sqlite = openRaw(databasePath(folder), ring.get('registry')!);
  try {
    const keys = ring.compartments().flatMap((name) => [ring.get(name)!, derive(ring.get(name)!, 'drafts')]);
    return everythingStored(sqlite, keys);
  } finally {
    sqlite.close();
    ring.destroy();
  }
}

describe('what is planted', () => {
  it('stands in every field where psychology or social work writes freely', () => {
    const commands = signedInProcedures.filter(
      (procedure) => procedure.type === 'mutation' && asked(procedure).length > 0,
    );
    expect(commands.length).toBeGreaterThanOrEqual(9);
    expect(planted.filter(({ text }) => text.includes('saveHistories'))).toHaveLength(10);
    expect(planted.filter(({ text }) => text.includes('appreciations.save'))).toHaveLength(11);
    expect(new Set(planted.map(({ text }) => text)).size).toBe(planted.length);
  });

  it('is all found by those who hold its key: the search would see it', async () => {
    const all = planted.map(({ text }) => text);
    const test = copy();
    const answered = await everythingAnswered(test, 'psychology');
    expect(all.filter((text) => !text.includes('borrador') && !answered.includes(text))).toEqual([]);
    expect(seenIn(await storedFor('psychology'))).toEqual(all);
    test.dispose();
  });
});

/** Everybody but psychology, who holds every key. */
const others = roles.filter((role) => !roleOpens(role, 'clinical'));

describe.each(others)('the role %s', (role) => {
  it('is answered nothing that is sealed from it', async () => {
    const test = copy();
    const answered = await everythingAnswered(test, role);
    expect(sealedFrom(role).length).toBeGreaterThan(10);
    expect(seenIn(answered).filter((text) => sealedFrom(role).includes(text))).toEqual([]);
    test.dispose();
  });

  it('finds none of it in the file with the keys that its passphrase opens', async () => {
    const stored = await storedFor(role);
    expect(stored).toContain('Peña');
    expect(seenIn(stored).filter((text) => sealedFrom(role).includes(text))).toEqual([]);
  });
});
