import { describe, expect, it } from 'vitest';
import {
  closeProblem,
  dueProblem,
  isOverdue,
  ownerProblem,
  stepProblems,
  titleProblem,
} from '../../../shared/domain/tasks/tasks';
import { roles } from '../../../shared/permissions';

const today = '2026-11-24';

describe('the day of a task', () => {
  it('is not one that has passed, nor one further off than two years', () => {
    expect(dueProblem('2026-11-23', today)).toBe('due-past');
    expect(dueProblem(today, today)).toBeNull();
    expect(dueProblem('2028-11-24', today)).toBeNull();
    expect(dueProblem('2028-11-25', today)).toBe('due-too-far');
    expect(dueProblem('2026-02-28', '2024-02-29')).toBeNull();
  });

  it('is overdue once it has passed', () => {
    expect(isOverdue('2026-11-23', today)).toBe(true);
    expect(isOverdue(today, today)).toBe(false);
  });
});

describe('the owner of a task', () => {
  it('of protection is who may evaluate: psychology and social work (§6.7)', () => {
    const may = roles.filter((role) => ownerProblem('protection', { role, active: true }) === null);
    expect(may).toEqual(['psychology', 'social-work']);
    expect(ownerProblem('protection', { role: 'admission', active: true })).toEqual({
      rule: 'protection-owner',
      article: '§6.7',
      field: 'ownerId',
    });
  });

  it('of another is anybody, as long as the account is open', () => {
    for (const role of roles) {
      expect(ownerProblem('other', { role, active: true })).toBeNull();
      expect(ownerProblem('other', { role, active: false })?.rule).toBe('owner-inactive');
    }
  });
});

describe('the title of a task', () => {
  it('is for a task that has no kind of its own', () => {
    expect(titleProblem('other', '')).toBe('required');
    expect(titleProblem('other', 'Llamar')).toBeNull();
    expect(titleProblem('re-evaluation', '')).toBeNull();
    expect(titleProblem('re-evaluation', 'Llamar')).toBe('title-not-needed');
  });
});

describe('closing a task', () => {
  const task = {
    kind: 'protection',
    closedAt: null,
    steps: 1,
    outcome: 'done',
    note: '',
    role: 'psychology',
    awaited: false,
  } as const;

  it('of protection takes a step that was taken (§6.7)', () => {
    expect(closeProblem(task)).toBeNull();
    expect(closeProblem({ ...task, steps: 0 })).toEqual({
      rule: 'protection-step',
      article: '§6.7',
      field: 'outcome',
    });
    expect(closeProblem({ ...task, kind: 'other', steps: 0 })).toBeNull();
  });

  it('of protection is for who may answer for it', () => {
    expect(closeProblem({ ...task, role: 'facilitation' })?.rule).toBe('protection-owner');
    expect(closeProblem({ ...task, kind: 'other', role: 'facilitation' })).toBeNull();
  });

  it('that waits for the answer to an exclusion is closed by the answer alone (§6.7)', () => {
    const review = { ...task, kind: 'exclusion-review', awaited: true } as const;
    expect(closeProblem(review)?.rule).toBe('answer-first');
    expect(closeProblem({ ...review, outcome: 'not-needed', note: 'No hace falta' })?.rule).toBe(
      'answer-first',
    );
    expect(closeProblem({ ...review, awaited: false })).toBeNull();
  });

  it('that was not needed says why, and happens once', () => {
    expect(closeProblem({ ...task, steps: 0, outcome: 'not-needed' })?.rule).toBe('note-needed');
    expect(closeProblem({ ...task, steps: 0, outcome: 'not-needed', note: 'Era otra persona' })).toBeNull();
    expect(closeProblem({ ...task, closedAt: '2026-11-24T10:00:00.000Z' })?.rule).toBe('already-closed');
  });
});

describe('a step of protection', () => {
  const step = {
    recipient: 'institution',
    institution: 'PNP',
    directoryEntryId: 'x',
    receipt: '45',
  } as const;

  it('names the institution that was told', () => {
    expect(stepProblems(step)).toEqual({});
    expect(stepProblems({ ...step, institution: '' })).toEqual({ institution: 'required' });
  });

  it('leaves nothing in the open about a person at risk', () => {
    expect(stepProblems({ ...step, recipient: 'person-at-risk' })).toEqual({
      institution: 'only-in-note',
      directoryEntryId: 'only-in-note',
      receipt: 'only-in-note',
    });
    const silent = {
      recipient: 'person-at-risk',
      institution: '',
      directoryEntryId: null,
      receipt: '',
    } as const;
    expect(stepProblems(silent)).toEqual({});
  });
});
