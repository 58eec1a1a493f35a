import {
  comparedPeople,
  comparePeopleInput,
  correctionDone,
  correctPersonInput,
  getPersonInput,
  likePeople,
  likePersonInput,
  mergeDone,
  mergePeopleInput,
  personHistory,
  personHistoryInput,
  personRecord,
  undoMergeInput,
} from '../../../shared/contract/people.contract';
import { personFieldKeys } from '../../../shared/domain/people/personFields';
import { command, query, router } from '../../core/procedure';
import { correctPerson, personHistoryOf } from './corrections.service';
import { comparePeople, mergePeople, peopleLike, personOf, undoMerge } from './people.service';

const ofPerson = (input: { personId: string }) => ({ kind: 'person', id: input.personId }) as const;

export const peopleRouter = router({
  get: query({
    access: { permission: 'people.correct' },
    input: getPersonInput,
    output: personRecord,
    audit: { action: 'people.read', subject: ofPerson },
    run: ({ db }, input) => personOf(db, input.personId),
  }),
  correct: command({
    access: { permission: 'people.correct' },
    input: correctPersonInput,
    output: correctionDone,
    audit: {
      action: 'people.corrected',
      subject: ofPerson,
      fields: (input) => Object.values(personFieldKeys).filter((key) => key in input.person),
    },
    run: correctPerson,
  }),
  history: query({
    access: { permission: 'cases.read' },
    input: personHistoryInput,
    output: personHistory,
    audit: { none: 'part of the case that was opened, which leaves its row' },
    run: ({ db, user }, input) => personHistoryOf(db, user, input.personId),
  }),
  like: query({
    access: { permission: 'people.merge' },
    input: likePersonInput,
    output: likePeople,
    audit: { none: 'no more than a search shows; comparing two records leaves a row' },
    run: ({ db }, input) => ({ rows: peopleLike(db, input.personId) }),
  }),
  compare: query({
    access: { permission: 'people.merge' },
    input: comparePeopleInput,
    output: comparedPeople,
    audit: { action: 'people.compared', subject: ofPerson },
    run: ({ db }, input) => comparePeople(db, input.personId, input.otherId),
  }),
  merge: command({
    access: { permission: 'people.merge' },
    input: mergePeopleInput,
    output: mergeDone,
    audit: {
      action: 'people.merged',
      subject: (input) => ({ kind: 'person', id: input.survivorId }),
      fields: () => ['reason'],
    },
    run: mergePeople,
  }),
  undoMerge: command({
    access: { permission: 'people.merge' },
    input: undoMergeInput,
    output: mergeDone,
    audit: { action: 'people.merge-undone', fields: () => ['reason'] },
    run: undoMerge,
  }),
});
