import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { NoteView } from '../../../shared/contract/individual-attention.contract';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { consentTextVersion, type RegisterInput } from '../../../shared/contract/intake.contract';
import { logInput } from '../../builders/sessions';
import {
  createAccounts,
  createOffice,
  createTestCore,
  passphraseOf,
  signIn,
  type TestCore,
} from '../../support/testCore';

let test: TestCore;

beforeEach(async () => {
  test = createTestCore();
  await createOffice(test);
});
afterEach(() => {
  test.dispose();
});

const body = {
  reason: 'Derivación del grupo',
  requestedBy: 'facilitators',
  development: 'Habló de los celos y de la separación.',
  agreements: 'Practicar el retiro.',
  riskObserved: '',
  nextStep: 'Cita el martes',
};

const registration = (informedBy: string, change: Partial<RegisterInput['person']> = {}): RegisterInput => ({
  consent: {
    outcome: 'given',
    kind: 'verbal',
    givenOn: '2026-11-24',
    informedBy: informedBy,
    how: 'En persona',
    textVersion: consentTextVersion,
  },
  person: {
    documentKind: 'dni',
    documentNumber: '01234567',
    givenNames: 'Juan',
    paternalSurname: 'Peña',
    maternalSurname: 'Ñahui',
    birthDate: '1985-03-02',
    phone: '999 000 111',
    safeContact: '',
    ...change,
  },
  condition: 'new',
  entryWay: 'own-accord',
  institutionNumber: '',
  reason: '',
  existingPersonId: null,
  duplicatesSeen: [],
});

const me = async (): Promise<string> =>
  (await test.ok<{ user: { id: string } }>('session.current', 'query')).user.id;

