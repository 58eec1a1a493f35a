import type { z } from 'zod';
import { listEntries } from '../../../db/repositories/entries';
import { findCase } from '../../../db/repositories/people';
import type {
  appreciationVersion,
  appreciationView,
  saveAppreciationInput,
  savedEntry,
} from '../../../shared/contract/evaluation.contract';
import type { CaseId, EntryId } from '../../../shared/contract/primitives';
import { missingAppreciation } from '../../../shared/domain/evaluation/appreciation';
import { AppError } from '../../../shared/errors';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { requireFields, required } from '../../core/refuse';
import { addVersion, contentOf, entryBefore, latestContent, requireEntry } from './entries';
import { headOf, versionsOf } from './evaluationView';

/** Psychology's appreciation of a case (§5.4.7, §5.4.8), the latest one whole. @throws AppError `not-found`, `damaged` */
export function appreciationOf(
  context: ReadContext<'clinical'>,
  caseId: CaseId,
): z.input<typeof appreciationView> {
  required(findCase(context.db, caseId));
  return {
    versions: versionsOf(listEntries(context.db, caseId), 'psychology', () => ({})),
    latest: latestContent(context, caseId, 'psychology'),
  };
}

/** One version of it, to be read beside another. @throws AppError `not-found` for any other section; `damaged` */
export function appreciationVersionOf(
  context: ReadContext<'clinical'>,
  id: EntryId,
): z.input<typeof appreciationVersion> {
  const { entry, authorName } = requireEntry(context.db, id);
  if (entry.section !== 'psychology') throw new AppError('not-found');
  return { ...headOf(entry, authorName), content: contentOf(context, entry.section, entry) };
}

/**
 * Keeps a version of psychology's appreciation, sealed as a whole.
 *
 * @throws AppError `not-found`; `conflict`; `invalid` by field when it is said to be complete and is not
 */
export function saveAppreciation(
  context: WriteContext<'clinical'>,
  input: z.output<typeof saveAppreciationInput>,
): z.input<typeof savedEntry> {
  const before = entryBefore(context, 'psychology', input);
  if (input.complete) requireFields(missingAppreciation(input.body));
  const saved = addVersion(context, 'psychology', input, { facts: {}, detail: input.body }, before);
  finishDraft(context, 'psychology-appreciation', input.caseId);
  return { ...saved, raised: [] };
}
