import type { z } from 'zod';
import { getOffice } from '../../../db/repositories/users';
import type { CaseId } from '../../../shared/contract/primitives';
import type { exportOwnDataInput, OwnDataText } from '../../../shared/contract/rights.contract';
import { canonicalJson } from '../../core/canonicalJson';
import { recordInTurn, writeRecorded } from '../../core/files/recordedFile';
import { JobCancelled, startJob } from '../../core/jobs';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { required } from '../../core/refuse';
import { ownDataHtml } from './documents/ownDataHtml';
import { ownDataOf, type OwnData } from './ownData';
import { requireResponsible } from './rights.service';
import { teamTexts, type TeamTexts } from './teamTexts';

/** His data, the free texts as `texts` says them. @throws AppError `not-found` */
function dataOf(
  { db, state, user, today }: ReadContext,
  personId: string,
  identityCheckedBy: string,
  texts: TeamTexts,
): OwnData {
  const { name, contactPhone, contactEmail, contactAddress } = getOffice(db);
  return required(
    ownDataOf(db, {
      personId,
      office: {
        nombre: name,
        contacto: [contactAddress, contactPhone, contactEmail].filter((part) => part !== '').join(' · '),
      },
      issued: { dia: today, por: user.fullName, identidadVerificada: identityCheckedBy },
      texts,
      placeName: (ubigeo) => state.directory.placeName(ubigeo),
    }),
  );
}

/**
 * The free texts that his document would have, from all of his cases, to be read before it is made.
 *
 * @throws AppError `not-found`; `rule` (`coordination-or-responsible`)
 */
export function ownDataTextsOf(context: ReadContext, caseId: CaseId): { texts: OwnDataText[] } {
  const record = requireResponsible(context, caseId);
  const texts = teamTexts([]);
  dataOf(context, record.personId, '', texts);
  return { texts: [...texts.met] };
}

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
  const { state } = context;
  const record = requireResponsible(context, input.caseId);
  const data = dataOf(context, record.personId, input.identityCheckedBy, teamTexts(input.handOver));
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
