import { z } from 'zod';
import { createUserInput } from '../../../shared/contract/users.contract';
import type { FieldProblems } from '../../../shared/errors';
import { roleOpens, roles, type Compartment, type Role } from '../../../shared/permissions';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What the form keeps as a draft: everything but the secrets. */
export const accountValues = z.object({
  fullName: text,
  login: text,
  role: z.union([z.enum(roles), z.literal('')]).catch(''),
  profession: text,
  trained: z.enum(['yes', 'no', '']).catch(''),
  granter: z.enum(['colleague', 'recovery']).catch('colleague'),
  granterLogin: text,
});
export type AccountValues = z.infer<typeof accountValues>;

export const blankAccount: AccountValues = {
  fullName: '',
  login: '',
  role: '',
  profession: '',
  trained: '',
  granter: 'colleague',
  granterLogin: '',
};

/** What is typed and never kept. */
export interface AccountSecrets {
  readonly passphrase: string;
  readonly granterPassphrase: string;
  readonly pieces: readonly [string, string];
}
export const noSecrets: AccountSecrets = { passphrase: '', granterPassphrase: '', pieces: ['', ''] };

const granted: readonly Compartment[] = ['registry', 'clinical', 'protected'];

/** True when the new role carries a key that the granter's own role lacks: nobody gives what she does not hold. */
export const needsGranter = (role: Role | '', granterRole: Role): boolean =>
  role !== '' && granted.some((key) => roleOpens(role, key) && !roleOpens(granterRole, key));

const granterOf = (values: AccountValues, secrets: AccountSecrets, own: Role) => {
  if (!needsGranter(values.role, own)) return { kind: 'self' };
  if (values.granter === 'recovery') return { kind: 'recovery', pieces: secrets.pieces };
  return { kind: 'colleague', login: values.granterLogin, passphrase: secrets.granterPassphrase };
};

/** The call that the form stands for, not yet checked. */
export const accountCall = (values: AccountValues, secrets: AccountSecrets, own: Role) => ({
  fullName: values.fullName,
  login: values.login,
  role: values.role,
  profession: values.profession,
  passphrase: secrets.passphrase,
  trainedForFacilitation: values.trained === 'yes',
  granter: granterOf(values, secrets, own),
});

/** What keeps the account from being created, by field. */
export const accountProblems = (
  values: AccountValues,
  secrets: AccountSecrets,
  own: Role,
): FieldProblems => ({
  ...findProblems(createUserInput, accountCall(values, secrets, own)),
  ...(values.trained === '' ? { trained: 'required' } : {}),
});
