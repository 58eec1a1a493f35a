import type { FieldProblems } from '../../errors';

/** The six components of the multicomponent approach, §5.4.8, letters a to f. */
export const components = [
  'cognitive',
  'emotional',
  'communication',
  'life-history',
  'body-and-sexuality',
  'behavioural',
] as const;
export type Component = (typeof components)[number];

/** The three levels of the ecological approach, §5.4.7, letters a to c. */
export const ecologicalLevels = ['macro', 'exo', 'micro'] as const;
export type EcologicalLevel = (typeof ecologicalLevels)[number];

export const componentAnswers = ['yes', 'no', 'not-explored'] as const;

export interface PsychologyAppreciation {
  readonly components: Readonly<
    Record<Component, { readonly seen: (typeof componentAnswers)[number]; readonly text: string }>
  >;
  readonly levels: Readonly<Record<EcologicalLevel, string>>;
  readonly summary: string;
  readonly recommendations: string;
}

/** What psychology's appreciation (§5.4.7, §5.4.8) still lacks to be called complete, by field of `body`. */
export const missingAppreciation = (body: PsychologyAppreciation): FieldProblems => {
  const unsaid = components.flatMap((name) => {
    const { seen, text } = body.components[name];
    if (seen === 'not-explored') return [`body.components.${name}.seen`];
    return seen === 'yes' && text === '' ? [`body.components.${name}.text`] : [];
  });
  const fields = body.summary === '' ? [...unsaid, 'body.summary'] : unsaid;
  return Object.fromEntries(fields.map((field) => [field, 'required']));
};

/** The parts of social work's appreciation, in the order of the form. */
export const socialWorkParts = ['household', 'support', 'riskSeen', 'summary'] as const;
export type SocialWorkAppreciation = Readonly<Record<(typeof socialWorkParts)[number], string>>;

/** What social work's appreciation still lacks to be called complete, by field of `body`. */
export const missingSocialWork = (body: SocialWorkAppreciation): FieldProblems =>
  Object.fromEntries(
    socialWorkParts.filter((part) => body[part] === '').map((part) => [`body.${part}`, 'required']),
  );
