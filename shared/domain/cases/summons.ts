import type { FieldProblems } from '../../errors';

/** How somebody is summoned: `court-notice` is served by the court, a `message` is an SMS or the like. */
export const summonsMeans = ['letter', 'court-notice', 'in-person', 'phone', 'message', 'email'] as const;
export type SummonsMeans = (typeof summonsMeans)[number];

/** The proof of a summons: how and when it was sent, with which receipt, for which day. */
export interface Summons {
  readonly means: SummonsMeans;
  readonly sentOn: string;
  readonly receipt: string;
  readonly forDay: string;
}

/** What is sent on paper comes back with a number on a receipt: without it nobody can show that he was summoned. */
export const needsReceipt = (means: SummonsMeans): boolean => means === 'letter' || means === 'court-notice';

/** What does not hold together in a summons, by field. Its day may have passed: papers are typed in later. */
export const summonsProblems = (summons: Summons, today: string): FieldProblems => ({
  ...(summons.sentOn > today ? { sentOn: 'date-future' } : {}),
  ...(summons.forDay < summons.sentOn ? { forDay: 'summoned-before-sent' } : {}),
  ...(needsReceipt(summons.means) && summons.receipt === '' ? { receipt: 'receipt-needed' } : {}),
});
