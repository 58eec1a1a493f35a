import { initTRPC } from '@trpc/server';
import type { z } from 'zod';
import type { Reader, Writer } from '../../db/connection/access';
import { toAppError } from '../../db/connection/sqliteErrors';
import type { AuditAction, SubjectKind } from '../../shared/auditActions';
import type { AppState } from '../../shared/contract/app.contract';
import { AppError } from '../../shared/errors';
import { roleMay, roleOpens, type Compartment, type Permission } from '../../shared/permissions';
import type { CoreState } from './coreState';
import type { StagedFile } from './files/atomicFile';
import { requireUnrestricted, type WhileRestricted } from './restriction';
import type { OpenOffice, SignedInUser } from './openOffice';
import { seal, unseal } from './vault/seal';

/**
 * The only factory of procedures. A procedure is one declaration: its schemas, what it takes to call it, and what it
 * leaves in the audit log. What a declaration does not say cannot happen, and one that leaves out access or audit does
 * not compile.
 */

type Phase = AppState['phase'];

/** Who may call it: anybody in certain phases (with the reason), or whoever is signed in and has the permission. */
export type AccessRule =
  | { readonly anyone: string; readonly phases: readonly Phase[] }
  | { readonly permission: Permission | 'signed-in'; readonly compartments?: readonly Compartment[] };

/** What a row of the audit log is about. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}
interface AuditEvent<I, O> {
  readonly action: AuditAction;
  /** Each of several leaves a row of its own. */
  readonly subject?: (input: I, output: O) => Subject | readonly Subject[] | null;
  /** Names of the fields that were read or written. Never values. */
  readonly fields?: (input: I) => readonly string[];
  /** An act with two outcomes names the other one here. */
  readonly actionFor?: (input: I, output: O) => AuditAction;
}

/** What a call leaves, or the reason why it leaves nothing. */
export type AuditRule<I, O> = AuditEvent<I, O> | { readonly none: string };

/** What the contract test and the border read off a procedure. */
export interface ProcedureMeta {
  readonly kind: 'query' | 'command';
  readonly access: AccessRule;
  readonly audited: boolean;
  /** Answers also while the screen is turned to whoever answers a test. */
  readonly whileTurned: boolean;
}

export interface CallContext {
  readonly state: CoreState;
}

const t = initTRPC.context<CallContext>().meta<ProcedureMeta>().create({
  // Nothing of an error but its code crosses (envelope.ts); the stack is not even kept on the error.
  isDev: false,
});

export const router = t.router;

interface Common<C extends Compartment> {
  readonly user: SignedInUser;
  readonly now: string;
  readonly today: string;
  readonly nextId: () => string;
  /** Seals a field with the key of a declared compartment. `where` binds it to its place: table, column, row. */
  readonly seal: (compartment: C, plain: string, where: string) => Buffer;
  /** @throws AppError `damaged` when the field is not what was sealed for this place. */
  readonly unseal: (compartment: C, sealed: Buffer, where: string) => string;
  readonly state: CoreState;
  readonly office: OpenOffice;
}
export type ReadContext<C extends Compartment = never> = Common<C> & { readonly db: Reader };
export type WriteContext<C extends Compartment = never> = Common<C> & {
  readonly db: Writer;
  /** Hands over a file beside the database: it takes its place after the commit, and is dropped without one. */
  readonly atCommit: (file: StagedFile) => void;
};

interface Declaration<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly audit: AuditRule<z.output<I>, z.output<O>>;
}
interface SignedIn<C extends Compartment> {
  /** What it is to a case whose processing is restricted, when it is no plain reading or writing. */
  readonly whileRestricted?: WhileRestricted;
  /** Said by what keeps the answers of a test and by what takes the screen back; nothing else answers meanwhile. */
  readonly whileTurned?: true;
  readonly access: { readonly permission: Permission | 'signed-in'; readonly compartments?: readonly C[] };
}
interface QueryDeclaration<I extends z.ZodType, O extends z.ZodType, C extends Compartment>
  extends Declaration<I, O>, SignedIn<C> {
  readonly run: (context: ReadContext<C>, input: z.output<I>) => z.input<O>;
}
interface CommandDeclaration<I extends z.ZodType, O extends z.ZodType, C extends Compartment, P>
  extends Declaration<I, O>, SignedIn<C> {
  /** What has to be awaited (a key derivation) before the transaction begins. Changes nothing. */
  readonly prepare?: (office: OpenOffice, state: CoreState, input: z.output<I>) => Promise<P>;
  readonly run: (context: WriteContext<C>, input: z.output<I>, prepared: P) => z.input<O>;
  /** What to answer when the disk has no room, instead of `disk-full`. The transaction has been undone by then. */
  readonly withoutRoom?: (context: ReadContext<C>, input: z.output<I>) => z.input<O>;
}

