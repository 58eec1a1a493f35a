import type { OfficeIds } from '../../builders/office';

/** What a valid input may need to name. */
export interface InputFacts {
  readonly ids: OfficeIds;
  readonly pieces: readonly [string, string, string];
  /** Whoever calls. */
  readonly login: string;
}

export type ValidInputs = Readonly<Record<string, (facts: InputFacts) => unknown>>;
