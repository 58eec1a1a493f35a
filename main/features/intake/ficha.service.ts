import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import {
  fillBirthDate,
  updateAdmission,
  updateReach,
  type FichaRecord,
} from '../../../db/repositories/ficha';
import { findPerson } from '../../../db/repositories/people';
import { changesOfTask, insertTaskChange, openTask, openTasksOfCase } from '../../../db/repositories/tasks';
import type {
  handOverInput,
  saveAdmissionInput,
  saveChildrenInput,
  saveContactInput,
  saveInformationInput,
  savePersonalInput,
  savedStep,
  saveWorkInput,
} from '../../../shared/contract/ficha.contract';
import { taskId, type TaskId } from '../../../shared/contract/primitives';
import type { FichaStep } from '../../../shared/domain/intake/ficha';
import type { PickList } from '../../../shared/domain/lists/options';
import { birthDateProblem } from '../../../shared/domain/people/birthDate';
import { finishDraft } from '../../core/ownDrafts';
import { answerProblem } from '../../core/pickLists';
import type { WriteContext } from '../../core/procedure';
import { conflict, requireFields, required } from '../../core/refuse';
import { requirePlan } from '../../core/taskPlans';
import { addStep, detailPlace, readFacts, stepBefore } from './fichaEntries';

type Saved = z.input<typeof savedStep>;

/** The drafts of the steps are kept apart by their subject. */
const draftSubject = (caseId: string, step: FichaStep): string => `${caseId}/${step}`;

