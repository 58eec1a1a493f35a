import { z } from 'zod';
import {
  careInput,
  careList,
  careView,
  recordCareInput,
  writeCareInput,
} from '../../../shared/contract/care.contract';
import { meetingId, nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { careRows, careViewOf, recordCare, writeCare } from './care.service';

const read = { permission: 'team.read' } as const;
const sealed = { permission: 'team.read', compartments: ['registry'] } as const;

/** The log says that a space was written down; who took part, who reads it and who adds to it stand nowhere in it. */
const ofMeeting = (named: { meetingId: string }) => ({ kind: 'care', id: named.meetingId }) as const;

export const careRouter = router({
  list: query({
    access: read,
    input: nothing,
    output: careList,
    audit: { none: 'that spaces of care were held and with how many; nobody is named' },
    run: (context) => ({ rows: careRows(context) }),
  }),
  get: query({
    access: sealed,
    input: careInput,
    output: careView,
    audit: { none: 'what a participant wrote or heard; a row each time would watch over the team (§6.3.5)' },
    run: (context, input) => careViewOf(context, input.meetingId),
  }),
  record: command({
    access: sealed,
    input: recordCareInput,
    output: z.object({ meetingId }),
    audit: { action: 'care.recorded', subject: (_input, output) => ofMeeting(output) },
    run: recordCare,
  }),
  write: command({
    access: sealed,
    input: writeCareInput,
    output: nothing,
    audit: {
      none: 'who writes there, and when, would watch over the team (§6.3.5); the text has its author',
    },
    run: (context, input) => {
      writeCare(context, input);
      return {};
    },
  }),
});
