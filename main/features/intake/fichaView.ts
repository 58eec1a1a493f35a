import type { z } from 'zod';
import { listEntries } from '../../../db/repositories/entries';
import { basesOfCase, listFicha, type FichaWithAuthor } from '../../../db/repositories/ficha';
import { findCase, findPerson, namesOf } from '../../../db/repositories/people';
import { asUserId } from '../../../db/repositories/users';
import type { ChildrenView, fichaView } from '../../../shared/contract/ficha.contract';
import { caseId, personId, taskId, type CaseId } from '../../../shared/contract/primitives';
import { standingBases } from '../../../shared/domain/intake/bases';
import { isComplete, missingInFicha, type FichaStep } from '../../../shared/domain/intake/ficha';
import { hasComeTo } from '../../core/arrival';
import type { ReadContext } from '../../core/procedure';
import { required } from '../../core/refuse';
import { basisRows } from './bases.service';
import { childrenNote, openFichaTask } from './ficha.service';
import { readFacts, type FactsOf } from './fichaEntries';

const headOf = ({ entry, authorName }: FichaWithAuthor) => ({
  version: entry.version,
  occurredOn: entry.occurredOn,
  fromPaper: entry.fromPaper,
  recordedAt: entry.recordedAt,
  authorName,
});

const versionsOf = <S extends FichaStep>(entries: readonly FichaWithAuthor[], step: S) =>
  entries
    .filter(({ entry }) => entry.step === step)
    .map((found): ReturnType<typeof headOf> & { content: FactsOf<S> } => ({
      ...headOf(found),
      content: readFacts(step, found.entry),
    }));

/**
 * The whole registration form of a case with every version of each step, what is missing of it and on what basis it is
 * kept. The words about his children are behind `ficha.children`.
 *
 * @throws AppError `not-found`; `damaged`
 */
export function fichaOf({ db, state }: ReadContext, id: CaseId): z.input<typeof fichaView> {
  const record = required(findCase(db, id));
  const person = required(findPerson(db, record.personId));
  const entries = listFicha(db, id, record.personId);
  const personal = versionsOf(entries, 'personal');
  const work = versionsOf(entries, 'education-work');
  const contact = versionsOf(entries, 'contact');
  const children = versionsOf(entries, 'children');
  const admission = versionsOf(entries, 'admission');
  const information = versionsOf(entries, 'information');
  const sections = listEntries(db, id);
  const isWritten = (section: 'psychology' | 'social-work') =>
    sections.filter(({ entry }) => entry.section === section).at(-1)?.entry.complete === true;
  const reached = contact.at(-1)?.content ?? null;
  const missing = missingInFicha({
    admission: admission.at(-1)?.content ?? null,
    personal: personal.at(-1)?.content ?? null,
    hasAge: person.birthDate !== null || (personal.at(-1)?.content.estimatedAge ?? null) !== null,
    work: work.at(-1)?.content ?? null,
    contact: reached,
    children: children.at(-1)?.content ?? null,
    informed: information.length > 0,
    psychologyComplete: isWritten('psychology'),
    socialWorkComplete: isWritten('social-work'),
  });
  const task = openFichaTask(db, id);
  return {
    caseId: caseId.parse(record.id),
    personId: personId.parse(person.id),
    admission,
    personal,
    work,
    contact: contact.map(({ content, ...head }) => ({
      ...head,
      content: {
        ...content,
        placeName: content.ubigeo === '' ? '' : state.directory.placeName(content.ubigeo),
      },
    })),
    children,
    information,
    birthDate: person.birthDate,
    bases: basisRows(db, id),
    standing: standingBases(basesOfCase(db, id).map(({ basis }) => basis)),
    hasCome: hasComeTo(db, id),
    missing: Object.fromEntries(
      Object.entries(missing).map(([part, fields]) => [part, [...fields]]),
    ) as z.input<typeof fichaView>['missing'],
    complete: isComplete(missing),
    task:
      task === null
        ? null
        : {
            taskId: taskId.parse(task.id),
            ownerId: asUserId(task.ownerId),
            ownerName: namesOf(db, [task.ownerId]).get(task.ownerId) ?? '',
            dueOn: task.dueOn,
          },
  };
}

/** What was written about his children, every version with its sealed words. @throws AppError `not-found`; `damaged` */
export function childrenOf(context: ReadContext<'protected'>, id: CaseId): ChildrenView {
  const record = required(findCase(context.db, id));
  return {
    versions: listFicha(context.db, id, record.personId)
      .filter(({ entry }) => entry.step === 'children')
      .map((found) => ({
        ...headOf(found),
        content: { ...readFacts('children', found.entry), note: childrenNote(context, found.entry) },
      })),
  };
}
