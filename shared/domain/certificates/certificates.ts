export const certificateKinds = ['attendance', 'completion'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** What the office asks for a certificate of completion; null and false where it has set nothing. No norm sets any. */
export interface CertificateRules {
  /** Of the closed sessions on whose list he stood, how many in a hundred he attended. */
  readonly minimumShare: number | null;
  /** How many of the thirteen topics he heard or made up. */
  readonly minimumTopics: number | null;
  readonly exitTest: boolean;
}

/** What happened, and nothing of how he is. */
export interface CertificateFacts {
  readonly sessions: number;
  readonly attended: number;
  readonly topicsHeard: number;
  readonly hasExitTest: boolean;
}

export type CertificateLack = 'no-sessions' | 'no-rules' | 'share' | 'topics' | 'exit-test';

/** Sessions attended in a hundred, rounded down: what is not reached is not rounded up to. */
export const attendedShare = ({
  sessions,
  attended,
}: Pick<CertificateFacts, 'sessions' | 'attended'>): number =>
  sessions === 0 ? 0 : Math.floor((attended * 100) / sessions);

/**
 * What a certificate lacks, in order; nothing where it may be issued. One of attendance asks that he attended at all; one of
 * completion asks what the office has set, and that it has set something.
 */
export const certificateLacks = (
  kind: CertificateKind,
  rules: CertificateRules,
  facts: CertificateFacts,
): readonly CertificateLack[] => {
  if (facts.attended === 0) return ['no-sessions'];
  if (kind === 'attendance') return [];
  const { minimumShare, minimumTopics, exitTest } = rules;
  if (minimumShare === null && minimumTopics === null && !exitTest) return ['no-rules'];
  return [
    ...(minimumShare !== null && attendedShare(facts) < minimumShare ? (['share'] as const) : []),
    ...(minimumTopics !== null && facts.topicsHeard < minimumTopics ? (['topics'] as const) : []),
    ...(exitTest && !facts.hasExitTest ? (['exit-test'] as const) : []),
  ];
};

/** «N.º 0007-2026». */
export const certificateNumber = (year: number, number: number): string =>
  `N.º ${String(number).padStart(4, '0')}-${String(year)}`;
