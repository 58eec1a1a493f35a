import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignmentProblem,
  currentTeam,
  mayChangeProblem,
  mayHaveRole,
  teamRoles,
  type AssignmentAct,
  type TeamRole,
} from '../../../shared/domain/cases/team';
import { roles } from '../../../shared/permissions';

interface Row {
  readonly number: number;
  readonly role: TeamRole;
  readonly userId: string;
  readonly act: AssignmentAct;
}
const row = (number: number, role: TeamRole, userId: string, act: AssignmentAct = 'begin'): Row => ({
  number,
  role,
  userId,
  act,
});
const open = (role: (typeof roles)[number]) => ({ role, active: true });
const names = (team: readonly Row[]) => team.map(({ role, userId }) => `${role} ${userId}`);

describe('the team of a case', () => {
  it('has the last responsible, and whoever came and has not left, in the order of the parts', () => {
    const team = currentTeam([
      row(1, 'responsible', 'a'),
      row(2, 'facilitation', 'b'),
      row(3, 'psychology', 'c'),
      row(4, 'responsible', 'c'),
      row(5, 'facilitation', 'b', 'end'),
      row(6, 'facilitation', 'd'),
      row(7, 'facilitation', 'b'),
    ]);
    expect(names(team)).toEqual(['responsible c', 'psychology c', 'facilitation d', 'facilitation b']);
  });

  it('has one responsible whatever happens, in whatever order it is read', () => {
    const change = fc.record({
      role: fc.constantFrom(...teamRoles),
      userId: fc.constantFrom('a', 'b', 'c'),
      act: fc.constantFrom<AssignmentAct>('begin', 'end'),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (changes, order) => {
        const history: Row[] = [row(1, 'responsible', 'a')];
        for (const one of changes) {
          // Only what the rule lets through is ever written.
          if (assignmentProblem(currentTeam(history), one, open('psychology')) === null) {
            history.push({ ...one, number: history.length + 1 });
          }
        }
        const team = currentTeam(history);
        expect(team.filter(({ role }) => role === 'responsible')).toHaveLength(1);
        expect(new Set(names(team)).size).toBe(team.length);
        const shuffled = history
          .map((one) => ({ one, at: order.next().value as number }))
          .sort((left, right) => left.at - right.at)
          .map(({ one }) => one);
        expect(currentTeam(shuffled)).toEqual(team);
      }),
    );
  });

  it('changes by coordination and by its responsible, and by nobody else', () => {
    for (const role of roles) {
      const other = mayChangeProblem({ id: 'x', role }, 'a')?.rule ?? null;
      expect([role, other]).toEqual([role, role === 'coordination' ? null : 'team-who']);
      expect(mayChangeProblem({ id: 'a', role }, 'a')).toBeNull();
    }
  });

  it('gives each part to its profession, and the case to anybody', () => {
    const may = (part: TeamRole) => roles.filter((role) => mayHaveRole(part, role));
    expect(may('responsible')).toEqual([...roles]);
    expect(may('psychology')).toEqual(['psychology']);
    expect(may('social-work')).toEqual(['social-work']);
    expect(may('judicial-follow-up')).toEqual(['judicial-follow-up']);
    expect(may('facilitation')).toEqual(['facilitation', 'psychology']);
  });

  it('does not change to what it is, nor to what cannot be', () => {
    const team = [row(1, 'responsible', 'a'), row(2, 'psychology', 'a')];
    const rule = (change: Omit<Row, 'number'>, account = open('psychology')) =>
      assignmentProblem(team, change, account)?.rule ?? null;
    expect(rule({ role: 'responsible', userId: 'a', act: 'begin' })).toBe('in-team-already');
    expect(rule({ role: 'psychology', userId: 'a', act: 'begin' })).toBe('in-team-already');
    expect(rule({ role: 'psychology', userId: 'b', act: 'end' })).toBe('not-in-team');
    expect(rule({ role: 'responsible', userId: 'a', act: 'end' })).toBe('responsible-stays');
    expect(rule({ role: 'social-work', userId: 'b', act: 'begin' })).toBe('team-role');
    expect(
      rule({ role: 'psychology', userId: 'b', act: 'begin' }, { role: 'psychology', active: false }),
    ).toBe('owner-inactive');
    // Whose account was closed still leaves.
    expect(
      rule({ role: 'psychology', userId: 'a', act: 'end' }, { role: 'psychology', active: false }),
    ).toBeNull();
    expect(rule({ role: 'responsible', userId: 'b', act: 'begin' })).toBeNull();
  });
});
