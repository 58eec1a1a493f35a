import { z } from 'zod';
import {
  careMeetingsWithPeople,
  careTextsOf,
  insertCareMeeting,
  insertCareText,
  type CareMeetingRecord,
} from '../../../db/repositories/care';
import { findUser } from '../../../db/repositories/users';
import type { Reader } from '../../../db/connection/access';
import type {
  CareRow,
  CareView,
  recordCareInput,
  writeCareInput,
} from '../../../shared/contract/care.contract';
import { meetingId } from '../../../shared/contract/primitives';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { careProblems, readsCare } from '../../../shared/domain/team/care';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { requireFields, required, ruleBroken } from '../../core/refuse';

type Found = ReturnType<typeof careMeetingsWithPeople>[number];

/** What is sealed beside the meeting. */
const content = z.object({ leader: z.string(), themes: z.string() });
const placeOf = ({ id, recordedBy }: Pick<CareMeetingRecord, 'id' | 'recordedBy'>): string =>
  ['care_meetings', 'content', id, recordedBy].join('|');
const textPlace = (id: string, number: number, authorId: string): string =>
  ['care_texts', 'text', id, String(number), authorId].join('|');

const idsOf = ({ participants }: Found): string[] => participants.map(({ userId }) => userId);

const rowOf = (found: Found, userId: string): CareRow => ({
  meetingId: meetingId.parse(found.meeting.id),
  heldOn: found.meeting.heldOn,
  count: found.participants.length + found.meeting.others,
  byPsychology: found.meeting.byPsychology,
  noPsychologyReason: found.meeting.noPsychologyReason,
  mine: readsCare(idsOf(found), userId),
});

/** That spaces were held, when and with how many; which of them open to whoever asks. */
export const careRows = ({ db, user }: ReadContext): CareRow[] =>
  careMeetingsWithPeople(db).map((found) => rowOf(found, user.id));

/** One that whoever asks took part in. @throws AppError `not-found`; `rule` (`care-participants`) */
function requireOwn(db: Reader, id: string, userId: string): Found {
  const found = required(careMeetingsWithPeople(db).find(({ meeting }) => meeting.id === id) ?? null);
  if (!readsCare(idsOf(found), userId)) {
    throw ruleBroken({ rule: 'care-participants', article: '§6.3.5' }, 'meetingId');
  }
  return found;
}

/** What was written, for who took part; no role opens it (§6.3.5). @throws AppError `not-found`, `rule`, `damaged` */
export function careViewOf(context: ReadContext<'registry'>, id: string): CareView {
  const { db, user, unseal } = context;
  const found = requireOwn(db, id, user.id);
  const { leader, themes } = content.parse(
    JSON.parse(unseal('registry', found.meeting.contentSealed, placeOf(found.meeting))),
  );
  return {
    ...rowOf(found, user.id),
    leader,
    themes,
    participants: found.participants.map(({ fullName }) => fullName),
    others: found.meeting.others,
    texts: careTextsOf(db, id)
      .map(({ text, authorName }) => ({
        number: text.number,
        authorName,
        at: text.writtenAt,
        text: unseal('registry', text.textSealed, textPlace(id, text.number, text.authorId)),
      }))
      .filter(({ text }) => text !== ''),
  };
}

/**
 * Writes down a space that was held.
 *
 * @throws AppError `not-found`; `invalid` by field
 */
export function recordCare(context: WriteContext<'registry'>, input: z.output<typeof recordCareInput>) {
  const { db, now, today, user, nextId, seal } = context;
  const { heldOn, byPsychology, others, leader, themes, text } = input;
  const noPsychologyReason = byPsychology ? '' : input.noPsychologyReason;
  const participants = [...new Set<string>(input.participants)];
  const late = pastDayProblem(heldOn, today);
  requireFields({
    ...careProblems({ participants, others, byPsychology, noPsychologyReason }, user.id),
    ...(late === null ? {} : { heldOn: late }),
  });
  for (const id of participants) required(findUser(db, id));
  const id = meetingId.parse(nextId());
  const meeting = {
    id,
    heldOn,
    byPsychology,
    noPsychologyReason,
    others,
    recordedAt: now,
    recordedBy: user.id,
  };
  const contentSealed = seal('registry', JSON.stringify({ leader, themes }), placeOf(meeting));
  insertCareMeeting(db, { ...meeting, contentSealed }, participants);
  write(context, id, 1, text);
  finishDraft(context, 'care-meeting', 'new');
  return { meetingId: id };
}

function write(
  { db, now, user, seal }: WriteContext<'registry'>,
  id: string,
  number: number,
  text: string,
): void {
  const textSealed = seal('registry', text, textPlace(id, number, user.id));
  insertCareText(db, { meetingId: id, number, authorId: user.id, textSealed, writtenAt: now });
}

/** Adds to what was written; whoever took part may. @throws AppError `not-found`; `rule` (`care-participants`) */
export function writeCare(
  context: WriteContext<'registry'>,
  { meetingId: id, text }: z.output<typeof writeCareInput>,
): void {
  requireOwn(context.db, id, context.user.id);
  write(context, id, careTextsOf(context.db, id).length + 1, text);
}