describe('the thin path, through the core alone', () => {
  it('holds «other» papers for likely duplicates, not for the same person', async () => {
    await signIn(test, 'psico');
    const id = await me();
    const paper = { documentKind: 'other', documentNumber: '123' } as const;
    await test.ok('intake.register', 'mutation', registration(id, paper));
    const another = registration(id, {
      ...paper,
      givenNames: 'Elmer',
      paternalSurname: 'Taboada',
      maternalSurname: 'Ruiz',
    });
    const { rows } = await test.ok<{ rows: { personId: string }[] }>('intake.checkDuplicates', 'query', {
      ...paper,
      givenNames: 'Elmer',
      paternalSurname: 'Taboada',
      maternalSurname: 'Ruiz',
      birthDate: null,
    });
    expect(rows).toHaveLength(1);
    await test.ok('intake.register', 'mutation', {
      ...another,
      duplicatesSeen: rows.map((row) => row.personId),
    });
  });

  it('is found again after a restart: person, signed note, amendment and closed session', async () => {
    await createAccounts(test);
    await signIn(test, 'psico');
    const { caseId } = await test.ok<{ caseId: string; caseCode: string }>(
      'intake.register',
      'mutation',
      registration(await me()),
    );
    const { noteId } = await test.ok<{ noteId: string }>('individualAttention.create', 'mutation', {
      caseId,
      occurredOn: '2026-11-24',
    });
    const wrong = await test.refused('individualAttention.sign', 'mutation', {
      noteId,
      occurredOn: '2026-11-24',
      body,
      passphrase: 'no es esta',
    });
    expect(wrong).toMatchObject({ code: 'wrong-passphrase', fields: { passphrase: 'wrong-passphrase' } });
    await test.ok('individualAttention.sign', 'mutation', {
      noteId,
      occurredOn: '2026-11-24',
      body,
      passphrase: passphraseOf('psico'),
    });
    await test.ok('individualAttention.amend', 'mutation', {
      noteId,
      text: 'La cita pasó al miércoles.',
      passphrase: passphraseOf('psico'),
    });

    const team = await test.ok<{ rows: { id: string; trainedForFacilitation: boolean }[] }>(
      'team.list',
      'query',
    );
    const facilitators = team.rows
      .filter((member) => member.trainedForFacilitation)
      .map((member) => member.id);
    const { groupId } = await test.ok<{ groupId: string }>('groups.create', 'mutation', {
      name: 'Grupo de los martes',
      kind: 'preventive',
      place: '',
      affinity: '',
      facilitators,
    });
    await test.ok('groups.addMember', 'mutation', {
      groupId,
      caseId,
      joinedOn: '2026-11-24',
      overCapReason: '',
      referral: null,
    });
    const { sessionId } = await test.ok<{ sessionId: string }>('sessions.create', 'mutation', {
      groupId,
      heldOn: '2026-11-24',
      topics: [1],
    });
    await test.ok(
      'sessions.close',
      'mutation',
      logInput(sessionId, facilitators, [{ caseId, mark: 'late', observation: 'Participó poco.' }], {
        development: 'Se trabajó el poder.',
      }),
    );

    test.core.lock('user');
    const again = test.restart();
    await signIn(again, 'psico');
    const found = await again.ok<{ rows: { caseId: string }[] }>('cases.list', 'query', {
      query: 'pena juan',
    });
    expect(found.rows.map((row) => row.caseId)).toEqual([caseId]);
    const file = await again.ok<CaseFile>('cases.get', 'query', { caseId });
    expect(file.latest.map((row) => row.kind).sort()).toEqual([
      'consent',
      'joined-group',
      'note',
      'registered',
      'session',
    ]);
    const note = await again.ok<NoteView>('individualAttention.get', 'query', { noteId });
    expect(note.body).toEqual(body);
    expect(note.amendments.map((amendment) => amendment.text)).toEqual(['La cita pasó al miércoles.']);
    const session = await again.ok<SessionView>('sessions.get', 'query', { sessionId });
    expect(session.roster).toMatchObject([{ caseId, mark: 'late', observation: 'Participó poco.' }]);
    // Admission may open the case; what was observed in the group is not for her role (no groups.read).
    await signIn(again, 'admision');
    const forAdmission = await again.ok<CaseFile>('cases.get', 'query', { caseId });
    expect(forAdmission.latest.map((row) => row.kind).sort()).toEqual(['consent', 'note', 'registered']);
    expect(again.internalErrors).toEqual([]);
    again.core.lock('user');
  });

  it('stores nothing of him who refuses consent, and records that one refused', async () => {
    await signIn(test, 'psico');
    const input = registration(await me());
    const answer = await test.ok<{ caseId: string | null }>('intake.register', 'mutation', {
      ...input,
      consent: { ...input.consent, outcome: 'refused' },
    });
    expect(answer.caseId).toBeNull();
    expect((await test.ok<{ rows: unknown[] }>('search.people', 'query', { query: 'Juan' })).rows).toEqual(
      [],
    );
  });

  it('asks about a likely duplicate until it has been looked at', async () => {
    await signIn(test, 'psico');
    const id = await me();
    await test.ok('intake.register', 'mutation', registration(id));
    const swapped = registration(id, {
      documentKind: 'none',
      documentNumber: '',
      paternalSurname: 'Nahui',
      maternalSurname: 'Pena',
    });
    expect(await test.refused('intake.register', 'mutation', swapped)).toMatchObject({
      code: 'conflict',
      detail: { reason: 'duplicates-not-seen' },
    });
    const { rows } = await test.ok<{ rows: { personId: string }[] }>('intake.checkDuplicates', 'query', {
      documentKind: 'none',
      documentNumber: '',
      givenNames: 'Juan',
      paternalSurname: 'Nahui',
      maternalSurname: 'Pena',
      birthDate: null,
    });
    await test.ok('intake.register', 'mutation', {
      ...swapped,
      duplicatesSeen: rows.map((row) => row.personId),
    });
  });

  it('refuses a group with one eligible facilitator and names §6.3.1', async () => {
    await signIn(test, 'psico');
    expect(
      await test.refused('groups.create', 'mutation', {
        name: 'Grupo',
        kind: 'preventive',
        place: '',
        affinity: '',
        facilitators: [await me()],
      }),
    ).toMatchObject({ code: 'rule', detail: { rule: 'two-facilitators', article: '§6.3.1', missing: 1 } });
  });
});
