import { z } from 'zod';
import { command, openCommand, query } from '../../main/core/procedure';

/**
 * Declarations that must not compile, and two that must. Nothing runs this file: the type check of the tests reads it,
 * and an expectation that no longer holds is an error there.
 */
const shape = { input: z.strictObject({}), output: z.object({}) };
const access = { permission: 'cases.read' } as const;
const audit = { none: 'an example' };
const run = () => ({});

export const declared = [
  query({ ...shape, access, audit, run }),
  command({ ...shape, access: { permission: 'notes.write', compartments: ['clinical'] }, audit, run }),

  // @ts-expect-error -- without what it leaves in the log
  query({ ...shape, access, run }),
  // @ts-expect-error -- without what it takes to call it
  query({ ...shape, audit, run }),
  // @ts-expect-error -- without what it leaves in the log
  command({ ...shape, access, run }),
  // @ts-expect-error -- without what it takes to call it
  command({ ...shape, audit, run }),
  // @ts-expect-error -- open to anybody without the reason
  openCommand({ ...shape, access: { phases: ['open'] }, audit, run }),
  // @ts-expect-error -- open to anybody, and given nothing to say why it is not in the log
  openCommand({ ...shape, access: { anyone: 'an example', phases: ['open'] }, run }),
  // @ts-expect-error -- no reason for the missing row
  command({ ...shape, access, audit: {}, run }),
  // @ts-expect-error -- an act that the log does not know
  command({ ...shape, access, audit: { action: 'cases.burnt' }, run }),
  // @ts-expect-error -- a permission that nobody has
  command({ ...shape, access: { permission: 'everything' }, audit, run }),
  // @ts-expect-error -- without its input's schema
  query({ output: shape.output, access, audit, run }),
  // @ts-expect-error -- without its output's schema
  query({ input: shape.input, access, audit, run }),
  // @ts-expect-error -- an answer that is not what it declares
  query({ ...shape, output: z.object({ n: z.number() }), access, audit, run: () => ({ n: 'one' }) }),
  query({
    ...shape,
    access,
    audit,
    // @ts-expect-error -- a reading has no way to write
    run: ({ db }) => ({ way: typeof db.delete }),
  }),
  query({
    ...shape,
    access,
    audit,
    // @ts-expect-error -- a compartment that was not declared
    run: ({ unseal }) => ({ text: unseal('clinical', Buffer.alloc(0), '') }),
  }),
];
