import { Checkbox, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import { attentionApproaches } from '../../../shared/domain/approaches';
import {
  attentionGivers,
  givesAttention,
  isGivenHere,
  type AttentionGiver,
} from '../../../shared/domain/notes/plan';
import { trpc } from '../../api/client';
import { CaseHoldProvider, HoldBanner } from '../../components/caseHold/CaseHold';
import { ServiceField } from '../../components/directory/ServiceField';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { FieldFrame } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { useCalled } from '../../components/people/names';
import { approachWords } from '../../components/words/approachWords';
import { giverWords } from '../../components/words/attentionWords';
import { optionsOf, requesterWords } from '../../components/words/recordWords';
import { blankPlan, planValues, readPlan, type PlanValues } from './planValues';
import { planTexts as words } from './texts';

interface PlanFormProps {
  readonly file: CaseFile;
  readonly opened: OpenedDraft<PlanValues> | null;
}

function PlanForm({ file, opened }: PlanFormProps) {
  const { caseId } = file;
  const navigate = useNavigate();
  const called = useCalled();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const drafted = useDraftedForm<PlanValues>({
    form: 'attention-plan',
    subject: caseId,
    route: `/casos/${caseId}/plan-de-atencion`,
    blank: blankPlan(),
    opened,
  });
  const { form } = drafted;
  const { giver } = form.values;
  const begin = useMutation(trpc.attentionPlans.begin.mutationOptions());
  const send = () => {
    const { problems, input } = readPlan(form.values, caseId, todayHere());
    void drafted.send(problems, async () => {
      await begin.mutateAsync(input);
      notifications.show({ message: words.saved });
      await navigate({ to: `/casos/${caseId}/atencion` });
    });
  };
  const members = (team.data?.rows ?? []).filter(({ role }) => givesAttention(giver, role));
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={`${file.code} · ${called({ caseId, code: file.code, fullName: file.person.fullName })}`}
      act={words.save}
      onSend={send}
      maySend={file.hold === null}
      labels={words.field}
      above={<HoldBanner />}
      sections={[
        {
          title: words.sections.who,
          firstField: 'begunOn',
          missing: form.values.requestedBy === '' ? [words.field.requestedBy.toLowerCase()] : [],
        },
        {
          title: words.sections.what,
          firstField: 'reason',
          missing: (['reason', 'goals'] as const)
            .filter((name) => form.values[name].trim() === '')
            .map((name) => words.field[name].toLowerCase()),
        },
      ]}
    >
      <Text c="dimmed">{words.shared}</Text>
      <FormSection title={words.sections.who}>
        <DateField label={words.field.begunOn} {...form.getInputProps('begunOn')} />
        <SegmentedChoice
          label={words.field.giver}
          article="§6.8.1"
          options={attentionGivers.map((value) => ({ value, label: giverWords[value] }))}
          {...form.getInputProps('giver')}
          onChange={(next: AttentionGiver) => {
            form.setValues({ giver: next, giverId: '' });
          }}
        />
        {isGivenHere(giver) && (
          <ChoiceField
            label={words.field.giverId}
            data={members.map(({ id, fullName }) => ({ value: id, label: fullName }))}
            {...form.getInputProps('giverId')}
          />
        )}
        {giver === 'outside' && (
          <TextField
            label={words.field.giverName}
            help={words.giverNameHelp}
            maxLength={160}
            {...form.getInputProps('giverName')}
          />
        )}
        {!isGivenHere(giver) && (
          <ServiceField
            label={giver === 'outside' ? words.serviceOutside : words.field.service}
            article="§6.8.1"
            help={words.serviceHelp}
            value={form.values.service}
            error={form.errors['service']}
            path="service"
            onChange={(service) => {
              form.setFieldValue('service', service);
            }}
          />
        )}
        <SegmentedChoice
          label={words.field.requestedBy}
          article="§6.8.3"
          options={optionsOf(requesterWords)}
          {...form.getInputProps('requestedBy')}
        />
      </FormSection>
      <FormSection title={words.sections.what}>
        <ProseField
          label={words.field.reason}
          help={words.reasonHelp}
          article="§6.8.3"
          maxLength={1_000}
          {...form.getInputProps('reason')}
        />
        <ProseField
          label={words.field.goals}
          help={words.goalsHelp}
          minRows={4}
          {...form.getInputProps('goals')}
        />
        <FieldFrame article="§6.8.2">
          <Checkbox.Group
            label={words.field.approaches}
            data-path="approaches"
            value={form.values.approaches}
            onChange={(chosen) => {
              form.setFieldValue(
                'approaches',
                attentionApproaches.filter((one) => chosen.includes(one)),
              );
            }}
          >
            <Group gap="md" mt={4}>
              {attentionApproaches.map((one) => (
                <Checkbox key={one} value={one} label={approachWords[one]} />
              ))}
            </Group>
          </Checkbox.Group>
        </FieldFrame>
        {form.values.approaches.length < attentionApproaches.length && (
          <TextField
            label={words.field.approachesReason}
            help={words.approachesHelp}
            article="§6.8.2"
            maxLength={300}
            {...form.getInputProps('approachesReason')}
          />
        )}
      </FormSection>
    </DraftedFrame>
  );
}

/** Begins a plan of individual attention: who gives it, for what and towards what. */
export function PlanPage() {
  const { caseId = '' } = useParams({ strict: false });
  const file = useQuery({ ...trpc.cases.get.queryOptions({ caseId }), staleTime: 60_000 });
  if (file.data === undefined) {
    return file.isError ? (
      <ErrorState error={file.error} onRetry={() => void file.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  return (
    <CaseHoldProvider hold={file.data.hold}>
      <DraftGate key={caseId} form="attention-plan" subject={caseId} schema={planValues.catch(blankPlan())}>
        {(opened) => <PlanForm file={file.data} opened={opened} />}
      </DraftGate>
    </CaseHoldProvider>
  );
}
