import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AnyTRPCRouter } from '@trpc/server';
import type { ResguardoApi } from '../../shared/contract/shell';
import type { Refusal } from '../../shared/result';

/** What a refused call carries: `error.data` is the envelope's code, fields and facts. */
export class RefusedCall extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusedCall';
  }
}

/** tRPC over the one channel of the shell. A refusal becomes an error whose cause is the envelope. */
export const bridgeLink =
  <Router extends AnyTRPCRouter>(shell: Pick<ResguardoApi, 'call'>): TRPCLink<Router> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      if (op.type === 'subscription') throw new TypeError('the bridge has no subscriptions');
      shell.call(op.path, op.type, op.input ?? {}).then(
        (answer) => {
          if (answer.ok) {
            observer.next({ result: { type: 'data', data: answer.value } });
            observer.complete();
          } else {
            observer.error(TRPCClientError.from(new RefusedCall(answer)));
          }
        },
        // The bridge itself failed: the shell refused the sender, or is gone.
        () => {
          observer.error(TRPCClientError.from(new RefusedCall({ ok: false, code: 'internal' })));
        },
      );
    });
