import type { ErrorCode, ErrorDetail, FieldProblems } from './errors';

/** What crosses from the core to the window when a call is refused. */
export interface Refusal {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly fields?: FieldProblems;
  readonly detail?: ErrorDetail;
}

/** The envelope of every answer. */
export type Envelope<T> = { readonly ok: true; readonly value: T } | Refusal;
