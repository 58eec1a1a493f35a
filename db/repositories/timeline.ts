import { and, asc, desc, eq, gt, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../connection/access';
import { prepared } from '../connection/prepared';
import { attachmentRetractions, attachments } from '../schema/attachments';
import {
  attendance,
  caseDecisions,
  caseAssignments,
  caseEntries,
  caseReferrals,
  cases,
  caseStateChanges,
  consents,
  decisionAnswerRows,
  groupMembers,
  groups,
  individualNotes,
  riskNotices,
  sessionIncidents,
  sessions,
  tasks,
  users,
} from '../schema/tables';
import { topicsOfSession } from './sessions';

/**
 * What each source of a case's history holds, newest first and no more than what its row says. One statement a source:
 * a case is read with as many questions as it has kinds of rows, however many rows there are.
 */

/** Which rows of a source: so many of the newest, or all of them (`-1`). */
export interface Span {
  readonly caseId: string;
  readonly limit: number;
}
export const everyRow = -1;

const caseId = sql.placeholder('caseId');
const limit = sql.placeholder('limit');
const text = (value: SQL) => value as SQL<string>;

const opening = prepared((db: Reader) =>
  db
    .select({
      id: cases.id,
      day: cases.openedOn,
      at: cases.createdAt,
      byId: cases.createdBy,
      referredBy: caseReferrals.institution,
    })
    .from(cases)
    .leftJoin(caseReferrals, eq(caseReferrals.caseId, cases.id))
    .where(eq(cases.id, caseId))
    .prepare(),
);
/** That the case was opened. */
export const caseOpened = (db: Reader, span: Span) => opening(db).all({ caseId: span.caseId });

const given = prepared((db: Reader) =>
  db
    .select({ id: consents.id, day: consents.givenOn, at: consents.recordedAt, byId: consents.informedBy })
    .from(cases)
    .innerJoin(consents, eq(consents.id, cases.consentId))
    .where(eq(cases.id, caseId))
    .prepare(),
);
/** The consent under which the case was opened. */
export const consentsGiven = (db: Reader, span: Span) => given(db).all({ caseId: span.caseId });

const assigned = prepared((db: Reader) =>
  db
    .select({
      number: caseAssignments.number,
      day: caseAssignments.occurredOn,
      at: caseAssignments.recordedAt,
      byId: caseAssignments.recordedBy,
      role: caseAssignments.role,
      userId: caseAssignments.userId,
      act: caseAssignments.act,
      reason: caseAssignments.reason,
    })
    .from(caseAssignments)
    // The first is the registration itself.
    .where(and(eq(caseAssignments.caseId, caseId), gt(caseAssignments.number, 1)))
    .orderBy(desc(caseAssignments.occurredOn), desc(caseAssignments.recordedAt), desc(caseAssignments.number))
    .limit(limit)
    .prepare(),
);
/** Who came into the team of the case and who left it. */
export const teamChanges = (db: Reader, span: Span) => assigned(db).all({ ...span });

const stateChangesQuery = prepared((db: Reader) =>
  db
    .select({
      day: caseStateChanges.occurredOn,
      at: caseStateChanges.recordedAt,
      number: caseStateChanges.number,
      byId: caseStateChanges.recordedBy,
      from: caseStateChanges.fromState,
      to: caseStateChanges.toState,
      reason: caseStateChanges.reason,
    })
    .from(caseStateChanges)
    .where(eq(caseStateChanges.caseId, caseId))
    .orderBy(
      desc(caseStateChanges.occurredOn),
      desc(caseStateChanges.recordedAt),
      desc(caseStateChanges.number),
    )
    .limit(limit)
    .prepare(),
);
/** How the case went from state to state. */
export const stateChanges = (db: Reader, span: Span) => stateChangesQuery(db).all({ ...span });

const decided = prepared((db: Reader) =>
  db
    .select({
      id: caseDecisions.id,
      day: caseDecisions.decidedOn,
      at: caseDecisions.recordedAt,
      number: caseDecisions.number,
      byId: caseDecisions.authorId,
      outcome: caseDecisions.outcome,
      people: caseDecisions.people,
      answer: decisionAnswerRows.answer,
    })
    .from(caseDecisions)
    .leftJoin(decisionAnswerRows, eq(decisionAnswerRows.decisionId, caseDecisions.id))
    .where(eq(caseDecisions.caseId, caseId))
    .orderBy(desc(caseDecisions.decidedOn), desc(caseDecisions.recordedAt), desc(caseDecisions.number))
    .limit(limit)
    .prepare(),
);
/** What was decided, not why. */
export const decisionHeads = (db: Reader, span: Span) => decided(db).all({ ...span });

const noteAt = text(sql`coalesce(${individualNotes.signedAt}, ${individualNotes.createdAt})`);
const noteNumber = sql<number>`"individual_notes"."rowid"`;
const notes = prepared((db: Reader) =>
  db
    .select({
      id: individualNotes.id,
      day: individualNotes.occurredOn,
      at: noteAt,
      number: noteNumber,
      byId: individualNotes.authorId,
      signedAt: individualNotes.signedAt,
      compartment: individualNotes.compartment,
      amendments: sql<number>`(SELECT count(*) FROM note_amendments a WHERE a.note_id = "individual_notes"."id")`,
    })
    .from(individualNotes)
    .where(eq(individualNotes.caseId, caseId))
    .orderBy(desc(individualNotes.occurredOn), desc(noteAt), desc(noteNumber))
    .limit(limit)
    .prepare(),
);
/** The notes without their bodies. */
export const noteHeads = (db: Reader, span: Span) => notes(db).all({ ...span });

const oldestUnsigned = prepared((db: Reader) =>
  db
    .select({ day: individualNotes.occurredOn })
    .from(individualNotes)
    .where(and(eq(individualNotes.caseId, caseId), isNull(individualNotes.signedAt)))
    .orderBy(asc(individualNotes.occurredOn))
    .limit(1)
    .prepare(),
);
/** The day of the oldest note of the case that is not signed, or null. */
export const oldestUnsignedNote = (db: Reader, id: string): string | null =>
  oldestUnsigned(db).get({ caseId: id })?.day ?? null;

const sessionAt = text(sql`coalesce(${sessions.closedAt}, ${sessions.createdAt})`);
const marks = prepared((db: Reader) =>
  db
    .select({
      id: sessions.id,
      day: sessions.heldOn,
      at: sessionAt,
      number: sessions.number,
      byId: text(sql`coalesce(${sessions.closedBy}, ${sessions.createdBy})`),
      groupId: sessions.groupId,
      groupName: groups.name,
      title: sessions.title,
      topics: topicsOfSession,
      mark: attendance.mark,
      observation: attendance.observation,
      ground: attendance.ground,
      action: attendance.action,
      task: attendance.task,
    })
    .from(attendance)
    .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(and(eq(attendance.caseId, caseId), isNotNull(sessions.closedAt)))
    .orderBy(desc(sessions.heldOn), desc(sessionAt), desc(sessions.number), desc(sessions.id))
    .limit(limit)
    .prepare(),
);
/** His mark in each session that was closed. */
export const sessionMarks = (db: Reader, span: Span) => marks(db).all({ ...span });

const incidents = prepared((db: Reader) =>
  db
    .select({
      id: sessionIncidents.id,
      day: sessions.heldOn,
      at: sessionIncidents.recordedAt,
      number: sessionIncidents.number,
      byId: sessionIncidents.recordedBy,
      sessionId: sessionIncidents.sessionId,
      groupName: groups.name,
      incidentKind: sessionIncidents.kind,
    })
    .from(sessionIncidents)
    .innerJoin(sessions, eq(sessions.id, sessionIncidents.sessionId))
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(eq(sessionIncidents.caseId, caseId))
    .orderBy(
      desc(sessions.heldOn),
      desc(sessionIncidents.recordedAt),
      desc(sessionIncidents.number),
      desc(sessionIncidents.id),
    )
    .limit(limit)
    .prepare(),
);
/** What happened in a session and is about him. */
export const incidentHeads = (db: Reader, span: Span) => incidents(db).all({ ...span });

const joins = prepared((db: Reader) =>
  db
    .select({
      id: groupMembers.groupId,
      day: groupMembers.joinedOn,
      at: groupMembers.addedAt,
      byId: groupMembers.addedBy,
      groupName: groups.name,
    })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(eq(groupMembers.caseId, caseId))
    .orderBy(desc(groupMembers.joinedOn), desc(groupMembers.addedAt), desc(groupMembers.groupId))
    .limit(limit)
    .prepare(),
);
/** The groups that he joined. */
export const groupsJoined = (db: Reader, span: Span) => joins(db).all({ ...span });

const entries = prepared((db: Reader) =>
  db
    .select({
      id: caseEntries.id,
      day: caseEntries.occurredOn,
      at: caseEntries.recordedAt,
      byId: caseEntries.authorId,
      section: caseEntries.section,
      version: caseEntries.version,
      complete: caseEntries.complete,
    })
    .from(caseEntries)
    .where(eq(caseEntries.caseId, caseId))
    .orderBy(
      desc(caseEntries.occurredOn),
      desc(caseEntries.recordedAt),
      desc(caseEntries.version),
      desc(caseEntries.id),
    )
    .limit(limit)
    .prepare(),
);
/** That a section was written, by whom and when. */
export const entryHeads = (db: Reader, span: Span) => entries(db).all({ ...span });

/**
 * By the last that happened to a row which is opened and may be ended. A clock that was set back may have ended it
 * before it was opened; of one moment, what ended stands above what began.
 */
const lastFirst = (opened: SQLiteColumn, ended: SQLiteColumn, id: SQLiteColumn): readonly SQL[] => [
  desc(sql`max(${opened}, coalesce(${ended}, ''))`),
  desc(sql`coalesce(${ended} >= ${opened}, 0)`),
  desc(id),
];

const notices = prepared((db: Reader) =>
  db
    .select({
      id: riskNotices.id,
      kind: riskNotices.kind,
      taskId: riskNotices.taskId,
      openedAt: riskNotices.raisedAt,
      openedBy: riskNotices.raisedBy,
      endedAt: riskNotices.liftedAt,
      endedBy: riskNotices.liftedBy,
    })
    .from(riskNotices)
    .where(eq(riskNotices.caseId, caseId))
    .orderBy(...lastFirst(riskNotices.raisedAt, riskNotices.liftedAt, riskNotices.id))
    .limit(limit)
    .prepare(),
);
/** The notices, those that moved last first: each may give two rows. */
export const noticeHeads = (db: Reader, span: Span) => notices(db).all({ ...span });

const work = prepared((db: Reader) =>
  db
    .select({
      id: tasks.id,
      kind: tasks.kind,
      title: tasks.title,
      openedAt: tasks.createdAt,
      openedBy: tasks.createdBy,
      endedAt: tasks.closedAt,
      endedBy: tasks.closedBy,
    })
    .from(tasks)
    .where(eq(tasks.caseId, caseId))
    .orderBy(...lastFirst(tasks.createdAt, tasks.closedAt, tasks.id))
    .limit(limit)
    .prepare(),
);
/** The tasks, those that moved last first: each may give two rows. */
export const taskHeads = (db: Reader, span: Span) => work(db).all({ ...span });

const everyAccount = prepared((db: Reader) =>
  db.select({ id: users.id, fullName: users.fullName, active: users.active }).from(users).prepare(),
);
/** Every account by its id, closed ones too: an office has some dozens. */
export const accountsOfOffice = (
  db: Reader,
): ReadonlyMap<string, { readonly fullName: string; readonly active: boolean }> =>
  new Map(
    everyAccount(db)
      .all()
      .map((row) => [row.id, row]),
  );

const own = alias(cases, 'own');
const siblings = prepared((db: Reader) =>
  db
    .select({ id: cases.id, code: cases.code, state: cases.state, openedOn: cases.openedOn })
    .from(own)
    .innerJoin(cases, eq(cases.personId, own.personId))
    .where(and(eq(own.id, caseId), sql`${cases.id} <> ${own.id}`))
    .orderBy(desc(cases.openedOn), desc(cases.code))
    .prepare(),
);
/** The other cases of the same man, the latest first. */
export const otherCasesOf = (db: Reader, id: string) => siblings(db).all({ caseId: id });

const documents = prepared((db: Reader) =>
  db
    .select({
      id: attachments.id,
      day: text(sql`${attachments.datedOn}`),
      at: text(sql`${attachments.keptAt}`),
      number: attachments.num,
      byId: attachments.ownerId,
      kind: attachments.kind,
      compartment: attachments.compartment,
      retractedAt: attachmentRetractions.at,
    })
    .from(attachments)
    .leftJoin(attachmentRetractions, eq(attachmentRetractions.attachmentId, attachments.id))
    .where(and(eq(attachments.caseId, caseId), isNotNull(attachments.keptAt)))
    .orderBy(desc(attachments.datedOn), desc(attachments.keptAt), desc(attachments.num))
    .limit(limit)
    .prepare(),
);
/** The documents that were kept, without what they are called. */
export const attachmentHeads = (db: Reader, span: Span) => documents(db).all({ ...span });
