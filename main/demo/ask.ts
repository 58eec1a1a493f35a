import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../core/appRouter';
import type { Core } from '../core/createCore';

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

type Flat = Readonly<Record<string, { readonly _def: { readonly type: string } } | undefined>>;

/** One call as the window would make it, with the types of the contract. */
export type Ask = <F extends keyof Inputs, P extends keyof Inputs[F] & keyof Outputs[F] & string>(
  feature: F,
  procedure: P,
  input: Inputs[F][P],
) => Promise<Outputs[F][P]>;

/**
 * Asks the core through its one door and expects a yes: the demonstration office goes through every rule that a real
 * one goes through, and a refusal means that the demonstration is wrong.
 */
export const askOf =
  (core: Core): Ask =>
  async (feature, procedure, input) => {
    const path = `${feature}.${procedure}`;
    // tRPC keeps the procedures of every level in one flat record, which its types show nested.
    const procedures = core.router._def.procedures as unknown as Flat;
    const type = procedures[path]?._def.type === 'query' ? 'query' : 'mutation';
    const answer = await core.call({ path, type, input });
    if (!answer.ok)
      throw new Error(`The demonstration office was refused at ${path}: ${JSON.stringify(answer)}`);
    // The output schema of the procedure has just parsed it.
    return answer.value as never;
  };
