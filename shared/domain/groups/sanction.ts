import type { FieldProblems } from '../../errors';

/** What a court has imposed on him: it stands until it ends. */
export const sanctionKinds = ['sentence', 'protection-measure', 'other'] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

/** Whether he was sent to the CAI for it. */
export const referralAnswers = ['referred', 'not-referred'] as const;

const docketForm = /^\d{5}-\d{4}-\d{1,3}-\d{4}-[A-Z]{2}-[A-Z]{2}-\d{2}$/;

/** True when the number has the form of a judicial file (`NNNNN-AAAA-C-DDDD-OO-EE-NN`). Warned about, never held to. */
export const isJudicialDocket = (docket: string): boolean => docketForm.test(docket.trim());

export interface StandingSanction {
  readonly endedOn: string | null;
  readonly answered: boolean;
}

export interface SanctionGuard {
  readonly rule: 'sanction-not-replaced';
  readonly article: '§6.2.8';
  /** It was answered: he was sent to the CAI, or somebody said why not. */
  readonly answered: boolean;
}

/**
 * §6.2.8: the sessions of a preventive group do not replace what a court has imposed, and he is sent to the CAI for it.
 * Null where nothing stands or the group is a CAI's own. Without an answer he does not join: that he be sent, or the
 * reason why not, is written down in the same act.
 */
export const sanctionGuard = (
  groupKind: 'preventive' | 'cai',
  sanctions: readonly StandingSanction[],
): SanctionGuard | null => {
  const standing = sanctions.filter(({ endedOn }) => endedOn === null);
  return groupKind === 'cai' || standing.length === 0
    ? null
    : {
        rule: 'sanction-not-replaced',
        article: '§6.2.8',
        answered: standing.every(({ answered }) => answered),
      };
};

export interface ReferralWords {
  readonly answer: (typeof referralAnswers)[number];
  readonly hasCai: boolean;
  readonly hasPlan: boolean;
  readonly reason: string;
}

/** What an answer lacks, by field: the CAI and who sends him there, or the reason why not. */
export const referralProblems = ({ answer, hasCai, hasPlan, reason }: ReferralWords): FieldProblems =>
  answer === 'referred'
    ? {
        ...(hasCai ? {} : { cai: 'service-needed' }),
        ...(hasPlan ? {} : { plan: 'required' }),
        ...(reason.trim() === '' ? {} : { reason: 'not-for-this-outcome' }),
      }
    : {
        ...(reason.trim() === '' ? { reason: 'referral-reason-needed' } : {}),
        ...(hasCai ? { cai: 'not-for-this-outcome' } : {}),
        ...(hasPlan ? { plan: 'not-for-this-outcome' } : {}),
      };

/** When it was imposed: not tomorrow, and within living memory. */
export const imposedProblem = (day: string, today: string): 'date-future' | 'date-too-old' | null => {
  if (day > today) return 'date-future';
  return day < '1950-01-01' ? 'date-too-old' : null;
};

/** When it ended: not tomorrow, and not before it was imposed. */
export const endProblem = (
  endedOn: string,
  { imposedOn, today }: { readonly imposedOn: string; readonly today: string },
): 'date-future' | 'before-sanction' | null => {
  if (endedOn > today) return 'date-future';
  return endedOn < imposedOn ? 'before-sanction' : null;
};
