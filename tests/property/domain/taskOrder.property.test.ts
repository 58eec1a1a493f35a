import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueProblem, isOverdue, taskOrder } from '../../../shared/domain/tasks/tasks';

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const task = fc.record({ dueOn: day, createdAt: day.map((on) => `${on}T10:00:00.000Z`) });

describe('tasks in order', () => {
  it('have what is overdue before the rest, and the oldest of it first', () => {
    fc.assert(
      fc.property(fc.array(task), day, (tasks, today) => {
        const sorted = tasks.toSorted(taskOrder);
        const late = sorted.map(({ dueOn }) => isOverdue(dueOn, today));
        expect(late).toEqual(late.toSorted((left, right) => Number(right) - Number(left)));
        expect(sorted.map(({ dueOn }) => dueOn)).toEqual(tasks.map(({ dueOn }) => dueOn).toSorted());
      }),
    );
  });

  it('stay as they are whatever order they came in', () => {
    fc.assert(
      fc.property(fc.array(task), (tasks) => {
        expect(tasks.toReversed().toSorted(taskOrder)).toEqual(tasks.toSorted(taskOrder));
      }),
    );
  });

  it('are never overdue on the day on which they are opened', () => {
    fc.assert(
      fc.property(day, day, (dueOn, today) => {
        if (dueProblem(dueOn, today) === null) expect(isOverdue(dueOn, today)).toBe(false);
      }),
    );
  });
});
