/** The approaches of §5.4, which §6.4.6 holds essential to the design of every activity. */
export const approaches = [
  'gender',
  'human-rights',
  'integrality',
  'interculturality',
  'intersectionality',
  'generational',
  'ecological',
  'multicomponent',
] as const;
export type Approach = (typeof approaches)[number];

/** Those of them that §6.8.2 names, all of which the individual attention is to be developed from. */
export const attentionApproaches = [
  'human-rights',
  'gender',
  'ecological',
  'multicomponent',
  'interculturality',
  'generational',
] as const satisfies readonly Approach[];
export type AttentionApproach = (typeof attentionApproaches)[number];
