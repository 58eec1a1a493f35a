import { z } from 'zod';
import {
  addCourseInput,
  addOutsideMemberInput,
  endDeclarationInput,
  endMembershipInput,
  memberInput,
  memberList,
  memberView,
  paperPledgeInput,
  reviewCourseInput,
  saveProfileInput,
  signPledgeInput,
} from '../../../shared/contract/members.contract';
import { courseId, memberId, nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { requireOwnPassphrase } from '../../core/signature';
import {
  addCourse,
  addOutsideMember,
  endDeclared,
  endOutsideMembership,
  memberRows,
  memberViewOf,
  recordPaperPledge,
  reviewCourse,
  saveProfile,
  signPledge,
} from './members.service';

const read = { permission: 'team.read' } as const;
const manage = { permission: 'team.manage' } as const;
const ofMember = (named: { memberId: string | null }) =>
  named.memberId === null ? null : ({ kind: 'member', id: named.memberId } as const);
const ofCourse = (named: { courseId: string }) => ({ kind: 'course', id: named.courseId }) as const;

export const membersRouter = router({
  list: query({
    access: read,
    input: nothing,
    output: memberList,
    audit: { none: 'colleagues and what they have studied, no case' },
    run: ({ db }) => memberRows(db),
  }),
  get: query({
    access: read,
    input: memberInput,
    output: memberView,
    audit: { none: 'a colleague and what she has studied, no case' },
    run: (context, input) => memberViewOf(context, input.memberId),
  }),
  addOutside: command({
    access: manage,
    input: addOutsideMemberInput,
    output: z.object({ memberId }),
    audit: { action: 'team.member-added', subject: (_input, output) => ofMember(output) },
    run: addOutsideMember,
  }),
  endOutside: command({
    access: manage,
    input: endMembershipInput,
    output: nothing,
    audit: { action: 'team.member-left', subject: ofMember },
    run: (context, input) => {
      endOutsideMembership(context, input);
      return {};
    },
  }),
  saveProfile: command({
    access: read,
    input: saveProfileInput,
    output: nothing,
    audit: {
      action: 'team.profile-saved',
      subject: ofMember,
      fields: () => ['profession', 'field', 'fieldReason', 'inBaseTeam'],
    },
    run: (context, input) => {
      saveProfile(context, input);
      return {};
    },
  }),
  addCourse: command({
    access: read,
    input: addCourseInput,
    output: z.object({ courseId }),
    audit: {
      action: 'team.course-declared',
      subject: (_input, output) => ofCourse(output),
      fields: (input) => input.kinds,
    },
    run: addCourse,
  }),
  verifyCourse: command({
    access: manage,
    input: reviewCourseInput,
    output: nothing,
    audit: { action: 'team.course-verified', subject: ofCourse, fields: () => ['note'] },
    run: (context, input) => {
      reviewCourse(context, 'verify', input);
      return {};
    },
  }),
  withdrawCourse: command({
    access: read,
    input: reviewCourseInput,
    output: nothing,
    audit: { action: 'team.course-withdrawn', subject: ofCourse, fields: () => ['note'] },
    run: (context, input) => {
      reviewCourse(context, 'withdraw', input);
      return {};
    },
  }),
  endDeclaration: command({
    access: manage,
    input: endDeclarationInput,
    output: nothing,
    audit: { action: 'team.declaration-ended', subject: ofMember, fields: () => ['reason'] },
    run: (context, input) => {
      endDeclared(context, input);
      return {};
    },
  }),
  signPledge: command({
    access: read,
    input: signPledgeInput,
    output: nothing,
    audit: { action: 'team.pledged', fields: (input) => [input.kind] },
    prepare: (office, state, input) => requireOwnPassphrase(office, state, input.passphrase, 'passphrase'),
    run: (context, input) => {
      signPledge(context, input);
      return {};
    },
  }),
  recordPaperPledge: command({
    access: manage,
    input: paperPledgeInput,
    output: nothing,
    audit: { action: 'team.pledged', subject: ofMember, fields: (input) => [input.kind] },
    run: (context, input) => {
      recordPaperPledge(context, input);
      return {};
    },
  }),
});
