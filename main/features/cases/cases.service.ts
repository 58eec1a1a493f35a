import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { listEntries } from '../../../db/repositories/entries';
import { membershipsOfCase, sessionsOfCase } from '../../../db/repositories/groups';
import { listNotesOfCase } from '../../../db/repositories/notes';
import {
  noticesOfCase,
  standingElsewhere,
  standingKinds,
  standingNotices,
  type StandingRecord,
} from '../../../db/repositories/notices';
import {
  findCaseFile,
  listCases,
  namesOf,
  type CaseListRecord,
  type CasePosition,
  type ConsentRecord,
} from '../../../db/repositories/people';
import { tasksOfCase } from '../../../db/repositories/tasks';
import { ftsPrefixQuery } from '../../../db/search/ftsQuery';
import type { CaseFile, CaseRow, listCasesInput, TimelineRow } from '../../../shared/contract/cases.contract';
import type { StandingNotice } from '../../../shared/contract/notices.contract';
import {
  caseId,
  entryId,
  groupId,
  noteId,
  noticeId,
  personId,
  sessionId,
  taskId,
  userId,
  type CaseId,
} from '../../../shared/contract/primitives';
import { noticeOrder, type NoticeKind } from '../../../shared/domain/evaluation/notices';
import { displayName } from '../../../shared/domain/people/name';
import { foldForSearch } from '../../../shared/domain/text/fold';
import { AppError } from '../../../shared/errors';
import { localDay } from '../../core/procedure';

const toRow = (
  { case: record, person, responsibleName }: CaseListRecord,
  kinds: readonly NoticeKind[] = [],
): CaseRow => ({
  caseId: caseId.parse(record.id),
  code: record.code,
  fullName: displayName(person),
  state: record.state,
  openedOn: record.openedOn,
  responsibleName,
  noticeKinds: [...kinds].sort(noticeOrder),
});

const codeTyped = /^\d{4}-\d*$/;

const filterOf = (typed: string): Parameters<typeof listCases>[1] => {
  const text = typed.trim();
  if (codeTyped.test(text)) return { codePrefix: text };
  const match = ftsPrefixQuery(foldForSearch(text));
  return match === null ? null : { match };
};

const writeCursor = (last: CaseListRecord): string =>
  JSON.stringify([last.person.sortKey, last.case.code] satisfies [string, string]);

const readCursor = (cursor: string | null): CasePosition | null => {
  if (cursor === null) return null;
  try {
    const parts: unknown = JSON.parse(cursor);
    if (Array.isArray(parts) && typeof parts[0] === 'string' && typeof parts[1] === 'string') {
      return { sortKey: parts[0], code: parts[1] };
    }
  } catch {
    // Falls through: a cursor that we did not write.
  }
  throw new AppError('invalid', { fields: { cursor: 'invalid' } });
};

