import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import { isJudicialDocket, sanctionKinds } from '../../../shared/domain/groups/sanction';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { DraftGate } from '../../components/drafts/DraftGate';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { ReferralFields } from '../../components/referral/ReferralFields';
import { referralTexts } from '../../components/referral/texts';
import { sanctionKindWords } from '../../components/words/decisionWords';
import { blankSanction, readSanction, sanctionValues, type SanctionValues } from './sanctionValues';
import { decisionTexts } from './texts';

const words = decisionTexts.sanction;

const labels: Readonly<Record<string, string>> = {
  kind: words.kind,
  court: words.court,
  docket: words.docket,
  imposedOn: words.imposedOn,
  ...referralTexts.labels,
};

interface SanctionFormProps {
  readonly file: CaseFile;
  readonly inPreventiveGroup: boolean;
  readonly opened: OpenedDraft<SanctionValues> | null;
}

function SanctionForm({ file, inPreventiveGroup, opened }: SanctionFormProps) {
  const { caseId } = file;
  const { user } = useSession();
  const navigate = useNavigate();
  const today = todayHere();
  const drafted = useDraftedForm<SanctionValues>({
    form: 'sanction',
    subject: caseId,
    route: `/casos/${caseId}/mandatos/nuevo`,
    blank: blankSanction(user.id),
    opened,
  });
  const { form } = drafted;
  const record = useMutation(trpc.sanctions.record.mutationOptions());
  const { docket } = form.values;
  const send = async () => {
    const { problems, input } = readSanction(form.values, caseId, inPreventiveGroup, today);
    if (input === null) {
      drafted.check(problems);
      return;
    }
    await drafted.send(problems, async () => {
      await record.mutateAsync(input);
      notifications.show({ message: words.saved });
      await navigate({ to: '/casos/$caseId/mandatos', params: { caseId } });
    });
  };
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={<Text inherit>{decisionTexts.of(file.code, file.person.fullName)}</Text>}
      act={words.save}
      labels={labels}
      onSend={() => void send()}
      sections={[
        {
          title: words.title,
          firstField: 'kind',
          missing: [
            ...(form.values.kind === '' ? [words.kind.toLowerCase()] : []),
            ...(form.values.court.trim() === '' ? [words.court.toLowerCase()] : []),
            ...(form.values.imposedOn.trim() === '' ? [words.imposedOn.toLowerCase()] : []),
          ],
        },
      ]}
    >
      <FormSection title={words.title}>
        <SegmentedChoice
          label={words.kind}
          options={sanctionKinds.map((value) => ({ value, label: sanctionKindWords[value] }))}
          {...form.getInputProps('kind')}
          data-path="kind"
        />
        <TextField label={words.court} maxLength={200} {...form.getInputProps('court')} data-path="court" />
        <TextField
          label={words.docket}
          help={words.docketHelp}
          optional
          maxLength={80}
          warning={docket.trim() === '' || isJudicialDocket(docket) ? null : words.docketOdd}
          {...form.getInputProps('docket')}
          data-path="docket"
        />
        <DateField label={words.imposedOn} {...form.getInputProps('imposedOn')} data-path="imposedOn" />
      </FormSection>
      {inPreventiveGroup && (
        <ReferralFields
          values={form.values.referral}
          errors={form.errors}
          onChange={(change) => {
            form.setFieldValue('referral', { ...form.values.referral, ...change });
          }}
        />
      )}
    </DraftedFrame>
  );
}

/** A sanction or a measure that a court has imposed on him; learned after he joined a group, it is answered at once. */
export function SanctionPage() {
  const { caseId = '' } = useParams({ strict: false });
  const { user } = useSession();
  const file = useQuery({ ...trpc.cases.get.queryOptions({ caseId }), staleTime: 60_000 });
  const sanctions = useQuery(trpc.sanctions.ofCase.queryOptions({ caseId }));
  if (file.data === undefined || sanctions.data === undefined) {
    const failed = [file, sanctions].find((asked) => asked.isError);
    return failed === undefined ? (
      <LoadingState />
    ) : (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
    );
  }
  const { inPreventiveGroup } = sanctions.data;
  return (
    <DraftGate
      key={caseId}
      form="sanction"
      subject={caseId}
      schema={sanctionValues(user.id).catch(blankSanction(user.id))}
    >
      {(opened) => <SanctionForm file={file.data} inPreventiveGroup={inPreventiveGroup} opened={opened} />}
    </DraftGate>
  );
}
