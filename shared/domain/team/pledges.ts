/**
 * What a member of the team pledges. Confidentiality (§6.4.5) is needed to conduct; that she knows and applies the
 * approaches (§6.3.2) and lives by them (§6.3.3) is her own word, asked for and never watched over.
 */
export const pledgeKinds = ['confidentiality', 'approaches'] as const;
export type PledgeKind = (typeof pledgeKinds)[number];

/** The version of each text that is shown today (`renderer/components/words/pledgeTexts.ts`). A new one is asked for again. */
export const pledgeVersions: Readonly<Record<PledgeKind, string>> = {
  confidentiality: '1',
  approaches: '1',
};

export interface SignedPledge {
  readonly kind: PledgeKind;
  readonly textVersion: string;
}

/** True when today's text of this kind was accepted. */
export const hasPledged = (
  signed: readonly SignedPledge[],
  kind: PledgeKind,
  versions: Readonly<Record<PledgeKind, string>> = pledgeVersions,
): boolean => signed.some((one) => one.kind === kind && one.textVersion === versions[kind]);