/** One page of cases in Spanish alphabetical order, narrowed by code or by the beginnings of names. */
export function pageOfCases(
  db: Reader,
  input: z.output<typeof listCasesInput>,
): { rows: CaseRow[]; nextCursor: string | null } {
  const found = listCases(db, filterOf(input.query), readCursor(input.cursor), input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  const kinds = standingKinds(
    db,
    rows.map((row) => row.case.id),
  );
  return {
    rows: rows.map((row) => toRow(row, kinds.get(row.case.id))),
    nextCursor: found.length > input.limit && last !== undefined ? writeCursor(last) : null,
  };
}

const newestFirst = (left: TimelineRow, right: TimelineRow): number =>
  right.day.localeCompare(left.day) || right.at.localeCompare(left.at);

type Timed<K extends TimelineRow['kind']> = Extract<TimelineRow, { kind: K }>;

function noteRows(db: Reader, id: CaseId, names: Names): Timed<'note'>[] {
  return listNotesOfCase(db, id).map((note) => ({
    kind: 'note',
    at: note.signedAt ?? note.createdAt,
    day: note.occurredOn,
    byName: names(note.authorId),
    noteId: noteId.parse(note.id),
    signed: note.signedAt !== null,
    amendments: note.amendments,
  }));
}

function groupRows(db: Reader, id: CaseId, names: Names): TimelineRow[] {
  const sessions: Timed<'session'>[] = sessionsOfCase(db, id).map(({ attendance, session, groupName }) => ({
    kind: 'session',
    at: session.closedAt ?? session.createdAt,
    day: session.heldOn,
    byName: names(session.closedBy ?? session.createdBy),
    sessionId: sessionId.parse(session.id),
    groupId: groupId.parse(session.groupId),
    groupName,
    topic: session.topic,
    mark: attendance.mark,
    observation: attendance.observation,
  }));
  const joined: Timed<'joined-group'>[] = membershipsOfCase(db, id).map(({ member, groupName }) => ({
    kind: 'joined-group',
    at: member.addedAt,
    day: member.joinedOn,
    byName: names(member.addedBy),
    groupId: groupId.parse(member.groupId),
    groupName,
  }));
  return [...sessions, ...joined];
}

/** That a section was written, by whom and when: what it says is not read here. */
const entryRows = (db: Reader, id: CaseId): Timed<'entry'>[] =>
  listEntries(db, id).map(({ entry, authorName }) => ({
    kind: 'entry',
    at: entry.recordedAt,
    day: entry.occurredOn,
    byName: authorName,
    entryId: entryId.parse(entry.id),
    section: entry.section,
    version: entry.version,
    complete: entry.complete,
  }));

function noticeRows(db: Reader, id: CaseId, names: Names): Timed<'notice'>[] {
  return noticesOfCase(db, id).flatMap((notice) => {
    const row = (at: string, by: string, lifted: boolean): Timed<'notice'> => ({
      kind: 'notice',
      at,
      day: localDay(new Date(at)),
      byName: names(by),
      noticeId: noticeId.parse(notice.id),
      noticeKind: notice.kind,
      taskId: taskId.parse(notice.taskId),
      lifted,
    });
    const { raisedAt, raisedBy, liftedAt, liftedBy } = notice;
    return [
      row(raisedAt, raisedBy, false),
      ...(liftedAt === null || liftedBy === null ? [] : [row(liftedAt, liftedBy, true)]),
    ];
  });
}

function taskRows(db: Reader, id: CaseId, names: Names): Timed<'task'>[] {
  return tasksOfCase(db, id).flatMap(({ task }) => {
    const row = (at: string, by: string, closed: boolean): Timed<'task'> => ({
      kind: 'task',
      at,
      day: localDay(new Date(at)),
      byName: names(by),
      taskId: taskId.parse(task.id),
      taskKind: task.kind,
      title: task.title,
      closed,
    });
    const { createdAt, createdBy, closedAt, closedBy } = task;
    return [
      row(createdAt, createdBy, false),
      ...(closedAt === null || closedBy === null ? [] : [row(closedAt, closedBy, true)]),
    ];
  });
}

const noticesBesideName = (standing: readonly StandingRecord[]): StandingNotice[] =>
  standing
    .map(({ notice, dueOn, taskClosedAt, ownerName }) => ({
      noticeId: noticeId.parse(notice.id),
      kind: notice.kind,
      raisedAt: notice.raisedAt,
      taskId: taskId.parse(notice.taskId),
      dueOn,
      ownerName,
      taskClosed: taskClosedAt !== null,
    }))
    .sort((left, right) => noticeOrder(left.kind, right.kind));

type Names = (id: string) => string;

const consentOf = (consent: ConsentRecord, names: Names): NonNullable<CaseFile['consent']> => ({
  outcome: 'given',
  kind: consent.kind,
  givenOn: consent.givenOn,
  informedByName: names(consent.informedBy),
  how: consent.how,
  textVersion: consent.textVersion,
  recordedAt: consent.recordedAt,
});

/**
 * The whole case: who he is, his consent, the notices beside his name, and one timeline of everything. Of a note and of
 * an evaluation it carries the fact and the day; their text is behind procedures of their own.
 *
 * @throws AppError `not-found`
 */
export function caseFileOf(db: Reader, id: CaseId, mayReadGroups: boolean): CaseFile {
  const file = findCaseFile(db, id);
  if (file === null) throw new AppError('not-found');
  const { case: record, person, consent } = file;

  const all = new Map<string, string>();
  const names: Names = (userId) => {
    const known = all.get(userId) ?? namesOf(db, [userId]).get(userId) ?? '';
    all.set(userId, known);
    return known;
  };

  const timeline: TimelineRow[] = [
    { kind: 'registered', at: record.createdAt, day: record.openedOn, byName: names(record.createdBy) },
    ...(consent === null
      ? []
      : [
          {
            kind: 'consent' as const,
            at: consent.recordedAt,
            day: consent.givenOn,
            byName: names(consent.informedBy),
          },
        ]),
    ...noteRows(db, id, names),
    ...entryRows(db, id),
    ...noticeRows(db, id, names),
    ...taskRows(db, id, names),
    // Who may not read groups sees neither his sessions nor what was observed there.
    ...(mayReadGroups ? groupRows(db, id, names) : []),
  ];

  return {
    caseId: caseId.parse(record.id),
    code: record.code,
    state: record.state,
    openedOn: record.openedOn,
    responsible: { id: userId.parse(record.responsibleId), fullName: names(record.responsibleId) },
    condition: record.condition,
    // The column has no CHECK: the list of entry ways changes by year, old answers keep theirs.
    entryWay: record.entryWay as CaseFile['entryWay'],
    institutionNumber: record.institutionNumber,
    reason: record.reason,
    person: {
      id: personId.parse(person.id),
      fullName: displayName(person),
      documentKind: person.documentKind,
      documentNumber: person.documentNumber,
      birthDate: person.birthDate,
      phone: person.phone,
      safeContact: person.safeContact,
    },
    legalBasis: record.legalBasis,
    consent: consent === null ? null : consentOf(consent, names),
    notices: noticesBesideName(standingNotices(db, id)),
    noticesElsewhere: noticesBesideName(standingElsewhere(db, id)),
    timeline: timeline.sort(newestFirst),
  };
}
