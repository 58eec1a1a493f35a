import { roleMay, type Role } from '../../permissions';

/** What somebody is in a case. One is responsible for it at all times; the others have the part of their profession. */
export const teamRoles = [
  'responsible',
  'psychology',
  'social-work',
  'facilitation',
  'judicial-follow-up',
] as const;
export type TeamRole = (typeof teamRoles)[number];

/** Somebody begins to be it, or ceases. Responsibility only begins: it ends when it begins for another. */
export const assignmentActs = ['begin', 'end'] as const;
export type AssignmentAct = (typeof assignmentActs)[number];

interface Assignment {
  readonly number: number;
  readonly role: TeamRole;
  readonly userId: string;
  readonly act: AssignmentAct;
}

/**
 * Who is in the team after all of this, the responsible first and the others in the order of the roles, then of their
 * coming. Order is by number; the days are what people wrote.
 */
export function currentTeam<A extends Assignment>(history: readonly A[]): A[] {
  const standing = new Map<string, A>();
  for (const one of [...history].sort((left, right) => left.number - right.number)) {
    const place = one.role === 'responsible' ? one.role : `${one.role} ${one.userId}`;
    standing.delete(place);
    if (one.act === 'begin') standing.set(place, one);
  }
  return [...standing.values()].sort(
    (left, right) =>
      teamRoles.indexOf(left.role) - teamRoles.indexOf(right.role) || left.number - right.number,
  );
}

interface Account {
  readonly role: Role;
  readonly active: boolean;
}

/** True when an account of this profession may have this part in a case. Any of the team may answer for one. */
export const mayHaveRole = (role: TeamRole, account: Role): boolean => {
  switch (role) {
    case 'responsible':
      return true;
    case 'psychology':
    case 'social-work':
    case 'judicial-follow-up':
      return account === role;
    case 'facilitation':
      return roleMay(account, 'sessions.write');
  }
};

export interface TeamProblem {
  readonly rule:
    | 'owner-inactive'
    | 'team-role'
    | 'responsible-stays'
    | 'not-in-team'
    | 'in-team-already'
    | 'team-who'
    | 'accesses-who';
  /** §6.2.1: a basic team of at least two professionals carries this out. */
  readonly article: '§6.2.1';
  readonly field: 'userId' | 'role' | 'caseId';
}
const problem = (rule: TeamProblem['rule'], field: TeamProblem['field']): TeamProblem => ({
  rule,
  article: '§6.2.1',
  field,
});

/** Why this person may not change the team, or null: coordination may, and whoever is responsible. */
export const mayChangeProblem = (
  who: { readonly id: string; readonly role: Role },
  responsibleId: string,
): TeamProblem | null =>
  roleMay(who.role, 'cases.assign') || who.id === responsibleId ? null : problem('team-who', 'caseId');

/** Why this person may not see who opened the case, or null: its responsible may, and coordination. */
export const mayReadAccessesProblem = (
  who: { readonly id: string; readonly role: Role },
  responsibleId: string,
): TeamProblem | null =>
  mayChangeProblem(who, responsibleId) === null ? null : problem('accesses-who', 'caseId');

/** Why the team cannot change so, or null. */
export function assignmentProblem(
  team: readonly Assignment[],
  change: Pick<Assignment, 'role' | 'userId' | 'act'>,
  account: Account,
): TeamProblem | null {
  const { role, userId, act } = change;
  const isIn = team.some((member) => member.role === role && member.userId === userId);
  if (act === 'end') {
    if (role === 'responsible') return problem('responsible-stays', 'role');
    return isIn ? null : problem('not-in-team', 'userId');
  }
  if (!account.active) return problem('owner-inactive', 'userId');
  if (isIn) return problem('in-team-already', 'userId');
  return mayHaveRole(role, account.role) ? null : problem('team-role', 'role');
}
