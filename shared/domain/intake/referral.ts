import type { FieldProblems } from '../../errors';
import type { BasisAbout } from './consent';

/** Ways of arriving that nobody sends: he came, or was found by the office itself. */
export const unsentWays = ['own-accord', 'other-matter', 'found-by-staff', 'found-by-outreach'] as const;

/**
 * On what a referral can be written down before he comes: an order, or a law. His consent is asked of him, here, when he
 * comes (Ley 29733).
 */
export const referralBases = ['mandate', 'law'] as const;

/** What a paper says about who sends him. */
export interface ReferralAbout {
  readonly origin: string;
  readonly institution: string;
  readonly document: string;
  readonly documentOn: string;
  readonly receivedOn: string;
}

/** What does not hold together in a referral, by field. */
export const referralProblems = (
  { origin, documentOn, receivedOn }: ReferralAbout,
  today: string,
): FieldProblems => ({
  ...(unsentWays.some((way) => way === origin) ? { origin: 'not-a-referral' } : {}),
  ...(receivedOn > today ? { receivedOn: 'date-future' } : {}),
  ...(documentOn > receivedOn ? { documentOn: 'after-received' } : {}),
});

/** The basis that a referral is kept on. An order is the paper itself; of a law it is said which. */
export const basisOfReferral = (
  { kind, law }: { readonly kind: (typeof referralBases)[number]; readonly law: string },
  { institution, document, documentOn }: ReferralAbout,
): BasisAbout =>
  kind === 'mandate'
    ? { kind, authority: institution, document, documentOn }
    : { kind, authority: '', document: law, documentOn: null };

/** The version of a basis that nobody has read to him yet. */
export const notTold = '';
