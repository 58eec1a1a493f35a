import { describe, expect, it } from 'vitest';
import { sessionView } from '../../../shared/contract/sessions.contract';
import { userId } from '../../../shared/contract/primitives';
import {
  asRead,
  attendanceLines,
  blankSession,
  facilitatorCandidates,
  markMan,
  markRestPresent,
  openedValues,
  changeLine,
  sessionFindings,
  sessionValues,
  withGuest,
} from '../../../renderer/features/sessions/sessionValues';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const man = (n: number) => ({
  caseId: id(n),
  code: `2026-000${String(n)}`,
  fullName: `Man ${String(n)}`,
  noticeKinds: [],
});

const session = sessionView.parse({
  sessionId: id(90),
  groupId: id(91),
  groupName: 'Grupo',
  number: 1,
  heldOn: '2026-11-24',
  startsAt: '18:00',
  endsAt: '20:00',
  room: 'Sala 2',
  title: '',
  topics: [1],
  cancelledWhy: null,
  closedAt: null,
  development: '',
  groupTask: '',
  elements: [],
  reflections: [],
  directoryAtHand: 'yes',
  directoryWhy: '',
  paperBy: '',
  signatures: [],
  exception: null,
  returned: null,
  incidents: [],
  amendments: [],
  facilitators: [50, 51].map((n) => ({
    id: id(n),
    fullName: 'F',
    trainedForFacilitation: true,
    active: true,
  })),
  roster: [1, 2, 3].map((n) => ({
    ...man(n),
    held: null,
    guestReason: null,
    mark: null,
    observation: '',
    lateMinutes: null,
    ground: '',
    action: '',
    task: '',
  })),
});
const blank = blankSession(session);
const unsaid = { mark: '', observation: '', lateMinutes: '', ground: '', action: '', task: '' };

