import type { z } from 'zod';
import {
  contactsOfCase,
  contactVersions,
  insertContact,
  type ContactRecord,
} from '../../../db/repositories/contacts';
import { findCase } from '../../../db/repositories/people';
import {
  contactContent,
  type contactsOfCase as contactsView,
  type contactVersion,
  type savedContact,
  type saveContactInput,
} from '../../../shared/contract/contacts.contract';
import { contactId, type CaseId } from '../../../shared/contract/primitives';
import { contactProblem } from '../../../shared/domain/contacts/contacts';
import { AppError } from '../../../shared/errors';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { conflict, required, ruleBroken } from '../../core/refuse';

/**
 * Those whom a case may put at risk. They are kept apart from the people of the register: no other feature imports
 * what is here, and what is here looks at no person. Nobody is sought among them by name or document.
 */

type Version = z.input<typeof contactVersion>;

/** Binds what is sealed to its row: in another case, contact or version, or by another hand, it does not open. */
const place = ({ contactId: id, version, caseId, authorId }: Omit<ContactRecord, 'detailSealed'>): string =>
  ['protected_contacts', 'detail', id, version, caseId, authorId].join('|');

const detailOf = ({ unseal }: Pick<ReadContext<'protected'>, 'unseal'>, contact: ContactRecord): string =>
  unseal('protected', contact.detailSealed, place(contact));

interface Row {
  readonly contact: ContactRecord;
  readonly authorName: string;
}

/** @throws AppError `damaged` */
function toVersion(context: ReadContext<'protected'>, { contact, authorName }: Row): Version {
  const content = contactContent.safeParse(JSON.parse(detailOf(context, contact)));
  if (!content.success) throw new AppError('damaged');
  return {
    contactId: contactId.parse(contact.contactId),
    version: contact.version,
    recordedAt: contact.recordedAt,
    authorName,
    content: content.data,
  };
}

/** The contacts of a case as they stand, those that still hold first. @throws AppError `not-found`, `damaged` */
export function contactsOf(context: ReadContext<'protected'>, caseId: CaseId): z.input<typeof contactsView> {
  const { code } = required(findCase(context.db, caseId));
  const rows = contactsOfCase(context.db, caseId).map((row) => toVersion(context, row));
  const holds = ({ content }: Version) => content.standing === 'current';
  return { caseCode: code, rows: [...rows.filter(holds), ...rows.filter((row) => !holds(row))] };
}

/** Every version of a contact, the latest first. @throws AppError `not-found`, `damaged` */
export function versionsOfContact(context: ReadContext<'protected'>, id: string): Version[] {
  const rows = contactVersions(context.db, id);
  if (rows.length === 0) throw new AppError('not-found');
  return rows.map((row) => toVersion(context, row)).reverse();
}

/**
 * Writes somebody down whom the case may put at risk, or writes her down again: earlier versions stay.
 *
 * @throws AppError `not-found`; `rule` (`safe-way-needed`); `conflict` (`newer-version`, `nothing-changed`)
 */
export function saveContact(
  context: WriteContext<'protected'>,
  input: z.output<typeof saveContactInput>,
): z.input<typeof savedContact> {
  const { db, now, user, nextId, seal } = context;
  const { caseId, content } = input;
  required(findCase(db, caseId));
  const problem = contactProblem(content);
  if (problem !== null) throw ruleBroken(problem, `content.${problem.field}`);

  const id = input.contactId ?? contactId.parse(nextId());
  const before = contactVersions(db, id).at(-1)?.contact;
  if (input.contactId !== null && before?.caseId !== caseId) throw new AppError('not-found');
  if ((before?.version ?? 0) !== input.baseVersion) throw conflict('newer-version');
  const detail = JSON.stringify(content);
  if (before !== undefined && detailOf(context, before) === detail) throw conflict('nothing-changed');

  const row = {
    contactId: id,
    version: (before?.version ?? 0) + 1,
    caseId,
    recordedAt: now,
    authorId: user.id,
  };
  insertContact(db, { ...row, detailSealed: seal('protected', detail, place(row)) });
  finishDraft(context, 'protected-contact', input.contactId ?? caseId);
  return { contactId: id, version: row.version };
}
