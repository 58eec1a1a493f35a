import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { findGroup } from '../../../db/repositories/groups';
import {
  findProgramme,
  insertProgramme,
  insertProgrammeVersion,
  officeTemplates,
  programmeOfGroup,
  programmeVersion,
  programmeVersionHeads,
  sessionsOf,
} from '../../../db/repositories/programmes';
import { groupId, programmeId, type GroupId, type ProgrammeId } from '../../../shared/contract/primitives';
import {
  programmeSessions,
  type copyProgrammeInput,
  type getProgrammeInput,
  type PlannedSessionInput,
  type ProgrammeRef,
  type ProgrammeRow,
  type ProgrammeView,
  type SaveProgrammeInput,
} from '../../../shared/contract/programmes.contract';
import { topicsLeftOut } from '../../../shared/domain/programmes/programme';
import { shippedProgramme, shippedProgrammeName } from '../../../shared/domain/programmes/shippedProgramme';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { conflict, required } from '../../core/refuse';

/** The contract's own kind of list: what the program brings is read-only, and what is answered may be changed. */
const shippedSessions: readonly PlannedSessionInput[] = programmeSessions.parse(shippedProgramme);

const shippedRow: ProgrammeRow = {
  programmeId: 'shipped',
  name: shippedProgrammeName,
  sessions: shippedSessions.length,
  topicsLeftOut: [...topicsLeftOut(shippedSessions)],
  savedAt: null,
  savedByName: '',
};

/** Templates to begin from: the one that Resguardo brings, then those of the office by name. */
export const templateRows = (db: Reader): ProgrammeRow[] => [
  shippedRow,
  ...officeTemplates(db).map(({ version, savedByName }) => {
    const sessions = sessionsOf(version);
    return {
      programmeId: programmeId.parse(version.programmeId),
      name: version.name,
      sessions: sessions.length,
      topicsLeftOut: [...topicsLeftOut(sessions)],
      savedAt: version.savedAt,
      savedByName,
    };
  }),
];

const shippedView: ProgrammeView = {
  programmeId: 'shipped',
  group: null,
  copiedFrom: null,
  version: 1,
  latest: 1,
  name: shippedProgrammeName,
  sessions: [...shippedSessions],
  versions: [],
};

const nameOfTemplate = (db: Reader, id: string | null) =>
  id === null
    ? { programmeId: 'shipped' as const, name: shippedProgrammeName }
    : { programmeId: programmeId.parse(id), name: required(programmeVersion(db, id, null)).name };

/** A programme in one of its versions. @throws AppError `not-found` */
export function programmeViewOf(db: Reader, input: z.output<typeof getProgrammeInput>): ProgrammeView {
  if (input.programmeId === 'shipped') return shippedView;
  const { programme, groupName } = required(findProgramme(db, input.programmeId));
  const version = required(programmeVersion(db, programme.id, input.version));
  const versions = programmeVersionHeads(db, programme.id);
  return {
    programmeId: input.programmeId,
    group:
      programme.groupId === null
        ? null
        : { groupId: groupId.parse(programme.groupId), name: groupName ?? '' },
    copiedFrom: nameOfTemplate(db, programme.copiedFrom),
    version: version.version,
    latest: versions.length,
    name: version.name,
    sessions: sessionsOf(version),
    versions,
  };
}

/** The id of a group's own programme, or null where it has none yet. @throws AppError `not-found` */
export function programmeIdOf(db: Reader, id: GroupId): ProgrammeId | null {
  required(findGroup(db, id));
  const own = programmeOfGroup(db, id);
  return own === null ? null : programmeId.parse(own.id);
}

const contentOf = (db: Reader, from: ProgrammeRef): readonly PlannedSessionInput[] =>
  from === 'shipped' ? shippedSessions : sessionsOf(required(programmeVersion(db, from, null)));

/**
 * Copies a programme as another template, or as a group's own: from then on each goes its way.
 *
 * @throws AppError `not-found`; `conflict` for a group that has its own already
 */
export function copyProgramme(
  { db, now, user, nextId }: WriteContext,
  input: z.output<typeof copyProgrammeInput>,
): { programmeId: ProgrammeId } {
  if (input.groupId !== null && programmeIdOf(db, input.groupId) !== null) throw conflict('has-programme');
  const sessions = contentOf(db, input.from);
  const id = programmeId.parse(nextId());
  insertProgramme(db, {
    id,
    groupId: input.groupId,
    copiedFrom: input.from === 'shipped' ? null : input.from,
    createdAt: now,
    createdBy: user.id,
  });
  insertProgrammeVersion(db, {
    programmeId: id,
    version: 1,
    name: input.name,
    sessions: JSON.stringify(sessions),
    savedAt: now,
    savedBy: user.id,
  });
  return { programmeId: id };
}

/**
 * Saves the next version. A session that is new gets its key here, and one that was copied twice keeps the first.
 *
 * @throws AppError `not-found`; `conflict` when somebody saved meanwhile, or nothing changed
 */
export function saveProgramme(context: WriteContext, input: SaveProgrammeInput): { version: number } {
  const { db, now, user, nextId } = context;
  const latest = required(programmeVersion(db, input.programmeId, null));
  if (latest.version !== input.baseVersion) throw conflict('newer-version');
  const taken = new Set<string>();
  const sessions = input.sessions.map((session) => {
    const key = session.key === '' || taken.has(session.key) ? nextId() : session.key;
    taken.add(key);
    return { ...session, key };
  });
  const content = JSON.stringify(sessions);
  if (content === latest.sessions && input.name === latest.name) throw conflict('nothing-changed');
  const version = latest.version + 1;
  insertProgrammeVersion(db, {
    programmeId: input.programmeId,
    version,
    name: input.name,
    sessions: content,
    savedAt: now,
    savedBy: user.id,
  });
  finishDraft(context, 'programme', input.programmeId);
  return { version };
}
