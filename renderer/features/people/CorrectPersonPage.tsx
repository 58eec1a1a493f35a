import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { PersonRecordView } from '../../../shared/contract/people.contract';
import { personFieldKeys, personFields } from '../../../shared/domain/people/personFields';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { DraftGate } from '../../components/drafts/DraftGate';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { FormSection } from '../../components/forms/FormLayout';
import { ProseField, TextField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { personFieldWords } from '../../../shared/words/personWords';
import { optionsOf } from '../../components/words/recordWords';
import { documentKindWords } from '../../../shared/words/recordWords';
import {
  blankCorrection,
  correctionInput,
  correctionProblems,
  correctionValues,
  type CorrectionValues,
} from './correctionValues';
import { peopleTexts } from './texts';

const words = peopleTexts.correct;

const labels: Readonly<Record<string, string>> = Object.fromEntries<string>([
  ...personFields.map((field): [string, string] => [
    `person.${personFieldKeys[field]}`,
    personFieldWords[field],
  ]),
  ['reason', words.reason],
]);

interface CorrectionFormProps {
  readonly record: PersonRecordView;
  readonly opened: OpenedDraft<CorrectionValues> | null;
}

function CorrectionForm({ record, opened }: CorrectionFormProps) {
  const { personId } = record;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const drafted = useDraftedForm<CorrectionValues>({
    form: 'person-correction',
    subject: personId,
    route: `/personas/${personId}/corregir`,
    blank: blankCorrection(record),
    opened,
  });
  const { form, draft, root } = drafted;
  const correct = useMutation(trpc.people.correct.mutationOptions());
  const latestCase = record.cases.at(-1)?.caseId;
  const leave = (message: string) => {
    notifications.show({ message });
    return latestCase === undefined
      ? navigate({ to: '/personas' })
      : navigate({ to: '/casos/$caseId/ficha', params: { caseId: latestCase } });
  };
  const send = () => {
    const input = correctionInput(personId, form.values);
    return drafted.send(correctionProblems(input, todayHere()), async () => {
      try {
        await correct.mutateAsync(input);
      } catch (error) {
        const reason = appErrorOf(error)?.detail?.['reason'];
        if (reason === 'newer-version') await queries.invalidateQueries();
        throw error;
      }
      await leave(words.saved);
    });
  };
  usePageCommand('mod+Enter', words.save, () => void send());
  const overtaken = record.corrections !== form.values.corrections && !drafted.sending;
  const field = (name: keyof CorrectionValues['person']) => form.getInputProps(`person.${name}`);
  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <PageHeader
        title={words.title}
        subtitle={record.fullName}
        aside={<DraftStatusLine status={draft.status} />}
      />
      {overtaken && (
        <Alert role="alert" mb="md">
          <Group justify="space-between">
            <Text>{words.overtaken}</Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                form.setFieldValue('corrections', record.corrections);
              }}
            >
              {words.overtakenAct}
            </Button>
          </Group>
        </Alert>
      )}
      <ErrorSummary
        problems={drafted.problems}
        labels={labels}
        failure={drafted.failure === null || overtaken ? null : errorText(drafted.failure)}
        attempt={drafted.attempt}
        form={root}
      />
      <Stack gap="md" maw={680}>
        {opened !== null && <ResumedNotice draft={draft} />}
        <Text c="dimmed">{words.note}</Text>
        <FormSection title={words.section}>
          <ChoiceField
            label={personFieldWords['document-kind']}
            data={optionsOf(documentKindWords)}
            allowDeselect={false}
            {...field('documentKind')}
          />
          {form.values.person.documentKind !== 'none' && (
            <TextField label={personFieldWords['document-number']} maw={320} {...field('documentNumber')} />
          )}
          <TextField label={personFieldWords['given-names']} {...field('givenNames')} />
          <TextField label={personFieldWords['paternal-surname']} {...field('paternalSurname')} />
          <TextField label={personFieldWords['maternal-surname']} optional {...field('maternalSurname')} />
          <DateField label={personFieldWords['birth-date']} optional {...field('birthDate')} />
          <ProseField
            label={words.reason}
            help={words.reasonHelp}
            maxLength={1_000}
            {...form.getInputProps('reason')}
          />
        </FormSection>
        <Group>
          <Button type="submit" loading={drafted.sending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Corrects what is known of a person, with a reason; the earlier values stay (§6.4.2). */
export function CorrectPersonPage() {
  const { personId = '' } = useParams({ strict: false });
  const record = useQuery({ ...trpc.people.get.queryOptions({ personId }), staleTime: 60_000 });
  if (record.data === undefined) {
    return record.isError ? (
      <ErrorState error={record.error} onRetry={() => void record.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { data } = record;
  return (
    <DraftGate
      key={data.personId}
      form="person-correction"
      subject={data.personId}
      schema={correctionValues.catch(blankCorrection(data))}
    >
      {(opened) => <CorrectionForm record={data} opened={opened} />}
    </DraftGate>
  );
}
