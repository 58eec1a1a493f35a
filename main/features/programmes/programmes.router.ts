import { z } from 'zod';
import { getGroupInput } from '../../../shared/contract/groups.contract';
import { nothing, programmeId } from '../../../shared/contract/primitives';
import {
  copyProgrammeInput,
  getProgrammeInput,
  programmeRow,
  programmeView,
  saveProgrammeInput,
} from '../../../shared/contract/programmes.contract';
import { command, query, router } from '../../core/procedure';
import {
  copyProgramme,
  programmeIdOf,
  programmeViewOf,
  saveProgramme,
  templateRows,
} from './programmes.service';

const read = { permission: 'groups.read' } as const;
const manage = { permission: 'groups.manage' } as const;
const ofProgramme = (id: string) => ({ kind: 'programme', id }) as const;

export const programmesRouter = router({
  list: query({
    access: read,
    input: nothing,
    output: z.object({ rows: z.array(programmeRow) }),
    audit: { none: 'what the office plans to work on; it is about nobody' },
    run: ({ db }) => ({ rows: templateRows(db) }),
  }),
  get: query({
    access: read,
    input: getProgrammeInput,
    output: programmeView,
    audit: { none: 'what the office plans to work on; it is about nobody' },
    run: ({ db }, input) => programmeViewOf(db, input),
  }),
  ofGroup: query({
    access: read,
    input: getGroupInput,
    output: z.object({ programmeId: programmeId.nullable() }),
    audit: { none: 'which programme a group works by; it is about nobody' },
    run: ({ db }, input) => ({ programmeId: programmeIdOf(db, input.groupId) }),
  }),
  copy: command({
    access: manage,
    input: copyProgrammeInput,
    output: z.object({ programmeId }),
    audit: {
      action: 'programmes.copied',
      subject: (_input, output) => ofProgramme(output.programmeId),
      fields: (input) => Object.keys(input),
    },
    run: copyProgramme,
  }),
  save: command({
    access: manage,
    input: saveProgrammeInput,
    output: z.object({ version: z.number().int() }),
    audit: {
      action: 'programmes.saved',
      subject: (input) => ofProgramme(input.programmeId),
      fields: () => ['name', 'sessions'],
    },
    run: saveProgramme,
  }),
});
