import { asc, eq, sql } from 'drizzle-orm';
import { isTrained, type MemberFacts } from '../../shared/domain/team/eligibility';
import { courseState, trainingKinds, type Course, type ReviewAct } from '../../shared/domain/team/training';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import {
  teamCourseReviews,
  teamCourses,
  teamDeclarations,
  teamMembers,
  teamPledges,
  teamProfiles,
} from '../schema/officeTeam';
import { users } from '../schema/tables';

export type ProfileRecord = typeof teamProfiles.$inferSelect;
export type CourseRecord = typeof teamCourses.$inferSelect;
export type ReviewRecord = typeof teamCourseReviews.$inferSelect;
export type DeclarationRecord = typeof teamDeclarations.$inferSelect;
export type PledgeRecord = typeof teamPledges.$inferSelect;

const members = prepared((db: Reader) =>
  db
    .select({
      id: teamMembers.id,
      fullName: sql<string>`coalesce(${users.fullName}, "team_members"."full_name")`,
      role: users.role,
      /** As it was written with the account, before there were profiles. */
      profession: users.profession,
      active: users.active,
      leftOn: teamMembers.leftOn,
    })
    .from(teamMembers)
    .leftJoin(users, eq(users.id, teamMembers.userId))
    .prepare(),
);
const profiles = prepared((db: Reader) =>
  db.select().from(teamProfiles).orderBy(asc(teamProfiles.memberId), asc(teamProfiles.number)).prepare(),
);
const courses = prepared((db: Reader) =>
  db.select().from(teamCourses).orderBy(asc(teamCourses.heldOn), asc(teamCourses.id)).prepare(),
);
const reviews = prepared((db: Reader) =>
  db
    .select()
    .from(teamCourseReviews)
    .orderBy(asc(teamCourseReviews.courseId), asc(teamCourseReviews.number))
    .prepare(),
);
const declarations = prepared((db: Reader) =>
  db
    .select()
    .from(teamDeclarations)
    .orderBy(asc(teamDeclarations.memberId), asc(teamDeclarations.number))
    .prepare(),
);
const pledges = prepared((db: Reader) =>
  db.select().from(teamPledges).orderBy(asc(teamPledges.recordedAt)).prepare(),
);

const byMember = <T extends { readonly memberId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.memberId, [...(found.get(row.memberId) ?? []), row]);
  return found;
};

/** A member of the team with everything that was written about her, in the order of writing. */
export interface TeamMember {
  readonly id: string;
  readonly fullName: string;
  readonly role: (typeof users.$inferSelect)['role'] | null;
  readonly accountProfession: string;
  /** Null for who has no account. */
  readonly active: boolean | null;
  readonly leftOn: string | null;
  readonly profiles: readonly ProfileRecord[];
  readonly courses: readonly { readonly course: CourseRecord; readonly reviews: readonly ReviewRecord[] }[];
  readonly declarations: readonly DeclarationRecord[];
  readonly pledges: readonly PledgeRecord[];
}

/** Everybody of the team, those who have left too, by name. An office has some dozens: the tables are read whole. */
export function wholeTeam(db: Reader): TeamMember[] {
  const profilesOf = byMember(profiles(db).all());
  const coursesOf = byMember(courses(db).all());
  const declarationsOf = byMember(declarations(db).all());
  const pledgesOf = byMember(pledges(db).all());
  const reviewed = new Map<string, ReviewRecord[]>();
  for (const review of reviews(db).all()) {
    reviewed.set(review.courseId, [...(reviewed.get(review.courseId) ?? []), review]);
  }
  return members(db)
    .all()
    .map(({ profession, ...member }) => ({
      ...member,
      accountProfession: profession ?? '',
      profiles: profilesOf.get(member.id) ?? [],
      courses: (coursesOf.get(member.id) ?? []).map((course) => ({
        course,
        reviews: reviewed.get(course.id) ?? [],
      })),
      declarations: declarationsOf.get(member.id) ?? [],
      pledges: pledgesOf.get(member.id) ?? [],
    }))
    .sort((left, right) => left.fullName.localeCompare(right.fullName, 'es'));
}

/** What the rule of §6.3.1 looks at, of one course. */
export const courseOf = (course: CourseRecord, acts: readonly ReviewAct[]): Course => ({
  kinds: trainingKinds.filter((kind) => course[kind]),
  specialist: course.specialist,
  assistance: course.assistance,
  state: courseState(acts),
});

/** What the rule of §6.3.1 looks at. */
export const factsOf = (member: TeamMember): MemberFacts => {
  const profile = member.profiles.at(-1);
  return {
    active: member.active,
    field: profile?.field ?? null,
    fieldReason: profile?.fieldReason ?? '',
    courses: member.courses.map(({ course, reviews: found }) =>
      courseOf(
        course,
        found.map(({ act }) => act),
      ),
    ),
    declared: member.declarations.at(-1)?.act === 'declare',
    pledges: member.pledges,
  };
};

/**
 * Rows of accounts, each with whether its owner meets what §6.3.1 asks beside an open account. Worked out at each reading
 * from what she has studied, her courses and her pledge: nothing keeps the answer.
 */
export function withTraining<T extends { readonly id: string }>(
  db: Reader,
  rows: readonly T[],
): (T & { readonly trainedForFacilitation: boolean })[] {
  if (rows.length === 0) return [];
  const trained = new Map(wholeTeam(db).map((member) => [member.id, isTrained(factsOf(member))]));
  return rows.map((row) => ({ ...row, trainedForFacilitation: trained.get(row.id) ?? false }));
}

/** Somebody of the team who has no account. */
export const insertOutsideMember = (
  db: Writer,
  member: {
    readonly id: string;
    readonly fullName: string;
    readonly recordedAt: string;
    readonly recordedBy: string;
  },
): void => {
  db.insert(teamMembers)
    .values({ ...member, userId: null, leftOn: null })
    .run();
};

export const endMembership = (db: Writer, id: string, leftOn: string): void => {
  db.update(teamMembers).set({ leftOn }).where(eq(teamMembers.id, id)).run();
};

export const insertProfile = (db: Writer, profile: ProfileRecord): void => {
  db.insert(teamProfiles).values(profile).run();
};
export const insertCourse = (db: Writer, course: CourseRecord): void => {
  db.insert(teamCourses).values(course).run();
};
export const insertReview = (db: Writer, review: ReviewRecord): void => {
  db.insert(teamCourseReviews).values(review).run();
};
export const insertPledge = (db: Writer, pledge: PledgeRecord): void => {
  db.insert(teamPledges).values(pledge).run();
};
/** Ends what was declared with an account. */
export const endDeclaration = (
  db: Writer,
  end: {
    readonly memberId: string;
    readonly reason: string;
    readonly recordedAt: string;
    readonly recordedBy: string;
  },
): void => {
  db.insert(teamDeclarations)
    .values({ ...end, number: 2, act: 'end' })
    .run();
};
