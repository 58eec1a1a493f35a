import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceMarks } from '../../../shared/domain/sessions/attendance';
import { attendanceCounts, attendanceProblem } from '../../../shared/domain/sessions/attendance';

const mark = fc.constantFrom(...attendanceMarks);
const caseIds = fc.uniqueArray(fc.uuid(), { maxLength: 30 });
const entry = (caseId: string) =>
  fc.record({
    caseId: fc.constant(caseId),
    mark,
    observation: fc.string({ maxLength: 20 }),
    lateMinutes: fc.constant(null),
    ground: fc.constant('' as const),
    action: fc.constant(''),
    task: fc.string({ maxLength: 20 }),
  });
const filledRoster = caseIds.chain((ids) => fc.tuple(fc.constant(ids), fc.tuple(...ids.map(entry))));

describe('attendance', () => {
  it('of everyone closes unless somebody was turned away without a reason', () => {
    fc.assert(
      fc.property(filledRoster, ([ids, lines]) => {
        const roster = ids.map((caseId) => ({ caseId }));
        const silent = lines.filter((line) => line.mark === 'not-admitted');
        const problem = attendanceProblem(roster, lines);
        expect(problem?.caseIds ?? []).toEqual(silent.map((line) => line.caseId));
      }),
    );
  });

  it('with one line left out names exactly that man, in whatever order the lines come', () => {
    fc.assert(
      fc.property(filledRoster, fc.nat(), ([ids, lines], position) => {
        fc.pre(ids.length > 0);
        const left = position % ids.length;
        const rest = lines.filter((_line, index) => index !== left).reverse();
        const problem = attendanceProblem(
          ids.map((caseId) => ({ caseId })),
          rest,
        );
        expect(problem).toEqual({ rule: 'everyone-marked', article: '§6.9.1', caseIds: [ids[left]] });
      }),
    );
  });

  it('counts add up to the roster', () => {
    fc.assert(
      fc.property(fc.array(fc.option(mark)), (marks) => {
        const total = Object.values(attendanceCounts(marks)).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(marks.length);
      }),
    );
  });
});