const requirePhase = (state: CoreState, phases: readonly Phase[]): void => {
  if (!phases.includes(state.phase)) throw new AppError('wrong-phase');
};

/** @param path of the procedure, for the row that a refusal leaves */
const requireOffice = (
  state: CoreState,
  { access, whileTurned }: Pick<ProcedureMeta, 'access' | 'whileTurned'>,
  path: string,
): OpenOffice => {
  const office = state.office;
  if (office === null) throw new AppError('locked');
  if ('anyone' in access) return office;
  const allowed =
    (access.permission === 'signed-in' || roleMay(office.user.role, access.permission)) &&
    (access.compartments ?? []).every(
      (compartment) => roleOpens(office.user.role, compartment) && office.ring.has(compartment),
    );
  if (!allowed) {
    // A refusal is kept as well: it is what a misuse looks like.
    office.access.write(() => {
      office.record({
        at: state.ports.clock.now().toISOString(),
        action: 'access.refused',
        outcome: 'refused',
        subjectKind: null,
        subjectId: null,
        fields: [path],
      });
    });
    throw new AppError('forbidden');
  }
  if (office.turned && !whileTurned) throw new AppError('turned');
  return office;
};

/**
 * tRPC works out a resolver's type from the schemas, which are still open here. That what is answered has the declared
 * shape is checked where it counts: at compile time by `run`'s own type, at run time by the output schema.
 */
const answer = (output: unknown): never => output as never;

/** Runs before the input is even parsed: who may not call learns nothing about shapes. */
const gate = (meta: ProcedureMeta) =>
  t.procedure.meta(meta).use(({ ctx, path, next }) => {
    const { access } = meta;
    if ('anyone' in access) {
      requirePhase(ctx.state, access.phases);
    } else {
      requireOffice(ctx.state, meta, path);
    }
    return next();
  });

const commonContext = <C extends Compartment>(
  state: CoreState,
  office: OpenOffice,
  declared: readonly C[],
): Common<C> => {
  const now = state.ports.clock.now();
  const keyOf = (compartment: C) => {
    if (!declared.includes(compartment)) throw new AppError('forbidden');
    return office.key(compartment);
  };
  return {
    user: office.user,
    now: now.toISOString(),
    today: localDay(now),
    nextId: () => state.ports.ids.next(),
    seal: (compartment, plain, where) => seal(keyOf(compartment), plain, where, state.ports.random),
    unseal: (compartment, sealed, where) => unseal(keyOf(compartment), sealed, where).toString('utf8'),
    state,
    office,
  };
};

/** The calendar day on the wall of the office. */
export const localDay = (instant: Date): string => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(instant.getFullYear())}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
};

const recordEvent = <I, O>(
  office: OpenOffice,
  at: string,
  audit: AuditRule<I, O>,
  input: I,
  output: unknown,
): void => {
  if ('none' in audit) return;
  const subject = audit.subject?.(input, output as O) ?? null;
  for (const one of [subject].flat()) {
    office.record({
      at,
      action: audit.actionFor?.(input, output as O) ?? audit.action,
      outcome: 'done',
      subjectKind: one?.kind ?? null,
      subjectId: one?.id ?? null,
      fields: audit.fields?.(input) ?? [],
    });
  }
};

