import { z } from 'zod';
import { recordSanctionInput } from '../../../shared/contract/sanctions.contract';
import { imposedProblem, sanctionKinds } from '../../../shared/domain/groups/sanction';
import type { FieldProblems } from '../../../shared/errors';
import { parseDay } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { blankReferral, readReferral, referralValues } from '../../components/referral/referralValues';

const text = z.string().catch('');

/** What the form of a sanction holds, right or wrong. */
export const sanctionValues = (userId: string) =>
  z.object({
    kind: z.union([z.enum(sanctionKinds), z.literal('')]).catch(''),
    court: text,
    docket: text,
    imposedOn: text,
    referral: referralValues.catch(blankReferral(userId)),
  });
export type SanctionValues = z.infer<ReturnType<typeof sanctionValues>>;

export const blankSanction = (userId: string): SanctionValues => ({
  kind: '',
  court: '',
  docket: '',
  imposedOn: '',
  referral: blankReferral(userId),
});

/** What is sent, or what holds it by field. Who takes part in a preventive group is answered for at once (§6.2.8). */
export function readSanction(
  values: SanctionValues,
  caseId: string,
  inPreventiveGroup: boolean,
  today: string,
): { readonly problems: FieldProblems; readonly input: z.input<typeof recordSanctionInput> | null } {
  const { kind, court, docket } = values;
  const day = parseDay(values.imposedOn, today);
  const referral = inPreventiveGroup ? readReferral(values.referral, today) : null;
  const imposed = day === null ? null : imposedProblem(day, today);
  const problems = {
    ...(kind === '' ? { kind: 'required' } : {}),
    ...findProblems(recordSanctionInput.pick({ court: true, docket: true, imposedOn: true }), {
      court,
      docket,
      imposedOn: day ?? values.imposedOn,
    }),
    ...(values.imposedOn.trim() === '' ? { imposedOn: 'required' } : {}),
    ...(imposed === null ? {} : { imposedOn: imposed }),
    ...referral?.problems,
  };
  return {
    problems,
    input:
      kind === ''
        ? null
        : {
            caseId,
            kind,
            court,
            docket,
            imposedOn: day ?? values.imposedOn,
            referral: referral?.input ?? null,
          },
  };
}
