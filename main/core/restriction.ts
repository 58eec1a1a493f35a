import { restrictedCaseIn } from '../../db/repositories/restrictions';
import { AppError } from '../../shared/errors';
import type { OpenOffice, SignedInUser } from './openOffice';

/**
 * What a procedure is to a case whose processing is restricted. Without a word a query reads and a command writes.
 * `reads`: a command that only shows. `goes-on`: what serves the person's own right, or protects somebody else.
 */
export type WhileRestricted = 'reads' | 'goes-on';

const restricted = (rule: string): AppError =>
  new AppError('rule', { detail: { rule, article: 'Ley 29733' } });

/** True for who opens a case whose processing is restricted. */
export const opensRestricted = (
  user: Pick<SignedInUser, 'id' | 'role'>,
  { responsibleId }: { readonly responsibleId: string },
): boolean => user.role === 'coordination' || user.id === responsibleId;

/**
 * A restricted case is not worked on, and opened only by coordination and by whoever answers for it. One place for all
 * procedures: what an input names decides, not what a service remembers to ask.
 *
 * @throws AppError `rule` (`restricted`, `restricted-reading`)
 */
export function requireUnrestricted(
  office: OpenOffice,
  kind: 'query' | 'command',
  input: unknown,
  during: WhileRestricted | undefined,
): void {
  if (during === 'goes-on' || typeof input !== 'object' || input === null) return;
  const found = restrictedCaseIn(office.sqlite, input as Readonly<Record<string, unknown>>);
  if (found === null) return;
  if (kind === 'command' && during !== 'reads') throw restricted('restricted');
  if (!opensRestricted(office.user, found)) throw restricted('restricted-reading');
}
