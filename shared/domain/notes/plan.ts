import type { Role } from '../../permissions';
import { attentionApproaches, type AttentionApproach } from '../approaches';

/** The plan of individual attention: who gives it (§6.8.1), from which approaches (§6.8.2), at whose request (§6.8.3). */
export const attentionGivers = ['facilitator', 'psychologist', 'outside', 'health-service'] as const;
export type AttentionGiver = (typeof attentionGivers)[number];

export const goalStates = ['open', 'under-way', 'reached', 'left'] as const;
export type GoalState = (typeof goalStates)[number];

export const planEndReasons = [
  'goals-reached',
  'goes-on-elsewhere',
  'he-left',
  'case-ended',
  'other',
] as const;
export type PlanEndReason = (typeof planEndReasons)[number];

/** Roles whose accounts give the attention of each kind; a giver outside of the office has none. */
const rolesOf: Readonly<Record<AttentionGiver, readonly Role[]>> = {
  facilitator: ['facilitation', 'psychology'],
  psychologist: ['psychology'],
  outside: [],
  'health-service': [],
};

/** True when somebody with this role gives an attention of this kind. */
export const givesAttention = (giver: AttentionGiver, role: Role): boolean => rolesOf[giver].includes(role);

/** True when whoever gives it has an account here. */
export const isGivenHere = (giver: AttentionGiver): boolean => rolesOf[giver].length > 0;

export interface PlanFacts {
  readonly giver: AttentionGiver;
  readonly hasMember: boolean;
  readonly giverName: string;
  /** Null when no service was named; otherwise whether it stands in the directory. */
  readonly serviceInDirectory: boolean | null;
  readonly approaches: readonly AttentionApproach[];
  readonly approachesReason: string;
}

export interface PlanProblem {
  readonly field: 'giverId' | 'giverName' | 'service' | 'approachesReason';
  readonly rule: 'giver-needed' | 'giver-name-needed' | 'service-of-directory' | 'approaches-reason-needed';
  readonly article: '§6.8.1' | '§6.8.2';
}

/**
 * What a plan still lacks, in the order of its form. A health service is one of the directory, which §6.8.1 asks to have
 * beforehand. §6.8.2 asks for all approaches; one that is left out is left out with its reason.
 */
export const planProblems = (plan: PlanFacts): PlanProblem[] => {
  const found: PlanProblem[] = [];
  if (isGivenHere(plan.giver) && !plan.hasMember) {
    found.push({ field: 'giverId', rule: 'giver-needed', article: '§6.8.1' });
  }
  if (plan.giver === 'outside' && plan.giverName.trim() === '') {
    found.push({ field: 'giverName', rule: 'giver-name-needed', article: '§6.8.1' });
  }
  if (plan.giver === 'health-service' && plan.serviceInDirectory !== true) {
    found.push({ field: 'service', rule: 'service-of-directory', article: '§6.8.1' });
  }
  if (new Set(plan.approaches).size < attentionApproaches.length && plan.approachesReason.trim() === '') {
    found.push({ field: 'approachesReason', rule: 'approaches-reason-needed', article: '§6.8.2' });
  }
  return found;
};
