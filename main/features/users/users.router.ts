import { z } from 'zod';
import { withTraining } from '../../../db/repositories/officeTeam';
import { listUsers, asUserId } from '../../../db/repositories/users';
import { nothing, userId } from '../../../shared/contract/primitives';
import {
  createUserInput,
  deactivateUserInput,
  teamMember,
  userRow,
} from '../../../shared/contract/users.contract';
import { command, query, router } from '../../core/procedure';
import { createAccount, deactivateAccount, prepareAccount, userRows } from './users.service';

const manage = { permission: 'users.manage' } as const;

export const usersRouter = router({
  list: query({
    access: manage,
    input: nothing,
    output: z.object({ rows: z.array(userRow) }),
    audit: { none: 'accounts of colleagues, no case' },
    run: ({ db }) => ({ rows: userRows(db) }),
  }),
  create: command({
    access: manage,
    input: createUserInput,
    output: z.object({ userId }),
    audit: {
      action: 'users.created',
      subject: (_input, output) => ({ kind: 'user', id: output.userId }),
      fields: (input) => [input.role, `granter:${input.granter.kind}`],
    },
    prepare: prepareAccount,
    run: createAccount,
  }),
  deactivate: command({
    access: manage,
    input: deactivateUserInput,
    output: nothing,
    audit: { action: 'users.deactivated', subject: (input) => ({ kind: 'user', id: input.userId }) },
    run: (context, input) => {
      deactivateAccount(context, input.userId);
      return {};
    },
  }),
});

export const teamRouter = router({
  list: query({
    access: { permission: 'cases.read' },
    input: nothing,
    output: z.object({ rows: z.array(teamMember) }),
    audit: { none: 'names of colleagues, to choose from' },
    run: ({ db }) => ({
      rows: withTraining(db, listUsers(db))
        .filter((user) => user.active)
        .map(({ id, fullName, role, trainedForFacilitation }) => ({
          id: asUserId(id),
          fullName,
          role,
          trainedForFacilitation,
        })),
    }),
  }),
});
