import { describe, expect, it } from 'vitest';
import { sessionView } from '../../../shared/contract/sessions.contract';
import { userId } from '../../../shared/contract/primitives';
import {
  attendanceLines,
  blankSession,
  facilitatorCandidates,
  markMan,
  markRestPresent,
  observeMan,
  sessionFindings,
  sessionValues,
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
  closedByName: null,
  development: '',
  facilitators: [50, 51].map((n) => ({
    id: id(n),
    fullName: 'F',
    trainedForFacilitation: true,
    active: true,
  })),
  roster: [1, 2, 3].map((n) => ({ ...man(n), held: null, mark: null, observation: '' })),
});
const blank = blankSession(session);

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
    const observed = observeMan(markMan(blank, id(1), 'late'), id(1), 'Trabajo');
    expect(markMan(observed, id(1), 'late').lines[id(1)]).toEqual({ mark: '', observation: 'Trabajo' });
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

  it('reads the drafts of older forms', () => {
    const schema = sessionValues.catch(blank);
    expect(schema.parse({ ...blank, lines: { [id(1)]: { mark: 'gone' } } }).lines[id(1)]).toEqual({
      mark: '',
      observation: '',
    });
    expect(schema.parse('nothing')).toEqual(blank);
  });
});