/** @throws AppError `invalid` by field: an answer that its list does not have */
function requireAnswers(
  { db }: Pick<WriteContext, 'db'>,
  year: number,
  answers: readonly (readonly [field: string, list: PickList, answer: string, before: string | null])[],
): void {
  requireFields(
    Object.fromEntries(
      answers.flatMap(([field, list, answer, before]) => {
        const problem = answerProblem(db, list, answer, { year, before });
        return problem === null ? [] : [[`content.${field}`, problem]];
      }),
    ),
  );
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * Keeps a version of how and why he came (§6.4.2).
 *
 * @throws AppError as `stepBefore`; `invalid` (`content.entryWay`); `conflict` (`nothing-changed`)
 */
export function saveAdmission(context: WriteContext, input: z.output<typeof saveAdmissionInput>): Saved {
  const { content } = input;
  const before = stepBefore(context, 'admission', input);
  requireAnswers(context, yearOf(input.occurredOn), [
    ['entryWay', 'entry-way', content.entryWay, before.record.entryWay],
  ]);
  const saved = addStep(context, 'admission', before, input, { facts: content, detail: null });
  updateAdmission(context.db, input.caseId, content);
  finishDraft(context, 'ficha', draftSubject(input.caseId, 'admission'));
  return saved;
}

/**
 * Keeps a version of who he is beyond his name. The day of his birth fills in what was unknown; what is known already
 * is corrected, with the earlier value kept, and not written over here.
 *
 * @throws AppError as `stepBefore`; `invalid` by field; `conflict` (`nothing-changed`)
 */
export function savePersonal(context: WriteContext, input: z.output<typeof savePersonalInput>): Saved {
  const { db, today } = context;
  const { content } = input;
  const before = stepBefore(context, 'personal', input);
  const person = required(findPerson(db, before.record.personId));
  const earlier = before.entry === null ? null : readFacts('personal', before.entry);
  const birth = birthDateProblem(content.birthDate, today);
  const known = person.birthDate !== null;
  const rewritten = known && content.birthDate !== null && content.birthDate !== person.birthDate;
  const hasBirth = known || content.birthDate !== null;
  requireFields({
    ...(rewritten ? { 'content.birthDate': 'corrected-elsewhere' } : {}),
    ...(birth === null ? {} : { 'content.birthDate': birth }),
    ...(hasBirth && content.estimatedAge !== null ? { 'content.estimatedAge': 'age-not-needed' } : {}),
  });
  requireAnswers(context, yearOf(input.occurredOn), [
    ['ethnicity', 'ethnicity', content.ethnicity, earlier?.ethnicity ?? null],
    ['motherTongue', 'mother-tongue', content.motherTongue, earlier?.motherTongue ?? null],
    ['disability', 'disability', content.disability, earlier?.disability ?? null],
    ['maritalState', 'marital-state', content.maritalState, earlier?.maritalState ?? null],
  ]);
  const sameEstimate = earlier?.estimatedAge === content.estimatedAge;
  const estimatedOn =
    content.estimatedAge === null ? null : sameEstimate ? earlier.estimatedOn : input.occurredOn;
  const saved = addStep(context, 'personal', before, input, {
    facts: { ...content, estimatedOn },
    detail: null,
  });
  if (!known && content.birthDate !== null) fillBirthDate(db, person.id, content.birthDate);
  finishDraft(context, 'ficha', draftSubject(input.caseId, 'personal'));
  return saved;
}

/**
 * Keeps a version of what he studied and lives from.
 *
 * @throws AppError as `stepBefore`; `invalid` by field; `conflict` (`nothing-changed`)
 */
export function saveWork(context: WriteContext, input: z.output<typeof saveWorkInput>): Saved {
  const { content } = input;
  const before = stepBefore(context, 'education-work', input);
  const earlier = before.entry === null ? null : readFacts('education-work', before.entry);
  requireAnswers(context, yearOf(input.occurredOn), [
    ['education', 'education', content.education, earlier?.education ?? null],
    ['income', 'income', content.income, earlier?.income ?? null],
  ]);
  const saved = addStep(context, 'education-work', before, input, { facts: content, detail: null });
  finishDraft(context, 'ficha', draftSubject(input.caseId, 'education-work'));
  return saved;
}

/**
 * Keeps a version of where he lives and how he is reached; the register shows the first of his telephones.
 *
 * @throws AppError as `stepBefore`; `invalid` (`content.ubigeo`); `conflict` (`nothing-changed`)
 */
export function saveContact(context: WriteContext, input: z.output<typeof saveContactInput>): Saved {
  const { content } = input;
  const before = stepBefore(context, 'contact', input);
  // The directory answers with the code itself where it knows no such district.
  const unknown =
    content.ubigeo !== '' && context.state.directory.placeName(content.ubigeo) === content.ubigeo;
  requireFields(unknown ? { 'content.ubigeo': 'ubigeo-shape' } : {});
  const saved = addStep(context, 'contact', before, input, { facts: content, detail: null });
  updateReach(context.db, before.record.personId, {
    phone: content.phones[0]?.number ?? '',
    safeContact: content.safeContact,
  });
  finishDraft(context, 'ficha', draftSubject(input.caseId, 'contact'));
  return saved;
}

type Protected = WriteContext<'protected'>;

/** The sealed words of a version about his children. @throws AppError `damaged` */
export const childrenNote = ({ unseal }: Pick<Protected, 'unseal'>, entry: FichaRecord): string =>
  entry.detailSealed === null ? '' : unseal('protected', entry.detailSealed, detailPlace(entry));

/**
 * Keeps a version of how many children he has, and the words about them, sealed.
 *
 * @throws AppError as `stepBefore`; `conflict` (`nothing-changed`); `damaged`
 */
export function saveChildren(context: Protected, input: z.output<typeof saveChildrenInput>): Saved {
  const { count, note } = input.content;
  const before = stepBefore(context, 'children', input);
  const earlier = before.entry === null ? '' : childrenNote(context, before.entry);
  const saved = addStep(context, 'children', before, input, {
    facts: { count },
    detail: { changed: earlier !== note, seal: (where) => context.seal('protected', note, where) },
  });
  finishDraft(context, 'ficha-children', draftSubject(input.caseId, 'children'));
  return saved;
}

/**
 * Keeps that he was told where to ask and whom to turn to (§6.2.5, §6.2.6), when and how.
 *
 * @throws AppError as `stepBefore`; `conflict` (`nothing-changed`)
 */
export function saveInformation(context: WriteContext, input: z.output<typeof saveInformationInput>): Saved {
  const before = stepBefore(context, 'information', input);
  const saved = addStep(context, 'information', before, input, { facts: input.content, detail: null });
  finishDraft(context, 'ficha', draftSubject(input.caseId, 'information'));
  return saved;
}

/** The open task of completing the form of a case, or null. */
export const openFichaTask = (db: Reader, caseId: string) =>
  openTasksOfCase(db, caseId).find(({ task }) => task.kind === 'complete-ficha' && task.closedAt === null)
    ?.task ?? null;

/**
 * Hands what is left of the form over to a colleague, with a word. One task travels from hand to hand, and says whose
 * it was before.
 *
 * @throws AppError `not-found`; `invalid` (`dueOn`); `rule` (`owner-inactive`); `conflict` (`nothing-changed`)
 */
export function handOver(context: WriteContext, input: z.output<typeof handOverInput>): { taskId: TaskId } {
  const { db, now, user, nextId } = context;
  requirePlan(context, 'complete-ficha', input, '');
  const open = openFichaTask(db, input.caseId);
  if (open?.ownerId === input.ownerId && open.dueOn === input.dueOn) throw conflict('nothing-changed');
  const id = taskId.parse(open?.id ?? nextId());
  if (open === null) {
    openTask(db, {
      id,
      caseId: input.caseId,
      kind: 'complete-ficha',
      title: '',
      // Hers until the change below: the history says who passed it on and with which word.
      ownerId: user.id,
      dueOn: input.dueOn,
      createdAt: now,
      createdBy: user.id,
    });
  }
  insertTaskChange(db, {
    taskId: id,
    number: changesOfTask(db, id).length + 1,
    ownerId: input.ownerId,
    dueOn: input.dueOn,
    reason: input.note,
    at: now,
    byId: user.id,
  });
  return { taskId: id };
}
