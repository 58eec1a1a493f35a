import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import {
  courseOf,
  endDeclaration,
  endMembership,
  factsOf,
  insertCourse,
  insertOutsideMember,
  insertPledge,
  insertProfile,
  insertReview,
  wholeTeam,
  type TeamMember,
} from '../../../db/repositories/officeTeam';
import { namesOf } from '../../../db/repositories/people';
import type {
  addCourseInput,
  addOutsideMemberInput,
  endDeclarationInput,
  endMembershipInput,
  MemberList,
  MemberRow,
  MemberView,
  paperPledgeInput,
  reviewCourseInput,
  saveProfileInput,
  signPledgeInput,
} from '../../../shared/contract/members.contract';
import { courseId, memberId } from '../../../shared/contract/primitives';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { baseTeamProblem, eligibilityOf, trainingHad } from '../../../shared/domain/team/eligibility';
import { pledgeVersions, type PledgeKind } from '../../../shared/domain/team/pledges';
import {
  courseCounts,
  reviewProblem,
  verifyingProblem,
  type ReviewAct,
} from '../../../shared/domain/team/training';
import { AppError } from '../../../shared/errors';
import { roleMay } from '../../../shared/permissions';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { conflict, requireField, required, ruleBroken } from '../../core/refuse';

const isPresent = ({ active, leftOn }: TeamMember): boolean => active ?? leftOn === null;

function rowOf(member: TeamMember): MemberRow {
  const facts = factsOf(member);
  const profile = member.profiles.at(-1);
  const { eligible, byDeclaration, lacks, reminders } = eligibilityOf(facts);
  return {
    memberId: memberId.parse(member.id),
    fullName: member.fullName,
    role: member.role,
    present: isPresent(member),
    profession: profile?.profession ?? member.accountProfession,
    field: profile?.field ?? null,
    inBaseTeam: profile?.inBaseTeam ?? false,
    eligible,
    byDeclaration,
    lacks: [...lacks],
    reminders: [...reminders],
    trainingHad: [...trainingHad(facts.courses)],
    toVerify: facts.courses.filter(({ state }) => state === 'declared').length,
  };
}

/** The team, those who are here first, and whether the basic team of §6.2.1 stands. */
export function memberRows(db: Reader): MemberList {
  const rows = wholeTeam(db).map(rowOf);
  return {
    rows: [...rows.filter(({ present }) => present), ...rows.filter(({ present }) => !present)],
    baseTeamMissing: baseTeamProblem(rows)?.missing ?? 0,
    baseTeam: rows.filter(({ inBaseTeam, present, profession }) => inBaseTeam && present && profession !== '')
      .length,
  };
}

const find = (db: Reader, id: string): TeamMember =>
  required(wholeTeam(db).find((member) => member.id === id) ?? null);

