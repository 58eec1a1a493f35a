import type { z } from 'zod';
import { getOffice } from '../../../db/repositories/users';
import { casesOfPerson } from '../../../db/repositories/personHistory';
import { isRestricted } from '../../../db/repositories/rights';
import { caseId as caseIdOf, type CaseId } from '../../../shared/contract/primitives';
import type { exportOwnDataInput, ownDataTexts } from '../../../shared/contract/rights.contract';
import { AppError } from '../../../shared/errors';
import { roleMay } from '../../../shared/permissions';
import { canonicalJson } from '../../core/canonicalJson';
import { recordInTurn, writeRecorded } from '../../core/files/recordedFile';
import { JobCancelled, startJob } from '../../core/jobs';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { required } from '../../core/refuse';
import { opensRestricted } from '../../core/restriction';
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
      readsTests: roleMay(user.role, 'tests.read'),
      placeName: (ubigeo) => state.directory.placeName(ubigeo),
    }),
  );
}

/**
 * The case, with every case of the man: what is handed over is of all of them. One whose processing is restricted is
 * read by coordination and by whoever answers for that very one, and so by nobody else from here.
 *
 * @throws AppError `not-found`; `rule` (`coordination-or-responsible`, `restricted-elsewhere`)
 */
function requireAllOfHis(context: ReadContext, caseId: CaseId) {
  const { db, user } = context;
  const record = requireResponsible(context, caseId);
  const ofHis = casesOfPerson(db, record.personId);
  if (ofHis.some((one) => isRestricted(db, one.caseId) && !opensRestricted(user, one))) {
    throw new AppError('rule', { detail: { rule: 'restricted-elsewhere', article: 'Ley 29733' } });
  }
  return { record, caseIds: ofHis.map((one) => caseIdOf.parse(one.caseId)) };
}

/**
 * The free texts that his document would have, from all of his cases, to be read before it is made.
 *
 * @throws AppError `not-found`; `rule` (`coordination-or-responsible`, `restricted-elsewhere`)
 */
export function ownDataTextsOf(context: ReadContext, caseId: CaseId): z.input<typeof ownDataTexts> {
  const { record, caseIds } = requireAllOfHis(context, caseId);
  const texts = teamTexts([]);
  dataOf(context, record.personId, '', texts);
  return { texts: [...texts.met], caseIds };
}

/**
 * Writes a person's own data, without what is not his, where whoever answers for the case chooses. The document is made
 * in memory; the log has a row for each of his cases when it is begun and another once the file stands, and without that
 * the file goes again.
 *
 * @throws AppError `not-found`; `rule` (`coordination-or-responsible`, `restricted-elsewhere`). What hinders the writing
 * is told by the job.
 */
export function exportOwnData(
  context: WriteContext,
  input: z.output<typeof exportOwnDataInput>,
): { jobId: string } {
  const { state } = context;
  const { record, caseIds } = requireAllOfHis(context, input.caseId);
  const data = dataOf(context, record.personId, input.identityCheckedBy, teamTexts(input.handOver));
  const bytes = (): Promise<Buffer> =>
    input.format === 'json'
      ? Promise.resolve(Buffer.from(`${canonicalJson(data)}\n`, 'utf8'))
      : state.ports.printing.toPdf(ownDataHtml(data));
  return startJob(context, async (control) => {
    const path = await state.ports.dialogs.saveFile(`datos-personales-${record.code}.${input.format}`);
    if (path === null) throw new JobCancelled();
    control.goOn();
    const subject = caseIds.map((id) => ({ kind: 'case', id }) as const);
    const fields = () => [input.format];
    await recordInTurn(context, { action: 'rights.own-data-begun', subject, fields });
    const made = await bytes();
    control.goOn();
    await writeRecorded(context, path, [made], { action: 'rights.own-data-exported', subject, fields });
    return record.id;
  });
}
