import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Today } from '../../../shared/contract/home.contract';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { today } from '../../builders/registration';
import { logInput } from '../../builders/sessions';
import { attemptIn, columnsIn } from '../../support/attempts';
import { passphraseOf, signIn, type TestCore } from '../../support/testCore';

/** The log of a session (§6.4.10): who signs it, what it holds to, and what nobody else reads. */
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

const view = (sessionId: string) => test.ok<SessionView>('sessions.get', 'query', { sessionId });
const input = (change: Parameters<typeof logInput>[3] = {}) => {
  const { openSession, psychologist, facilitator, case: member } = template.ids;
  return logInput(openSession, [psychologist, facilitator], [{ caseId: member }], change);
};
const close = (change: Parameters<typeof logInput>[3] = {}) =>
  test.ok<{ closed: boolean }>('sessions.close', 'mutation', input(change));
const ruleOf = async (path: string, given: unknown) => {
  const refused = await test.refused(path, 'mutation', given);
  return refused.detail?.['rule'] ?? refused.code;
};

describe('a log', () => {
  it('closes with both signatures at one PC, and says who signed', async () => {
    expect(await close()).toEqual({ closed: true });
    const { closedAt, signatures } = await view(template.ids.openSession);
    expect(closedAt).not.toBeNull();
    expect(signatures.map(({ userId }) => userId).sort()).toEqual(
      [template.ids.psychologist, template.ids.facilitator].sort(),
    );
    expect(await ruleOf('sessions.close', input())).toBe('already-closed');
  });

  it('takes nothing down where a signature is not hers, or is of nobody who conducted it', async () => {
    const second = { login: 'facilita', passphrase: passphraseOf('psico') };
    expect(await test.refused('sessions.close', 'mutation', input({ second }))).toMatchObject({
      code: 'wrong-passphrase',
      fields: { 'second.passphrase': 'wrong-passphrase' },
    });
    const stranger = { login: 'social', passphrase: passphraseOf('social') };
    expect(await ruleOf('sessions.close', input({ second: stranger }))).toBe('signer-not-facilitator');
    const herself = { login: 'psico', passphrase: passphraseOf('psico') };
    expect(await ruleOf('sessions.close', input({ second: herself }))).toBe('signed-already');
    const { signatures, roster } = await view(template.ids.openSession);
    expect([signatures, roster.map(({ mark }) => mark)]).toEqual([[], [null]]);
  });

  it('waits for the other on Hoy, who signs it or gives it back', async () => {
    const { awaitsFacilitator, awaitsPsychologist, openSession } = template.ids;
    const waiting = async () =>
      (await test.ok<Today>('home.today', 'query')).sessionsToSign.map(({ sessionId }) => sessionId);
    expect(await waiting()).toEqual([awaitsPsychologist]);
    expect(await close({ second: null })).toEqual({ closed: false });
    await signIn(test, 'facilita');
    expect(await waiting()).toEqual([awaitsFacilitator, openSession]);
    const mine = { passphrase: passphraseOf('facilita') };
    await test.ok('sessions.giveBack', 'mutation', { sessionId: openSession, reason: 'Falta la tarea.' });
    // What was written is there to be written again.
    const back = await view(openSession);
    expect([back.signatures, back.returned?.reason, back.roster[0]?.mark]).toEqual([
      [],
      'Falta la tarea.',
      'present',
    ]);
    const again = input({ ...mine, groupTask: 'Anotar señales.', second: null });
    await test.ok('sessions.close', 'mutation', again);
    expect(await ruleOf('sessions.sign', { sessionId: openSession, ...mine })).toBe('signed-already');
    await signIn(test, 'psico');
    expect(
      await test.ok('sessions.sign', 'mutation', {
        sessionId: openSession,
        passphrase: passphraseOf('psico'),
      }),
    ).toEqual({ closed: true });
    expect((await view(openSession)).groupTask).toBe('Anotar señales.');
    expect(await ruleOf('sessions.giveBack', { sessionId: openSession, reason: 'x' })).toBe('already-closed');
  });

  it('is conducted by two, or by one when coordination signs for that session alone (§6.3.1)', async () => {
    const { openSession, psychologist } = template.ids;
    const alone = input({ facilitators: [psychologist] as never, second: null });
    expect(await ruleOf('sessions.close', alone)).toBe('two-facilitators');
    const exception = { sessionId: openSession, reason: 'La otra persona enfermó.' };
    const by = (login: string) => ({ ...exception, login, passphrase: passphraseOf(login) });
    expect(await ruleOf('sessions.allowOne', by('facilita'))).toBe('exception-by-coordination');
    await test.ok('sessions.allowOne', 'mutation', by('coordina'));
    expect(await ruleOf('sessions.allowOne', by('coordina'))).toBe('exception-already');
    expect(await test.ok('sessions.close', 'mutation', alone)).toEqual({ closed: true });
    expect((await view(openSession)).exception).toMatchObject({ reason: exception.reason });
  });

  it('says whether the directory was at hand, and what it was about', async () => {
    expect(await ruleOf('sessions.close', input({ directoryAtHand: 'no' }))).toBe('directory-why');
    expect(await ruleOf('sessions.close', input({ topics: [] }))).toBe('session-without-subject');
  });

  it('takes a man of another group in, and keeps his line with the others', async () => {
    const { loneCase, case: member, psychologist, facilitator, openSession } = template.ids;
    const guests = [{ caseId: loneCase, reason: 'Recupera la del martes' }] as never;
    const log = logInput(
      openSession,
      [psychologist, facilitator],
      [{ caseId: member }, { caseId: loneCase }],
      {
        guests,
      },
    );
    expect(await ruleOf('sessions.close', { ...log, guests: [] })).toBe('not-on-roster');
    expect(await ruleOf('sessions.close', { ...log, guests: [{ caseId: member, reason: 'x' }] })).toBe(
      'guest-is-member',
    );
    await test.ok('sessions.close', 'mutation', log);
    const { roster } = await view(openSession);
    expect(roster.find(({ caseId }) => caseId === loneCase)).toMatchObject({
      mark: 'present',
      guestReason: 'Recupera la del martes',
    });
  });
});