/** One member with everything that was written about her. @throws AppError `not-found` */
export function memberViewOf({ db, user }: ReadContext, id: string | null): MemberView {
  const member = find(db, id ?? user.id);
  const writers = [
    ...member.profiles.map(({ recordedBy }) => recordedBy),
    ...member.courses.flatMap(({ course, reviews }) => [
      course.recordedBy,
      ...reviews.map(({ recordedBy }) => recordedBy),
    ]),
    ...member.declarations.flatMap(({ recordedBy }) => (recordedBy === null ? [] : [recordedBy])),
  ];
  const names = namesOf(db, [...new Set(writers)]);
  const nameOf = (writer: string) => names.get(writer) ?? '';
  const [declared, ended] = member.declarations;
  return {
    ...rowOf(member),
    mine: member.id === user.id,
    nextProfile: member.profiles.length + 1,
    fieldReason: member.profiles.at(-1)?.fieldReason ?? '',
    leftOn: member.leftOn,
    profiles: member.profiles.map(({ memberId: _member, recordedAt, recordedBy, ...profile }) => ({
      ...profile,
      at: recordedAt,
      byName: nameOf(recordedBy),
    })),
    courses: member.courses.map(({ course, reviews }) => {
      const known = courseOf(
        course,
        reviews.map(({ act }) => act),
      );
      return {
        courseId: courseId.parse(course.id),
        title: course.title,
        kinds: [...known.kinds],
        hours: course.hours,
        giver: course.giver,
        specialist: course.specialist,
        assistance: course.assistance,
        heldOn: course.heldOn,
        certificate: course.certificate,
        state: known.state,
        counts: courseCounts(known),
        declaredByName: nameOf(course.recordedBy),
        declaredAt: course.recordedAt,
        reviews: reviews.map(({ act, note, recordedAt, recordedBy }) => ({
          act,
          note,
          at: recordedAt,
          byName: nameOf(recordedBy),
        })),
      };
    }),
    declaration:
      declared === undefined
        ? null
        : {
            at: declared.recordedAt,
            ended:
              ended === undefined
                ? null
                : { at: ended.recordedAt, byName: nameOf(ended.recordedBy ?? ''), reason: ended.reason },
          },
    pledges: member.pledges.map(({ kind, textVersion, how, signedOn }) => ({
      kind,
      textVersion,
      how,
      signedOn,
    })),
  };
}

/** Everybody writes what is her own; what is another's, coordination. @throws AppError `rule` (`own-or-coordination`) */
function requireOwnOrManager({ user }: WriteContext, id: string): void {
  if (id !== user.id && !roleMay(user.role, 'team.manage')) {
    throw ruleBroken({ rule: 'own-or-coordination', article: '§6.3.1' }, 'memberId');
  }
}

/** Takes somebody without an account into the team: an outside co-facilitator, a supervisor. */
export function addOutsideMember(
  { db, now, user, nextId }: WriteContext,
  { fullName, ...studies }: z.output<typeof addOutsideMemberInput>,
) {
  const id = memberId.parse(nextId());
  const written = { recordedAt: now, recordedBy: user.id };
  insertOutsideMember(db, { id, fullName, ...written });
  insertProfile(db, { memberId: id, number: 1, ...studies, ...written });
  return { memberId: id };
}

/** Somebody without an account has left. @throws AppError `not-found`, `conflict`; `invalid` (`leftOn`) */
export function endOutsideMembership(
  { db, today }: WriteContext,
  { memberId: id, leftOn }: z.output<typeof endMembershipInput>,
): void {
  const member = find(db, id);
  if (member.active !== null || member.leftOn !== null) throw conflict('nothing-changed');
  requireField('leftOn', pastDayProblem(leftOn, today));
  endMembership(db, id, leftOn);
}

/**
 * What she has studied. Her own, or for coordination anybody's; that she is of the basic team is coordination's to say
 * (§6.2.1).
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`, `nothing-changed`); `rule` (`own-or-coordination`,
 * `base-team-by-coordination`)
 */
export function saveProfile(
  context: WriteContext,
  { memberId: asked, number, ...studies }: z.output<typeof saveProfileInput>,
): void {
  const { db, now, user } = context;
  const member = find(db, asked ?? user.id);
  requireOwnOrManager(context, member.id);
  if (number !== member.profiles.length + 1) throw conflict('newer-version');
  const before = member.profiles.at(-1);
  if (studies.inBaseTeam !== (before?.inBaseTeam ?? false) && !roleMay(user.role, 'team.manage')) {
    throw ruleBroken({ rule: 'base-team-by-coordination', article: '§6.2.1' }, 'inBaseTeam');
  }
  const same =
    before !== undefined &&
    Object.entries(studies).every(([name, value]) => before[name as keyof typeof studies] === value);
  if (same) throw conflict('nothing-changed');
  insertProfile(db, { memberId: member.id, number, ...studies, recordedAt: now, recordedBy: user.id });
}

