import { Alert, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { StateView } from '../../../shared/contract/caseStates.contract';
import { reasonsOf, type CaseState } from '../../../shared/domain/cases/states';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { CaseStateBadge } from '../../components/CaseStateBadge/CaseStateBadge';
import { DraftGate } from '../../components/drafts/DraftGate';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { changeReasonWords } from '../../components/words/caseWords';
import { caseStateWords } from '../../../shared/words/recordWords';
import { SummonAgainFields, SummonsFields } from './MoveFields';
import { blankMove, moveValues, readMove, stillPossible, type MoveValues } from './moveValues';
import { StateHistory } from './StateHistory';
import { decisionTexts } from './texts';

const words = decisionTexts.move;

const labels: Readonly<Record<string, string>> = {
  to: words.to,
  reason: words.reason,
  note: words.note,
  occurredOn: words.occurredOn,
  means: words.means,
  sentOn: words.sentOn,
  receipt: words.receipt,
  forDay: words.forDay,
  forTime: words.forTime,
  ownerId: words.owner,
  dueOn: words.due,
};

interface MoveFormProps {
  readonly file: CaseFile;
  readonly view: StateView;
  readonly opened: OpenedDraft<MoveValues> | null;
}

const missingOf = ({ to, reason }: MoveValues): string[] => [
  ...(to === '' ? [words.to.toLowerCase()] : []),
  ...(reason === '' ? [words.reason.toLowerCase()] : []),
];

function MoveForm({ file, view, opened }: MoveFormProps) {
  const { caseId } = file;
  const { user } = useSession();
  const navigate = useNavigate();
  const today = todayHere();
  const drafted = useDraftedForm<MoveValues>({
    form: 'case-move',
    subject: caseId,
    route: `/casos/${caseId}/estado`,
    blank: blankMove(today, user.id, view.proposed),
    opened,
  });
  const { form } = drafted;
  const last = view.changes.at(-1);
  const [overtaken] = useState(
    () => opened !== null && last !== undefined && opened.updatedAt < last.recordedAt,
  );
  const move = useMutation(trpc.caseStates.move.mutationOptions());
  const to = form.values.to;
  const send = async () => {
    const { problems, input } = readMove(form.values, caseId, view, today);
    if (input === null) {
      drafted.check(problems);
      return;
    }
    await drafted.send(problems, async () => {
      await move.mutateAsync(input);
      notifications.show({ message: words.moved(caseStateWords[input.to]) });
      await navigate({ to: '/casos/$caseId', params: { caseId } });
    });
  };
  const choose = (next: CaseState) => {
    // A reason belongs to where it leads.
    const kept = form.values.reason !== '' && reasonsOf(next).includes(form.values.reason);
    form.setValues({ to: next, ...(kept ? {} : { reason: '' }) });
    form.clearErrors();
  };
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={
        <Group gap="sm">
          <Text inherit>{decisionTexts.of(file.code, file.person.fullName)}</Text>
          <CaseStateBadge state={view.state} />
        </Group>
      }
      act={words.save}
      maySend={view.moves.length > 0}
      labels={labels}
      onSend={() => void send()}
      above={overtaken && <Alert role="status" mb="md" title={words.overtaken} />}
      sections={[{ title: words.title, firstField: 'to', missing: missingOf(form.values) }]}
    >
      {view.moves.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <FormSection title={words.title}>
          <SegmentedChoice
            label={words.to}
            help={words.byDecision}
            options={view.moves.map((value) => ({ value, label: caseStateWords[value] }))}
            {...form.getInputProps('to')}
            data-path="to"
            onChange={choose}
          />
          <ChoiceField
            label={words.reason}
            data={(to === '' ? [] : reasonsOf(to)).map((value) => ({
              value,
              label: changeReasonWords[value],
            }))}
            disabled={to === ''}
            {...form.getInputProps('reason')}
            data-path="reason"
            onChange={(reason) => {
              form.setFieldValue('reason', (reason ?? '') as MoveValues['reason']);
            }}
          />
          <ProseField
            label={words.note}
            help={decisionTexts.keepOthersOut}
            optional={form.values.reason !== 'other'}
            maxLength={1_000}
            {...form.getInputProps('note')}
            data-path="note"
          />
          <DateField label={words.occurredOn} {...form.getInputProps('occurredOn')} data-path="occurredOn" />
        </FormSection>
      )}
      {to === 'summoned' && <SummonsFields form={form} />}
      {to === 'no-show' && <SummonAgainFields form={form} />}
      <Stack mt="lg">
        <StateHistory caseId={caseId} view={view} />
      </Stack>
    </DraftedFrame>
  );
}

/** Where a case stands, and where it goes by hand: with a reason, a day and, for a summons, its proof. */
export function MovePage() {
  const { caseId = '' } = useParams({ strict: false });
  const { user } = useSession();
  const file = useQuery({ ...trpc.cases.get.queryOptions({ caseId }), staleTime: 60_000 });
  const view = useQuery(trpc.caseStates.get.queryOptions({ caseId }));
  if (file.data === undefined || view.data === undefined) {
    const failed = [file, view].find((asked) => asked.isError);
    return failed === undefined ? (
      <LoadingState />
    ) : (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
    );
  }
  const { data } = view;
  return (
    <DraftGate
      key={caseId}
      form="case-move"
      subject={caseId}
      schema={moveValues.catch(blankMove(todayHere(), user.id, null))}
    >
      {(opened) => (
        <MoveForm
          file={file.data}
          view={data}
          opened={opened === null ? null : { ...opened, values: stillPossible(opened.values, data.moves) }}
        />
      )}
    </DraftGate>
  );
}