describe('an incident', () => {
  const weapon = () => ({
    sessionId: template.ids.openSession,
    kind: 'weapon',
    caseId: template.ids.case,
    what: 'Llegó con una navaja.',
    done: 'Se le pidió salir.',
    called: '105',
    plan: { ownerId: template.ids.psychologist, dueOn: today },
  });

  it('is kept at once and opens what protects, and the review of his exclusion (§6.7)', async () => {
    await signIn(test, 'facilita');
    await test.ok('sessions.addIncident', 'mutation', weapon());
    const [incident] = (await view(template.ids.openSession)).incidents;
    expect(incident).toMatchObject({ kind: 'weapon', man: { caseId: template.ids.case } });
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const opened = sqlite
      .prepare<[string], string>(
        `SELECT kind FROM tasks WHERE case_id = ? AND created_by =
        (SELECT id FROM users WHERE login = 'facilita') ORDER BY kind`,
      )
      .pluck()
      .all(template.ids.case);
    expect(opened).toEqual(['exclusion-review', 'protection']);
    sqlite.close();
  });

  it('names who protects where it names a man, and nobody otherwise', async () => {
    expect(
      (await test.refused('sessions.addIncident', 'mutation', { ...weapon(), plan: null })).fields,
    ).toEqual({
      'plan.ownerId': 'required',
    });
    const nobody = { ...weapon(), caseId: null, plan: null };
    await test.ok('sessions.addIncident', 'mutation', nobody);
    expect(await ruleOf('sessions.addIncident', { ...nobody, sessionId: template.ids.closedSession })).toBe(
      'already-closed',
    );
  });
});