/** Declares a course. @throws AppError `not-found`; `rule` (`own-or-coordination`); `invalid` (`heldOn`) */
export function addCourse(
  context: WriteContext,
  { memberId: asked, kinds, ...course }: z.output<typeof addCourseInput>,
) {
  const { db, now, today, user, nextId } = context;
  const member = find(db, asked ?? user.id);
  requireOwnOrManager(context, member.id);
  requireField('heldOn', pastDayProblem(course.heldOn, today));
  const id = courseId.parse(nextId());
  insertCourse(db, {
    id,
    memberId: member.id,
    ...course,
    experiential: kinds.includes('experiential'),
    theoretical: kinds.includes('theoretical'),
    methodological: kinds.includes('methodological'),
    recordedAt: now,
    recordedBy: user.id,
  });
  return { courseId: id };
}

/**
 * Says that the certificate of a course was seen, or takes the course back.
 *
 * @throws AppError `not-found`; `rule` (`course-withdrawn`, `course-verified`, `certificate-needed`, `own-course`,
 * `own-or-coordination`)
 */
export function reviewCourse(
  context: WriteContext,
  act: ReviewAct,
  { courseId: id, note }: z.output<typeof reviewCourseInput>,
): void {
  const { db, now, user } = context;
  const found = wholeTeam(db)
    .flatMap(({ courses }) => courses)
    .find(({ course }) => course.id === id);
  const { course, reviews } = required(found ?? null);
  requireOwnOrManager(context, course.memberId);
  const { state } = courseOf(
    course,
    reviews.map((review) => review.act),
  );
  const problem =
    reviewProblem(state, act) ??
    (act === 'verify'
      ? verifyingProblem({ certificate: course.certificate, own: course.memberId === user.id })
      : null);
  if (problem !== null) throw ruleBroken({ rule: problem, article: '§6.3.1' }, 'courseId');
  insertReview(db, {
    courseId: id,
    number: reviews.length + 1,
    act,
    note,
    recordedAt: now,
    recordedBy: user.id,
  });
}

/** From now on only her courses count. @throws AppError `not-found`, `conflict` (`nothing-changed`) */
export function endDeclared(
  { db, now, user }: WriteContext,
  { memberId: id, reason }: z.output<typeof endDeclarationInput>,
): void {
  if (find(db, id).declarations.at(-1)?.act !== 'declare') throw conflict('nothing-changed');
  endDeclaration(db, { memberId: id, reason, recordedAt: now, recordedBy: user.id });
}

function requireNewPledge(member: TeamMember, kind: PledgeKind, textVersion: string): void {
  if (textVersion !== pledgeVersions[kind]) {
    throw new AppError('invalid', { fields: { textVersion: 'pledge-version' } });
  }
  if (member.pledges.some((pledge) => pledge.kind === kind && pledge.textVersion === textVersion)) {
    throw conflict('nothing-changed');
  }
}

/** Pledges with the own passphrase, which was asked for before. @throws AppError `invalid`, `conflict` */
export function signPledge(
  { db, now, today, user }: WriteContext,
  { kind, textVersion }: z.output<typeof signPledgeInput>,
): void {
  requireNewPledge(find(db, user.id), kind, textVersion);
  const written = { recordedAt: now, recordedBy: user.id };
  insertPledge(db, { memberId: user.id, kind, textVersion, how: 'passphrase', signedOn: today, ...written });
}

/** Writes down that somebody without an account pledged on paper. @throws AppError `not-found`, `invalid`, `conflict`, `rule` */
export function recordPaperPledge(
  { db, now, today, user }: WriteContext,
  { memberId: id, kind, textVersion, signedOn }: z.output<typeof paperPledgeInput>,
): void {
  const member = find(db, id);
  if (member.active !== null) {
    throw ruleBroken({ rule: 'pledges-herself', article: '§6.4.5' }, 'memberId');
  }
  requireNewPledge(member, kind, textVersion);
  requireField('signedOn', pastDayProblem(signedOn, today));
  insertPledge(db, {
    memberId: id,
    kind,
    textVersion,
    how: 'paper',
    signedOn,
    recordedAt: now,
    recordedBy: user.id,
  });
}
