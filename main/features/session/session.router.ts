import { currentSession } from '../../../shared/contract/app.contract';
import { nothing } from '../../../shared/contract/primitives';
import { changePassphraseInput } from '../../../shared/contract/users.contract';
import { getOffice } from '../../../db/repositories/users';
import { AppError } from '../../../shared/errors';
import { rolePermissions } from '../../../shared/permissions';
import { requireStrongPassphrase } from '../../core/passphraseCheck';
import { command, query, router } from '../../core/procedure';
import { requireOwnPassphrase } from '../../core/signature';
import { rewrapSlot } from '../../core/vault/vault';

export const sessionRouter = router({
  current: query({
    access: { permission: 'signed-in' },
    input: nothing,
    output: currentSession,
    audit: { none: 'who she is and what her role may do' },
    run: ({ db, user, office, state }) => {
      const { name, kind, ubigeo, contactPhone, contactEmail, contactAddress } = getOffice(db);
      return {
        user,
        permissions: [...rolePermissions[user.role]],
        office: {
          name,
          kind,
          ubigeo,
          contactPhone,
          contactEmail,
          contactAddress,
          placeName: state.directory.placeName(ubigeo),
        },
        ...office.facts,
        returning: state.returning,
      };
    },
  }),
  changePassphrase: command({
    access: { permission: 'account.own' },
    input: changePassphraseInput,
    output: nothing,
    audit: { action: 'account.passphrase-changed' },
    prepare: async (office, state, input) => {
      await requireOwnPassphrase(office, state, input.current, 'current');
      await requireStrongPassphrase(state, input.next, 'next', [office.user.login, office.user.fullName]);
      if (state.vault === null) throw new AppError('internal');
      return rewrapSlot(
        state.vault,
        { login: office.user.login, passphrase: input.next, ring: office.ring },
        state.ports,
      );
    },
    run: ({ state, atCommit }, _input, renewed) => {
      atCommit(state.stageVault(renewed));
      return {};
    },
  }),
});
