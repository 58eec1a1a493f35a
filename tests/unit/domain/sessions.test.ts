import { describe, expect, it } from 'vitest';
import {
  attendanceCounts,
  attendanceProblem,
  sessionDayProblem,
} from '../../../shared/domain/sessions/attendance';
import { sessionTopics, topicName } from '../../../shared/domain/sessions/topics';

const roster = [{ caseId: 'a' }, { caseId: 'b' }];
const line = (caseId: string, mark: 'present' | 'absent' | 'not-admitted' = 'present', observation = '') => ({
  caseId,
  mark,
  observation,
  lateMinutes: null,
  ground: '' as '' | 'alcohol',
  action: '',
  task: '',
});

describe('topics (§6.4.8)', () => {
  it('are thirteen, counted from one', () => {
    expect(sessionTopics).toHaveLength(13);
    expect(topicName(1)).toBe('Poder y violencia');
    expect(topicName(13)).toBe('Activismo comunitario');
    expect(() => topicName(0)).toThrow(RangeError);
    expect(() => topicName(14)).toThrow(RangeError);
  });
});

describe('attendance', () => {
  it('closes when everyone on the roster has one mark', () => {
    expect(attendanceProblem(roster, [line('a'), line('b', 'absent')])).toBeNull();
    expect(attendanceProblem([], [])).toBeNull();
  });

  it('says whose mark is missing, double or of nobody on the roster', () => {
    expect(attendanceProblem(roster, [line('a')])).toEqual({
      rule: 'everyone-marked',
      article: '§6.9.1',
      caseIds: ['b'],
    });
    expect(attendanceProblem(roster, [line('a'), line('a'), line('b')])).toMatchObject({
      rule: 'marked-twice',
      caseIds: ['a'],
    });
    expect(attendanceProblem(roster, [line('a'), line('b'), line('c')])).toMatchObject({
      rule: 'not-on-roster',
      caseIds: ['c'],
    });
  });

  it('wants the ground of who was not let in and what was done (§6.7.2)', () => {
    const turnedAway = line('a', 'not-admitted', 'Aliento alcohólico');
    const action = 'Se le citó de nuevo';
    for (const silent of [
      turnedAway,
      { ...turnedAway, ground: 'alcohol' as const },
      { ...turnedAway, action },
    ])
      expect(attendanceProblem(roster, [silent, line('b')])).toEqual({
        rule: 'not-admitted-reason',
        article: '§6.7.2',
        caseIds: ['a'],
      });
    expect(attendanceProblem(roster, [{ ...turnedAway, ground: 'alcohol', action }, line('b')])).toBeNull();
  });

  it('says nothing beside a mark that is of another', () => {
    for (const strayed of [
      { ...line('a'), lateMinutes: 5 },
      { ...line('a'), ground: 'alcohol' as const },
      { ...line('a', 'absent'), action: 'Se le llamó' },
    ])
      expect(attendanceProblem(roster, [strayed, line('b')])).toMatchObject({
        rule: 'mark-details',
        caseIds: ['a'],
      });
  });

  it('of whom nothing new is written about is his mark alone (Ley 29733)', () => {
    const held = [{ caseId: 'a', held: 'restricted' }, { caseId: 'b' }] as const;
    expect(attendanceProblem(held, [line('a', 'present', 'Lloró'), line('b', 'present', 'Habló')])).toEqual({
      rule: 'observation-held',
      article: 'Ley 29733',
      caseIds: ['a'],
    });
    // Nor is the reason written for which he was not let in.
    expect(attendanceProblem(held, [line('a', 'not-admitted'), line('b')])).toBeNull();
  });

  it('belongs to a session that has taken place', () => {
    expect(sessionDayProblem('2026-11-25', '2026-11-24')).toBe('session-not-held-yet');
    expect(sessionDayProblem('2026-11-24', '2026-11-24')).toBeNull();
  });

  it('counts each mark and who has none', () => {
    expect(attendanceCounts(['present', 'present', 'absent', null])).toEqual({
      present: 2,
      late: 0,
      'left-early': 0,
      excused: 0,
      absent: 1,
      'not-admitted': 0,
      unmarked: 1,
    });
  });
});
