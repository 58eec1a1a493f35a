import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ComparedPeople, PersonRecordView } from '../../../shared/contract/people.contract';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { DraftGate } from '../../components/drafts/DraftGate';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField } from '../../components/forms/TextField';
import { formatDateTime, formatDay } from '../../components/format';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { NoticeChips } from '../../components/notices-risk/NoticeChips';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { likenessWords } from '../../components/words/likenessWords';
import { documentKindWords } from '../../../shared/words/recordWords';
import { ChooseRecord } from './ChooseRecord';
import { blankMerge, mergeInput, mergeProblems, mergeValues, type MergeValues } from './mergeValues';
import classes from './People.module.css';
import { peopleTexts } from './texts';

const words = peopleTexts.merge;

const factsOf = (record: PersonRecordView): Readonly<Record<keyof typeof words.facts, string>> => ({
  name: record.fullName,
  document: `${documentKindWords[record.documentKind]} ${record.documentNumber}`.trim(),
  birthDate: record.birthDate === null ? '' : formatDay(record.birthDate),
  phone: record.phone,
  safeContact: record.safeContact,
  registered: `${formatDateTime(record.registeredAt)}, ${record.registeredByName}`,
  cases: record.cases.map((found) => found.caseCode).join(', '),
});

interface SideBySideProps {
  readonly compared: ComparedPeople;
  readonly stands: MergeValues['stands'];
}

/** Both records, row by row; what is not the same stands out. */
const SideBySide = ({ compared: { person, other }, stands }: SideBySideProps) => {
  const [left, right] = [factsOf(person), factsOf(other)];
  const fate = (side: MergeValues['stands']) => (side === stands ? words.willStand : words.willLead);
  return (
    <table className={classes['sides']}>
      <thead>
        <tr>
          <td />
          {(
            [
              ['this', words.this, person],
              ['that', words.that, other],
            ] as const
          ).map(([side, title, record]) => (
            <th key={side} scope="col">
              {title}
              <Text size="sm">{fate(side)}</Text>
              <NoticeChips kinds={record.noticeKinds} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(Object.keys(words.facts) as (keyof typeof words.facts)[]).map((fact) => (
          <tr key={fact}>
            <th scope="row">{words.facts[fact]}</th>
            {[left[fact], right[fact]].map((value, side) => (
              <td key={String(side)} className={left[fact] === right[fact] ? undefined : classes['differs']}>
                {value === '' ? words.unknown : value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const labels: Readonly<Record<string, string>> = { reason: words.reason, stands: words.stands };

interface MergeFormProps {
  readonly personId: string;
  readonly opened: OpenedDraft<MergeValues> | null;
}

function MergeForm({ personId, opened }: MergeFormProps) {
  const navigate = useNavigate();
  const drafted = useDraftedForm<MergeValues>({
    form: 'person-merge',
    subject: personId,
    route: `/personas/${personId}/unir`,
    blank: blankMerge,
    opened,
  });
  const { form, draft, root } = drafted;
  const { otherId, stands } = form.values;
  const compared = useQuery({
    ...trpc.people.compare.queryOptions({ personId, otherId: otherId ?? personId }),
    enabled: otherId !== null,
    staleTime: 60_000,
  });
  const merge = useMutation(trpc.people.merge.mutationOptions());
  const send = () => {
    const input = mergeInput(personId, form.values);
    return drafted.send(mergeProblems(input), async () => {
      const { caseId } = await merge.mutateAsync(input);
      notifications.show({ message: words.done });
      await (caseId === null
        ? navigate({ to: '/personas' })
        : navigate({ to: '/casos/$caseId/ficha', params: { caseId } }));
    });
  };
  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <PageHeader title={words.title} aside={<DraftStatusLine status={draft.status} />} />
      <ErrorSummary
        problems={drafted.problems}
        labels={labels}
        failure={drafted.failure === null ? null : errorText(drafted.failure)}
        attempt={drafted.attempt}
        form={root}
      />
      {opened !== null && <ResumedNotice draft={draft} />}
      {otherId === null ? (
        <ChooseRecord
          personId={personId}
          onChoose={(chosen) => {
            form.setFieldValue('otherId', chosen);
          }}
        />
      ) : (
        <Stack gap="md">
          <Group>
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                form.setFieldValue('otherId', null);
              }}
            >
              {words.other}
            </Button>
          </Group>
          {compared.isPending && <LoadingState />}
          {compared.isError && <ErrorState error={compared.error} onRetry={() => void compared.refetch()} />}
          {compared.data !== undefined && (
            <>
              {compared.data.reasons.length > 0 && (
                <Text>
                  {`${words.why}: ${compared.data.reasons.map((reason) => likenessWords[reason]).join(' · ')}`}
                </Text>
              )}
              <SideBySide compared={compared.data} stands={stands} />
              <Stack gap="md" maw={680}>
                <SegmentedChoice
                  label={words.stands}
                  options={[
                    { value: 'this', label: words.this },
                    { value: 'that', label: words.that },
                  ]}
                  {...form.getInputProps('stands')}
                />
                <Text c="dimmed">{words.standsHelp}</Text>
                <ProseField label={words.reason} maxLength={1_000} {...form.getInputProps('reason')} />
                <Group>
                  <Button type="submit" loading={drafted.sending}>
                    {words.act}
                  </Button>
                </Group>
              </Stack>
            </>
          )}
        </Stack>
      )}
    </form>
  );
}

/** Makes two records of one person into one: side by side, with what will stand and why. */
export function MergePage() {
  const { personId = '' } = useParams({ strict: false });
  return (
    <DraftGate key={personId} form="person-merge" subject={personId} schema={mergeValues.catch(blankMerge)}>
      {(opened) => <MergeForm personId={personId} opened={opened} />}
    </DraftGate>
  );
}
