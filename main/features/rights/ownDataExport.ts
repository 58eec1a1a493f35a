import type { z } from 'zod';
import { getOffice } from '../../../db/repositories/users';
import type { exportOwnDataInput } from '../../../shared/contract/rights.contract';
import { canonicalJson } from '../../core/canonicalJson';
import { recordInTurn, writeRecorded } from '../../core/files/recordedFile';
import { JobCancelled, startJob } from '../../core/jobs';
import type { WriteContext } from '../../core/procedure';
import { required } from '../../core/refuse';
import { ownDataHtml } from './documents/ownDataHtml';
import { fichaOf, ownDataWords } from './documents/ownDataWords';
import { ownDataOf } from './ownData';
import { requireResponsible } from './rights.service';

/**
 * Writes a person's own data, without what is not his, where whoever answers for the case chooses. The document is made
 * in memory; the log has a row when it is begun and another once the file stands, and without that the file goes again.
 *
 * @throws AppError `not-found`; `rule` (`coordination-or-responsible`). What hinders the writing is told by the job.
 */
export function exportOwnData(
  context: WriteContext,
  input: z.output<typeof exportOwnDataInput>,
): { jobId: string } {
  const { db, state, user, today } = context;
  const record = requireResponsible(context, input.caseId);
  const { name, contactPhone, contactEmail, contactAddress } = getOffice(db);
  const data = required(
    ownDataOf(
      db,
      {
        personId: record.personId,
        office: {
          nombre: name,
          contacto: [contactAddress, contactPhone, contactEmail].filter((part) => part !== '').join(' · '),
        },
        issued: { dia: today, por: user.fullName, identidadVerificada: input.identityCheckedBy },
        ficha: fichaOf(db, record.personId),
      },
      ownDataWords,
    ),
  );
  const bytes = (): Promise<Buffer> =>
    input.format === 'json'
      ? Promise.resolve(Buffer.from(`${canonicalJson(data)}\n`, 'utf8'))
      : state.ports.printing.toPdf(ownDataHtml(data));
  return startJob(context, async (control) => {
    const path = await state.ports.dialogs.saveFile(`datos-personales-${record.code}.${input.format}`);
    if (path === null) throw new JobCancelled();
    control.goOn();
    const subject = { kind: 'case', id: record.id } as const;
    const fields = () => [input.format];
    await recordInTurn(context, { action: 'rights.own-data-begun', subject, fields });
    const made = await bytes();
    control.goOn();
    await writeRecorded(context, path, [made], { action: 'rights.own-data-exported', subject, fields });
    return record.id;
  });
}