/** Reads, with writing switched off; when the reading is audited, its row is written in the same transaction. */
export function query<I extends z.ZodType, O extends z.ZodType, C extends Compartment = never>(
  declaration: QueryDeclaration<I, O, C>,
) {
  const { access, audit, run, whileTurned = false } = declaration;
  const audited = !('none' in audit);
  return gate({ kind: 'query', access, audited, whileTurned })
    .input(declaration.input)
    .output(declaration.output)
    .query(({ ctx, path, input: parsed }) => {
      const input = parsed as z.output<I>;
      const office = requireOffice(ctx.state, { access, whileTurned }, path);
      requireUnrestricted(office, 'query', input, declaration.whileRestricted);
      const context = commonContext(ctx.state, office, access.compartments ?? []);
      const read = () => office.access.read((db) => run({ ...context, db }, input));
      if (!audited) return answer(read());
      const output = office.access.write(() => {
        const value = read();
        recordEvent(office, context.now, audit, input, value);
        return value;
      });
      return answer(output);
    });
}

/** Writes, in one IMMEDIATE transaction together with its audit row: both are kept, or neither. */
export function command<
  I extends z.ZodType,
  O extends z.ZodType,
  C extends Compartment = never,
  P = undefined,
>(declaration: CommandDeclaration<I, O, C, P>) {
  const { access, audit, prepare, run, withoutRoom, whileTurned = false } = declaration;
  return gate({ kind: 'command', access, audited: !('none' in audit), whileTurned })
    .input(declaration.input)
    .output(declaration.output)
    .mutation(({ ctx: { state }, path, input: parsed }) =>
      state.exclusive(async () => {
        const input = parsed as z.output<I>;
        const office = requireOffice(state, { access, whileTurned }, path);
        requireUnrestricted(office, 'command', input, declaration.whileRestricted);
        const prepared = (await prepare?.(office, state, input)) as P;
        // The office may have been locked, or opened by somebody else, while we waited.
        if (state.office !== office) throw new AppError('locked');
        const context = commonContext(state, office, access.compartments ?? []);
        const staged: StagedFile[] = [];
        const atCommit = (file: StagedFile) => {
          staged.push(file);
        };
        try {
          const output = office.access.write((db) => {
            const value = run({ ...context, db, atCommit }, input, prepared);
            recordEvent(office, context.now, audit, input, value);
            return value;
          });
          for (const file of staged) file.keep();
          return answer(output);
        } catch (error) {
          for (const file of staged) file.discard();
          // Room may run out at the commit itself, so this cannot be caught inside.
          if (withoutRoom === undefined || !isFull(error)) throw error;
          return answer(office.access.read((db) => withoutRoom({ ...context, db }, input)));
        }
      }),
    );
}

const isFull = (error: unknown): boolean => {
  const known = toAppError(error);
  return known instanceof AppError && known.code === 'disk-full';
};

interface OpenDeclaration<I extends z.ZodType, O extends z.ZodType> {
  readonly access: { readonly anyone: string; readonly phases: readonly Phase[] };
  readonly input: I;
  readonly output: O;
  /** What such a procedure records it records itself (an unlock writes to a database that it has just opened). */
  readonly audit: { readonly none: string };
  readonly run: (state: CoreState, input: z.output<I>) => z.input<O> | Promise<z.input<O>>;
}

/** A reading that needs nobody signed in: the lock screen. It is given no database. */
export function openQuery<I extends z.ZodType, O extends z.ZodType>(declaration: OpenDeclaration<I, O>) {
  return gate({ kind: 'query', access: declaration.access, audited: false, whileTurned: true })
    .input(declaration.input)
    .output(declaration.output)
    .query(async ({ ctx, input }) => answer(await declaration.run(ctx.state, input as z.output<I>)));
}

/** An act that needs nobody signed in: first run, unlock, lock, preferences. It is given no database. */
export function openCommand<I extends z.ZodType, O extends z.ZodType>(declaration: OpenDeclaration<I, O>) {
  return gate({ kind: 'command', access: declaration.access, audited: false, whileTurned: true })
    .input(declaration.input)
    .output(declaration.output)
    .mutation(({ ctx: { state }, input }) =>
      state.exclusive(async () => {
        // Once more, now that it is its turn: two sign-ins under way must not both find the office locked.
        requirePhase(state, declaration.access.phases);
        return answer(await declaration.run(state, input as z.output<I>));
      }),
    );
}
