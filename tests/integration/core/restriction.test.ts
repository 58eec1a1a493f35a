import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseRecordNames } from '../../../db/repositories/restrictions';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { databasePath, keysOf, openOutside, openRaw } from '../../builders/outside';
import { today } from '../../builders/registration';
import { loginOf, mayCall, signedInProcedures } from '../../contract/procedures';
import { validInputs } from '../../contract/validInputs';
import { signIn, type TestCore } from '../../support/testCore';
import { roles } from '../../../shared/permissions';

let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
afterEach(() => {
  test.dispose();
});

/** What goes on while a case is restricted, each for its reason. */
const goOn: Readonly<Record<string, string>> = {
  'rights.lift': 'ends it',
  'rights.exportOwnData': 'is the right of the person himself',
  'rights.ownDataTexts': 'is read so that it can be handed to him',
  'notices.reopen': 'warns of somebody at risk (§6.7)',
  'protection.record': 'protects somebody else (§6.7)',
  'protection.steps': 'protects somebody else (§6.7)',
  'tasks.get': 'a task that protects somebody else is read by who answers for it',
  'tasks.change': 'a task that protects somebody else changes hands',
  'tasks.close': 'a task that protects somebody else is done',
  'sessions.addIncident': 'protects somebody else (§6.7)',
  'contacts.ofCase': 'protects somebody else (§6.7)',
  'contacts.save': 'protects somebody else (§6.7)',
  'feedback.withdraw': 'tells less of him',
  'attachments.open': 'only shows',
  'attachments.saveCopy': 'only shows',
};

describe('what an input names', () => {
  beforeEach(() => {
    test = template.copy();
  });

  it('every id that an input may carry says whose case it is of, or is of none', () => {
    const ids = signedInProcedures.flatMap(({ path }) => {
      const input = validInputs[path]!({ ids: template.ids, pieces: template.pieces, login: 'psico' });
      return typeof input === 'object' && input !== null ? Object.keys(input) : [];
    });
    const unknown = ids.filter(
      (name) => name.endsWith('Id') && ![...caseRecordNames, ...ofNoCase].includes(name as never),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});

/** Restricts every case of the office, as if each person had asked. */
async function restrictAll(): Promise<void> {
  const ring = await keysOf(test.userData, 'coordina');
  const outside = openRaw(databasePath(test.userData), ring.get('registry')!);
  ring.destroy();
  outside.exec(
    `INSERT INTO processing_restrictions
     SELECT id, 1, 'restrict', 'Lo pidió.', '${today}', '${today}T10:00:00.000Z', created_by FROM cases
     WHERE id NOT IN (SELECT case_id FROM processing_restrictions)`,
  );
  outside.close();
}

/** Ids that do not say which case a call is about: accounts, groups, people, what runs in the background. */
const ofNoCase = [
  ...['memberId', 'courseId', 'meetingId'],
  ...['userId', 'ownerId', 'byId', 'fromId', 'toId', 'protectionToId'],
  ...[
    'groupId',
    'toGroupId',
    'sessionId',
    'programmeId',
    'instrumentId',
    'versionId',
    'directoryEntryId',
    'exportId',
    'jobId',
  ],
  ...['meetingId', 'memberId', 'courseId'],
  ...['readerId', 'giverId', 'personId', 'existingPersonId', 'otherId', 'survivorId', 'absorbedId'],
  // Of somebody whom a case may put at risk: what protects her goes on.
  'contactId',
];

const named = (input: unknown): boolean =>
  typeof input === 'object' &&
  input !== null &&
  caseRecordNames.some((name) => typeof (input as Record<string, unknown>)[name] === 'string');

describe('while every case is restricted', () => {
  it('no command about one is carried out, and none is read but by coordination and its responsible', async () => {
    test = template.copy();
    await restrictAll();
    let asked = 0;
    for (const role of roles) {
      const login = loginOf[role];
      await signIn(test, login);
      for (const { path, type, access } of signedInProcedures) {
        if (!mayCall(role, access) || path in goOn) continue;
        const input = validInputs[path]!({ ids: template.ids, pieces: template.pieces, login });
        if (!named(input)) continue;
        const answer = await test.core.call({ path, type, input });
        // Of the directory, whose entries have an id of the same name.
        if (path.startsWith('directory.') || path.startsWith('clipboard.')) continue;
        asked += 1;
        if (type === 'mutation') {
          expect([path, role, answer]).toMatchObject([
            path,
            role,
            { ok: false, code: 'rule', detail: { rule: 'restricted' } },
          ]);
        } else if (!answer.ok) {
          expect([path, role, answer]).toMatchObject([
            path,
            role,
            { detail: { rule: 'restricted-reading' } },
          ]);
        } else {
          expect([path, ['coordination', 'psychology', 'admission'].includes(role)]).toEqual([path, true]);
        }
      }
    }
    expect(asked).toBeGreaterThan(60);
  });

  it('nothing is written about him by SQL either', async () => {
    test = template.copy();
    await restrictAll();
    const outside = await openOutside(test.userData);
    for (const act of [
      `INSERT INTO individual_notes (id, case_id, author_id, occurred_on, created_at, compartment)
        SELECT 'x', case_id, author_id, occurred_on, created_at, compartment FROM individual_notes LIMIT 1`,
      `INSERT INTO process_notes SELECT 'x', case_id, author_id, occurred_on, recorded_at, text_sealed FROM process_notes`,
      `INSERT INTO group_messages SELECT 'x', case_id, author_id, at, text FROM group_messages`,
      `INSERT INTO group_members SELECT group_id, '${template.ids.archivedCase}', joined_on, 'r', added_at, added_by FROM group_members LIMIT 1`,
      `UPDATE processing_restrictions SET act = 'lift'`,
      `DELETE FROM processing_restrictions`,
      `INSERT OR REPLACE INTO processing_restrictions SELECT case_id, number, act, 'otro', asked_on, recorded_at, recorded_by FROM processing_restrictions`,
    ]) {
      expect(() => outside.exec(act), act).toThrow();
    }
    outside.close();
  });
});

describe('a restriction', () => {
  it('is lifted with a reason, by who may, and takes turns', async () => {
    test = template.copy();
    await signIn(test, 'psico');
    const { restrictedCase, case: own } = template.ids;
    const input = { caseId: restrictedCase, reason: 'Se corrigió.', askedOn: today };
    const ruleOf = async (path: string, given: object) =>
      (await test.refused(path, 'mutation', given)).detail?.['rule'];
    expect(await ruleOf('rights.lift', { ...input, caseId: own })).toBe('not-restricted');
    await test.ok('rights.lift', 'mutation', input);
    await test.ok('rights.restrict', 'mutation', { ...input, reason: 'De nuevo.' });
    expect(await ruleOf('rights.restrict', input)).toBe('restricted');
    for (const wrong of [
      { ...input, reason: '' },
      { ...input, reason: 'x'.repeat(501) },
      { ...input, reason: 'oculto\u202e' },
      { ...input, askedOn: '2027-01-01' },
      { ...input, askedOn: '31/12/2025' },
      { ...input, caseId: 'x' },
    ]) {
      expect((await test.refused('rights.lift', 'mutation', wrong)).code).toBe('invalid');
    }
    await signIn(test, 'social');
    expect(await ruleOf('rights.lift', input)).toBe('coordination-or-responsible');
  });
});
