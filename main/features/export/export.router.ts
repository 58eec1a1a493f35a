import {
  closeExportInput,
  exportPage,
  exportPageInput,
  openExportInput,
  startExportInput,
} from '../../../shared/contract/export.contract';
import { startedJob } from '../../../shared/contract/jobs.contract';
import { nothing } from '../../../shared/contract/primitives';
import { requireStrongPassphrase } from '../../core/passphraseCheck';
import { command, query, router } from '../../core/procedure';
import { closeExport, openExport, pageOfExport, startExport } from './export.service';

const access = { permission: 'cases.export' } as const;

export const exportsRouter = router({
  start: command({
    access,
    input: startExportInput,
    output: startedJob,
    audit: { action: 'exports.begun', fields: (input) => input.columns },
    prepare: ({ user }, state, input) =>
      requireStrongPassphrase(state, input.passphrase, 'passphrase', [user.login, user.fullName]),
    run: startExport,
  }),
  open: command({
    access,
    input: openExportInput,
    output: startedJob,
    audit: { action: 'exports.opened' },
    run: (context, input) => openExport(context, input.passphrase),
  }),
  page: query({
    access,
    input: exportPageInput,
    output: exportPage,
    audit: { none: 'opening the file left a row' },
    run: ({ office }, input) => pageOfExport(office, input),
  }),
  close: command({
    access,
    input: closeExportInput,
    output: nothing,
    audit: { none: 'forgets what was read; nothing of the office changes' },
    run: ({ office }) => {
      closeExport(office);
      return {};
    },
  }),
});
