import {
  attachmentHeads,
  entryHeads,
  groupsJoined,
  incidentHeads,
  noteHeads,
  sessionMarks,
} from '../../../../db/repositories/timeline';
import { certificateHeads, groupsLeft, makeUpHeads } from '../../../../db/repositories/timelineActs';
import {
  attachmentId,
  certificateId,
  entryId,
  groupId,
  noteId,
  sessionId,
} from '../../../../shared/contract/primitives';
import { certificateNumber } from '../../../../shared/domain/certificates/certificates';
import { certificateWords } from '../../../../shared/words/certificateWords';
import { planHeads } from '../../../../db/repositories/attentionPlans';
import { done, type Builder } from './source';

/** The notes of individual attention, not what they say. */
export const noteRows: Builder<'note'> = ({ db, span, nameOf }) =>
  noteHeads(db, span).map((note) => ({
    kind: 'note',
    ...done(note, nameOf),
    number: note.number,
    noteId: noteId.parse(note.id),
    signed: note.signedAt !== null,
    reserved: note.compartment === 'clinical',
    amendments: note.amendments,
  }));

/** Plans of individual attention: begun, and ended. What they say is behind `attentionPlans`. */
export const planRows: Builder<'attention-plan'> = ({ db, span, nameOf }) =>
  planHeads(db, span).flatMap(({ id, giver, begunOn, recordedAt, byId, endedOn, endedAt, endedBy }) => {
    const row = (ended: boolean, day: string, at: string, by: string) => ({
      kind: 'attention-plan' as const,
      ...done({ id: `${id}${ended ? '-ended' : ''}`, day, at, byId: by }, nameOf),
      number: ended ? 1 : 0,
      giver,
      ended,
    });
    const begun = row(false, begunOn, recordedAt, byId);
    return endedOn === null || endedAt === null || endedBy === null
      ? [begun]
      : [begun, row(true, endedOn, endedAt, endedBy)];
  });

/** The sessions of his groups that were closed, with his mark. */
export const sessionRows: Builder<'session'> = ({ db, span, nameOf }) =>
  sessionMarks(db, span).map((session) => ({
    kind: 'session',
    ...done(session, nameOf),
    number: session.number,
    sessionId: sessionId.parse(session.id),
    groupId: groupId.parse(session.groupId),
    groupName: session.groupName,
    title: session.title,
    topics: session.topics,
    mark: session.mark,
    observation: session.observation,
    ground: session.ground,
    action: session.action,
    task: session.task,
  }));

/** What happened in a session and is about him. */
export const incidentRows: Builder<'incident'> = ({ db, span, nameOf }) =>
  incidentHeads(db, span).map((incident) => ({
    kind: 'incident',
    ...done(incident, nameOf),
    number: incident.number,
    sessionId: sessionId.parse(incident.sessionId),
    groupName: incident.groupName,
    incidentKind: incident.incidentKind,
  }));

/** The groups that he joined, those that he has left since too. */
export const joinedRows: Builder<'joined-group'> = ({ db, span, nameOf }) => [
  ...groupsJoined(db, span).map((joined) => ({
    kind: 'joined-group' as const,
    ...done(joined, nameOf),
    number: 0,
    groupId: groupId.parse(joined.id),
    groupName: joined.groupName,
  })),
  ...groupsLeft(db, span).map((past) => ({
    kind: 'joined-group' as const,
    ...done(
      {
        id: `${past.groupId}-${String(past.number)}`,
        day: past.joinedOn,
        at: past.addedAt,
        byId: past.addedBy,
      },
      nameOf,
    ),
    number: 0,
    groupId: groupId.parse(past.groupId),
    groupName: past.groupName,
  })),
];

/** The groups that he left: when his case ended, or while it goes on. */
export const leftRows: Builder<'left-group'> = ({ db, span, nameOf }) =>
  groupsLeft(db, span).map((past) => ({
    kind: 'left-group',
    ...done(
      { id: `${past.groupId}-${String(past.number)}`, day: past.leftOn, at: past.at, byId: past.byId },
      nameOf,
    ),
    number: past.number,
    groupId: groupId.parse(past.groupId),
    groupName: past.groupName,
    reason: past.reason,
    toGroupName: past.toGroupName,
  }));

/** The certificates that he was given, revoked ones too. */
export const certificateRows: Builder<'certificate'> = ({ db, span, nameOf }) =>
  certificateHeads(db, span).map((given) => ({
    kind: 'certificate',
    ...done(given, nameOf),
    number: given.number,
    certificateId: certificateId.parse(given.id),
    certificate: `${certificateWords.titles[given.kind]} ${certificateNumber(given.year, given.number)}`,
    revoked: given.revokedAt !== null,
  }));

/** The topics that he made up apart from the sessions of his group. */
export const makeUpRows: Builder<'make-up'> = ({ db, span, nameOf }) =>
  makeUpHeads(db, span).map((made) => ({
    kind: 'make-up',
    ...done(made, nameOf),
    number: made.topic,
    groupName: made.groupName,
    topic: made.topic,
    retracted: made.retractedAt !== null,
  }));

/** That a section of the evaluation was written, by whom and when: what it says is not read here. */
export const entryRows: Builder<'entry'> = ({ db, span, nameOf }) =>
  entryHeads(db, span).map((entry) => ({
    kind: 'entry',
    ...done(entry, nameOf),
    number: entry.version,
    entryId: entryId.parse(entry.id),
    section: entry.section,
    version: entry.version,
    complete: entry.complete,
  }));

/** The documents that were kept. Of a reserved one the history says no more than that. */
export const attachmentRows: Builder<'attachment'> = ({ db, span, nameOf }) =>
  attachmentHeads(db, span).map((document) => ({
    kind: 'attachment',
    ...done(document, nameOf),
    number: document.number,
    attachmentId: attachmentId.parse(document.id),
    documentKind: document.compartment === 'registry' ? document.kind : null,
    retracted: document.retractedAt !== null,
  }));
