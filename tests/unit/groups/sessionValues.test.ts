import { describe, expect, it } from 'vitest';
import { sessionView } from '../../../shared/contract/groups.contract';
import {
  attendanceLines,
  blankSession,
  markMan,
  markRestPresent,
  observeMan,
  sessionFindings,
  sessionValues,
} from '../../../renderer/features/groups/sessionValues';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const man = (n: number) => ({ caseId: id(n), code: `2026-000${String(n)}`, fullName: `Man ${String(n)}` });

const session = sessionView.parse({
  sessionId: id(90),
  groupId: id(91),
  groupName: 'Grupo',
  number: 1,
  heldOn: '2026-11-24',
  topic: 1,
  closedAt: null,
  closedByName: null,
  development: '',
  facilitators: [50, 51].map((n) => ({ id: id(n), fullName: 'F', trainedForFacilitation: true })),
  roster: [1, 2, 3].map((n) => ({ ...man(n), mark: null, observation: '' })),
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
    expect(sessionFindings(values, session, '2026-11-24')).toEqual({ problems: {}, attendance: null });
  });

  it('takes a mark back with the same key and keeps the observation', () => {
    const observed = observeMan(markMan(blank, id(1), 'late'), id(1), 'Trabajo');
    expect(markMan(observed, id(1), 'late').lines[id(1)]).toEqual({ mark: '', observation: 'Trabajo' });
  });

  it('says what holds it', () => {
    expect(sessionFindings({ ...blank, facilitators: [id(50)] }, session, '2026-11-23')).toMatchObject({
      problems: {
        heldOn: 'session-not-held-yet',
        attendance: 'everyone-marked',
        facilitators: 'two-facilitators',
      },
      attendance: { caseIds: [id(1), id(2), id(3)] },
    });
    const turnedAway = markRestPresent(markMan(blank, id(3), 'not-admitted'), session.roster);
    expect(sessionFindings(turnedAway, session, '2026-11-24').attendance).toMatchObject({
      rule: 'not-admitted-reason',
      caseIds: [id(3)],
    });
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
