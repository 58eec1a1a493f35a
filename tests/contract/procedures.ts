import type { AccessRule, ProcedureMeta } from '../../main/core/procedure';
import { appRouter, readAll } from '../../main/core/appRouter';
import { roleMay, roleOpens, roles, type Role } from '../../shared/permissions';
import type { $ZodType } from 'zod/v4/core';

/** One procedure as the router carries it. */
export interface Declared {
  readonly path: string;
  readonly type: 'query' | 'mutation';
  readonly meta: ProcedureMeta;
  readonly input: $ZodType;
  readonly output: $ZodType;
}

interface RouterProcedure {
  readonly _def: {
    readonly type: 'query' | 'mutation';
    readonly meta?: ProcedureMeta;
    readonly inputs: readonly $ZodType[];
    readonly output?: $ZodType;
  };
}

await readAll();

/** Every procedure of the core, read off the router itself: a new one is under test without being named here. */
export const procedures: readonly Declared[] = Object.entries(
  appRouter._def.procedures as unknown as Record<string, RouterProcedure>,
).map(([path, { _def }]) => {
  const { type, meta, inputs, output } = _def;
  const [input] = inputs;
  if (meta === undefined || input === undefined || output === undefined)
    throw new Error(`${path} declares nothing`);
  return { path, type, meta, input, output };
});

export type SignedInAccess = Extract<AccessRule, { permission: unknown }>;

/** A procedure that takes somebody signed in. */
export type SignedInProcedure = Declared & { readonly access: SignedInAccess };

export const signedInProcedures: readonly SignedInProcedure[] = procedures.flatMap((procedure) => {
  const { access } = procedure.meta;
  return 'permission' in access ? [{ ...procedure, access }] : [];
});

export const openProcedures = procedures.flatMap((procedure) => {
  const { access } = procedure.meta;
  return 'anyone' in access ? [{ ...procedure, access }] : [];
});

/** What the declaration and the table of roles say together; the core is held to it from outside. */
export const mayCall = (role: Role, { permission, compartments = [] }: SignedInAccess): boolean =>
  (permission === 'signed-in' || roleMay(role, permission)) &&
  compartments.every((compartment) => roleOpens(role, compartment));

export const firstRoleFor = (procedure: SignedInProcedure): Role =>
  roles.find((role) => mayCall(role, procedure.access)) ?? 'coordination';

export const loginOf: Readonly<Record<Role, string>> = {
  coordination: 'coordina',
  psychology: 'psico',
  admission: 'admision',
  facilitation: 'facilita',
  'social-work': 'social',
  'judicial-follow-up': 'cai',
};
