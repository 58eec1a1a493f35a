import { z } from 'zod';
import {
  addMemberInput,
  createGroupInput,
  getGroupInput,
  groupRow,
  groupView,
  joiningInput,
  joiningView,
  leaveGroupInput,
  transferInput,
} from '../../../shared/contract/groups.contract';
import { groupId, nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { joiningViewOf } from './joining';
import { createGroup, groupRows, groupViewOf } from './groups.service';
import { addMember, leaveGroup, transfer } from './membership';

const read = { permission: 'groups.read' } as const;
const manage = { permission: 'groups.manage' } as const;
const ofGroup = (input: { groupId: string }) => ({ kind: 'group', id: input.groupId }) as const;

export const groupsRouter = router({
  list: query({
    access: read,
    input: nothing,
    output: z.object({ rows: z.array(groupRow) }),
    audit: { none: 'names of groups and counts; opening one leaves a row' },
    run: ({ db }) => ({ rows: groupRows(db) }),
  }),
  get: query({
    access: read,
    input: getGroupInput,
    output: groupView,
    audit: { action: 'groups.read', subject: ofGroup },
    run: ({ db }, input) => groupViewOf(db, input.groupId),
  }),
  create: command({
    access: manage,
    input: createGroupInput,
    output: z.object({ groupId }),
    audit: {
      action: 'groups.created',
      subject: (_input, output) => ofGroup(output),
      fields: (input) => Object.keys(input),
    },
    run: createGroup,
  }),
  joining: query({
    access: manage,
    input: joiningInput,
    output: joiningView,
    audit: { none: 'asked while the form is being filled in; joining leaves a row' },
    run: joiningViewOf,
  }),
  addMember: command({
    access: manage,
    input: addMemberInput,
    output: nothing,
    audit: { action: 'groups.member-added', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: (context, input) => {
      addMember(context, input);
      return {};
    },
  }),
  leave: command({
    access: manage,
    input: leaveGroupInput,
    output: nothing,
    audit: {
      action: 'groups.member-left',
      subject: (input) => ({ kind: 'case', id: input.caseId }),
      fields: () => ['leftOn', 'reason'],
    },
    run: (context, input) => {
      leaveGroup(context, input);
      return {};
    },
  }),
  transfer: command({
    access: manage,
    input: transferInput,
    output: nothing,
    audit: {
      action: 'groups.member-transferred',
      subject: (input) => ({ kind: 'case', id: input.caseId }),
      fields: () => ['toGroupId', 'joinedOn', 'reason'],
    },
    run: (context, input) => {
      transfer(context, input);
      return {};
    },
  }),
});
