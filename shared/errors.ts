/**
 * The closed set of what can go wrong between the window and the core. Nothing else crosses: no stack, no SQL, no
 * message of a library. The words for each code are the renderer's (`renderer/app/errorTexts.ts`).
 */
export const errorCodes = [
  /** The vault is closed, or was closed while the call was under way. */
  'locked',
  /** The screen is turned to whoever answers a test: nothing else is reached until the professional takes it back. */
  'turned',
  /** The role lacks the permission or the key compartment. */
  'forbidden',
  /** The input does not have the declared shape; `fields` names where. */
  'invalid',
  /** The call is larger than the border lets in. */
  'too-large',
  'not-found',
  /** Someone else changed it, or it exists already; `detail.reason` says which. */
  'conflict',
  /** A rule of the norm or of the office refuses; `detail.rule` and `detail.article` name it. */
  'rule',
  /** User and passphrase do not open the vault together. Never says which of the two. */
  'wrong-passphrase',
  /** Too many failures; `detail.seconds` to wait. */
  'wait',
  /** The recovery pieces do not fit together or are not of this office. */
  'wrong-recovery-pieces',
  'disk-full',
  /** The file of the office is damaged; nothing was changed. */
  'damaged',
  /** A file without encryption stands where the office's file should be. */
  'plain-database',
  /** The office's file comes from a newer Resguardo. */
  'newer-database',
  /** The cipher found is not the one that Resguardo pins. */
  'cipher-mismatch',
  /** What the call asks for is not possible in this phase (first run, locked, open). */
  'wrong-phase',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Field path (`person.documentNumber`) to the code of its problem; the form owns the sentence. */
export type FieldProblems = Readonly<Record<string, string>>;

/** Small facts that a sentence needs (seconds to wait, the rule's name). Never text that a person wrote. */
export type ErrorDetail = Readonly<Record<string, string | number | boolean>>;

/** An expected refusal. Anything else that is thrown becomes `internal` at the border. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly options: { readonly fields?: FieldProblems; readonly detail?: ErrorDetail } = {},
  ) {
    super(code);
    this.name = 'AppError';
  }
}
