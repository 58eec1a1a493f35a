import { getOffice, updateOffice } from '../../../db/repositories/users';
import { nothing } from '../../../shared/contract/primitives';
import { officeSettings } from '../../../shared/contract/settings.contract';
import { AppError } from '../../../shared/errors';
import { changeDirectory } from '../../core/changeDirectory';
import { command, query, router } from '../../core/procedure';
import { renameOffice } from '../../core/vault/vault';

export const settingsRouter = router({
  get: query({
    access: { permission: 'signed-in' },
    input: nothing,
    output: officeSettings,
    audit: { none: 'the office itself, no case' },
    run: ({ db }) => {
      const { name, kind, ubigeo, contactPhone, contactEmail, contactAddress, idleMinutes } = getOffice(db);
      return { office: { name, kind, ubigeo, contactPhone, contactEmail, contactAddress }, idleMinutes };
    },
  }),
  update: command({
    access: { permission: 'settings.manage' },
    input: officeSettings,
    output: nothing,
    audit: {
      action: 'settings.updated',
      subject: () => ({ kind: 'office', id: 'office' }),
      fields: (input) => [...Object.keys(input.office), 'idleMinutes'],
    },
    run: (context, input) => {
      const { db, state, office, atCommit } = context;
      if (state.vault === null) throw new AppError('internal');
      const before = getOffice(db).ubigeo;
      updateOffice(db, { ...input.office, idleMinutes: input.idleMinutes });
      if (state.vault.header.officeName !== input.office.name) {
        atCommit(state.stageVault(renameOffice(state.vault, input.office.name, office.ring)));
      }
      if (before !== input.office.ubigeo) {
        // «Nearest first» starts from where the office now is.
        changeDirectory(context, input.office.ubigeo, (directory) => ({
          ...directory,
          ubigeo: input.office.ubigeo,
        }));
      }
      return {};
    },
  }),
});