describe('her own check (§6.4.10 c)', () => {
  const answers = { minimise: 'avoided', blame: 'happened', conceal: 'unsure', accept: 'avoided' };

  it('is read by whoever wrote it and by nobody else, and is written once', async () => {
    const sessionId = template.ids.closedSession;
    const read = () => test.ok('sessions.ownCheck', 'query', { sessionId });
    const draft = { form: 'session-own-check', subject: sessionId };
    const kept = { ...draft, content: JSON.stringify(answers), focusField: null, route: '/' };
    await test.ok('drafts.save', 'mutation', kept);
    await test.ok('sessions.saveOwnCheck', 'mutation', { sessionId, answers });
    // Its draft is done with it: nothing of it comes back.
    expect(await test.ok('drafts.get', 'query', draft)).toEqual({ draft: null });
    expect(await read()).toEqual({ answers });
    expect(await ruleOf('sessions.saveOwnCheck', { sessionId, answers })).toBe('conflict');
    expect(JSON.stringify(await view(sessionId))).not.toContain('happened');
    await signIn(test, 'facilita');
    expect(await read()).toEqual({ answers: null });
    await signIn(test, 'coordina');
    expect((await test.refused('sessions.ownCheck', 'query', { sessionId })).code).toBe('forbidden');
  });
});

describe('a closed session, in SQL', () => {
  it('changes in no table of its own, and what came later is added below', async () => {
    const { openSession, case: member, loneCase, psychologist } = template.ids;
    await test.ok('sessions.addIncident', 'mutation', {
      sessionId: openSession,
      kind: 'other',
      caseId: member,
      what: 'Salió molesto.',
      done: 'Se conversó con él.',
      called: '',
      plan: { ownerId: psychologist, dueOn: today },
    });
    await test.ok('sessions.allowOne', 'mutation', {
      sessionId: openSession,
      reason: 'Por si acaso.',
      login: 'coordina',
      passphrase: passphraseOf('coordina'),
    });
    const log = logInput(
      openSession,
      [psychologist, template.ids.facilitator],
      [{ caseId: member }, { caseId: loneCase }],
      {
        guests: [{ caseId: loneCase, reason: 'Recupera' }] as never,
        elements: [{ element: 'a', how: 'Así' }],
        reflections: ['beliefs'],
        second: null,
      },
    );
    await test.ok('sessions.close', 'mutation', log);
    const amendment = { sessionId: openSession, passphrase: passphraseOf('psico') };
    await test.ok('sessions.amend', 'mutation', { ...amendment, text: 'Faltó la dinámica.' });
    await test.ok('sessions.saveOwnCheck', 'mutation', {
      sessionId: openSession,
      answers: { minimise: 'avoided', blame: 'avoided', conceal: 'avoided', accept: 'avoided' },
    });
    expect((await view(openSession)).amendments).toMatchObject([{ text: 'Faltó la dinámica.' }]);
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const tables = [
      ...['attendance', 'session_facilitators', 'session_topics', 'session_elements', 'session_reflections'],
      ...['session_guests', 'session_incidents', 'session_exceptions', 'session_signatures'],
      ...['session_amendments', 'session_own_checks'],
    ];
    for (const table of tables) {
      const where = `WHERE session_id = '${openSession}'`;
      const count = sqlite.prepare(`SELECT count(*) FROM ${table} ${where}`).pluck().get();
      expect([table, Number(count) > 0]).toEqual([table, true]);
      for (const column of columnsIn(sqlite, table))
        expect([
          table,
          attemptIn(sqlite, [`UPDATE ${table} SET ${column} = ${column} ${where}`]),
        ]).not.toEqual([table, null]);
      for (const act of [
        `DELETE FROM ${table} ${where}`,
        `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} ${where}`,
      ])
        expect([act, attemptIn(sqlite, [act])]).not.toEqual([act, null]);
    }
    sqlite.close();
  });
});