describe('log of a session', () => {
  it('fills a roster with one absence in two keys', () => {
    const values = markRestPresent(markMan(blank, id(2), 'absent'), session.roster);
    expect(attendanceLines(values, session.roster).map((line) => line.mark)).toEqual([
      'present',
      'absent',
      'present',
    ]);
    expect(sessionFindings(values, session, session.facilitators, '2026-11-24')).toEqual({
      problems: {},
      attendance: null,
    });
  });

  it('takes a mark back with the same key and keeps the observation', () => {
    const observed = changeLine(markMan(blank, id(1), 'late'), id(1), {
      observation: 'Trabajo',
      lateMinutes: '10',
    });
    expect(observed.lines[id(1)]).toMatchObject({ mark: 'late', lateMinutes: '10' });
    // What belongs to the mark goes with it.
    expect(markMan(observed, id(1), 'late').lines[id(1)]).toEqual({
      ...unsaid,
      observation: 'Trabajo',
    });
  });

  it('says what holds it', () => {
    expect(
      sessionFindings({ ...blank, facilitators: [id(50)] }, session, session.facilitators, '2026-11-23'),
    ).toMatchObject({
      problems: {
        heldOn: 'session-not-held-yet',
        attendance: 'everyone-marked',
        facilitators: 'two-facilitators',
      },
      attendance: { caseIds: [id(1), id(2), id(3)] },
    });
    const turnedAway = markRestPresent(markMan(blank, id(3), 'not-admitted'), session.roster);
    expect(sessionFindings(turnedAway, session, session.facilitators, '2026-11-24').attendance).toMatchObject(
      {
        rule: 'not-admitted-reason',
        caseIds: [id(3)],
      },
    );
    // And says it at the two fields beside his name.
    const named = changeLine(turnedAway, id(3), { ground: 'weapon' });
    expect(sessionFindings(named, session, session.facilitators, '2026-11-24').problems).toEqual({
      attendance: 'not-admitted-reason',
      [`lines.${id(3)}.action`]: 'required',
    });
  });

  it('lets a trained colleague stand in for one whose account was closed (§6.3.1)', () => {
    const [first, second] = session.facilitators;
    if (first === undefined || second === undefined) throw new Error('two lead the group');
    const left = { ...session, facilitators: [first, { ...second, active: false }] };
    const member = { fullName: 'S', role: 'facilitation', trainedForFacilitation: true } as const;
    const candidates = facilitatorCandidates(left, [
      { ...member, id: first.id },
      { ...member, id: userId.parse(id(52)) },
      { ...member, id: userId.parse(id(53)), trainedForFacilitation: false },
    ]);
    expect(candidates.map((person) => person.id)).toEqual([id(50), id(51), id(52)]);
    const problemsWith = (...facilitators: string[]) =>
      sessionFindings({ ...blank, facilitators }, left, candidates, '2026-11-24').problems;
    expect(blankSession(left).facilitators).toEqual([id(50)]);
    expect(problemsWith(id(50), id(51))).toMatchObject({ facilitators: 'two-facilitators' });
    expect(problemsWith(id(50), id(52))).not.toHaveProperty('facilitators');
  });

  it('says what the directory and a lone facilitator hold (§6.2.7, §6.3.1)', () => {
    const problemsOf = (change: object, exception: object | null = null) =>
      sessionFindings(
        { ...markRestPresent(blank, session.roster), ...change },
        sessionView.parse({ ...session, exception }),
        session.facilitators,
        '2026-11-24',
      ).problems;
    expect(problemsOf({})).toEqual({});
    expect(problemsOf({ directoryAtHand: '' })).toEqual({ directoryAtHand: 'directory-unsaid' });
    expect(problemsOf({ directoryAtHand: 'no' })).toEqual({ directoryWhy: 'directory-why' });
    expect(problemsOf({ topics: [] })).toEqual({ topics: 'session-without-subject' });
    const alone = { facilitators: [id(50)] };
    expect(problemsOf(alone)).toEqual({ facilitators: 'two-facilitators' });
    expect(problemsOf(alone, { at: '', byName: 'C', reason: 'Enfermó' })).toEqual({});
  });

  it('opens as it was signed when it is given back, with an older draft beside it and not over it', () => {
    const signed = sessionView.parse({
      ...session,
      development: 'Lo que firmó la otra',
      returned: { at: '2026-11-24T20:00:00.000Z', byName: 'B', reason: 'Falta uno' },
    });
    const mine = changeLine(
      { ...blank, development: 'Lo mío', elements: { b: { done: false, how: 'Apenas' } } },
      id(2),
      { observation: 'Habló' },
    );
    const opened = openedValues(signed, mine, '2026-11-24T19:59:59.000Z');
    expect({ ...opened, earlier: [] }).toEqual(blankSession(signed));
    expect(opened.earlier).toHaveLength(1);
    // What it is read from has every word of it, marked or not.
    const read = asRead(opened.earlier[0]!, signed, signed.facilitators);
    expect(read).toMatchObject({ development: 'Lo mío', elements: [{ element: 'b', how: 'Apenas' }] });
    expect(read.roster[1]).toMatchObject({ mark: null, observation: 'Habló' });
    // It survives in the draft that goes on, and beside it at a second return.
    const later = { ...opened, development: 'Lo firmado, revisado' };
    expect(openedValues(signed, later, '2026-11-24T20:30:00.000Z')).toEqual(later);
    const again = { ...signed, returned: { ...signed.returned!, at: '2026-11-24T21:00:00.000Z' } };
    expect(
      openedValues(again, later, '2026-11-24T20:30:00.000Z').earlier.map(({ development }) => development),
    ).toEqual(['Lo mío', 'Lo firmado, revisado']);
    expect(openedValues(session, mine, '2026-11-24T19:59:59.000Z')).toEqual(mine);
  });

  it('keeps a guest whose name stood behind the code by his code alone', () => {
    const chosen = { caseId: id(9), code: '2026-0009', fullName: null, reason: 'Recupera' };
    const values = { ...blank, newGuest: chosen };
    expect(sessionValues.parse(JSON.parse(JSON.stringify(values))).newGuest).toEqual(chosen);
    const held = sessionFindings(values, session, session.facilitators, '2026-11-24').problems;
    expect(held).toMatchObject({ guests: 'guest-not-added' });
    const joined = withGuest(values, chosen);
    expect(joined.guests).toEqual([chosen]);
    expect(joined.newGuest).toMatchObject({ caseId: '', reason: '' });
  });

  it('reads the drafts of older forms', () => {
    const schema = sessionValues.catch(blank);
    expect(schema.parse({ ...blank, lines: { [id(1)]: { mark: 'gone' } } }).lines[id(1)]).toEqual(unsaid);
    expect(schema.parse('nothing')).toEqual(blank);
  });
});
