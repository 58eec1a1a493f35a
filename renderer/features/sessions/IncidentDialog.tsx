import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { addIncidentInput } from '../../../shared/contract/sessions.contract';
import { incidentKinds } from '../../../shared/domain/sessions/elements';
import { dueProblem } from '../../../shared/domain/tasks/tasks';
import { incidentWords } from '../../../shared/words/recordWords';
import { usePinned } from '../../api/atStart';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { PinnedNumbers } from '../../components/directory/PinnedNumbers';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { ProseField, TextField } from '../../components/forms/TextField';
import { protectionOwners } from '../../components/notices-risk/noticePlanValues';
import { useCalled } from '../../components/people/names';
import { sessionTexts } from './sessionTexts';
import type { RosterMan } from './sessionValues';

const words = sessionTexts.incidents;

export interface IncidentDialogProps {
  readonly sessionId: string;
  readonly roster: readonly RosterMan[];
  readonly onClose: () => void;
}

function IncidentFields({ sessionId, roster, onClose }: IncidentDialogProps) {
  const today = todayHere();
  const called = useCalled();
  const pinned = usePinned();
  const copy = useMutation(trpc.clipboard.copyNumber.mutationOptions());
  const team = useQuery(trpc.team.list.queryOptions({}));
  const add = useMutation(trpc.sessions.addIncident.mutationOptions());
  const acting = useActForm(
    { kind: '', caseId: '', what: '', done: '', called: '', ownerId: '', dueOn: dayText(today) },
    onClose,
  );
  const { form, send } = acting;
  const isAbout = form.values.caseId !== '';

  const submit = () => {
    const { kind, caseId, ownerId, dueOn, ...said } = form.values;
    const day = parseDay(dueOn, today);
    const input = {
      ...said,
      sessionId,
      kind,
      caseId: isAbout ? caseId : null,
      plan: isAbout ? { ownerId, dueOn: day ?? dueOn } : null,
    };
    const found = findProblems(addIncidentInput, input);
    const due = isAbout && day !== null ? dueProblem(day, today) : null;
    const problems = { ...found, ...(due === null ? {} : { 'plan.dueOn': due }) };
    return send(
      isAbout && ownerId === '' ? { ...problems, 'plan.ownerId': 'required' } : problems,
      () => add.mutateAsync(addIncidentInput.parse(input)),
      words.saved,
    );
  };

  return (
    <ActDialog
      title={words.title}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <PinnedNumbers
        entries={pinned.data?.rows ?? []}
        onCopy={(entry, phoneIndex) => {
          copy.mutate({ entryId: entry.id, phoneIndex });
        }}
      />
      <Text size="sm">{words.help}</Text>
      <ChoiceField
        label={words.kind}
        article="§6.7"
        data={incidentKinds.map((kind) => ({ value: kind, label: incidentWords[kind] }))}
        {...form.getInputProps('kind')}
        onChange={(kind) => {
          form.setFieldValue('kind', kind ?? '');
        }}
      />
      <ChoiceField
        label={words.man}
        data={[
          { value: 'nobody', label: words.nobody },
          ...roster.map((man) => ({ value: man.caseId, label: called(man) })),
        ]}
        {...form.getInputProps('caseId')}
        value={form.values.caseId === '' ? 'nobody' : form.values.caseId}
        onChange={(caseId) => {
          form.setFieldValue('caseId', caseId === null || caseId === 'nobody' ? '' : caseId);
        }}
      />
      <ProseField label={words.what} minRows={2} maxLength={2_000} {...form.getInputProps('what')} />
      <ProseField label={words.done} minRows={2} maxLength={1_000} {...form.getInputProps('done')} />
      <TextField label={words.called} optional maxLength={200} {...form.getInputProps('called')} />
      {isAbout && (
        <>
          <ChoiceField
            label={words.owner}
            help={words.ownerHelp}
            article="§6.7"
            data={protectionOwners(team.data?.rows ?? [])}
            value={form.values.ownerId}
            error={form.errors['plan.ownerId']}
            data-path="plan.ownerId"
            onChange={(ownerId) => {
              form.setFieldValue('ownerId', ownerId ?? '');
              form.clearFieldError('plan.ownerId');
            }}
          />
          <DateField
            label={words.dueOn}
            {...form.getInputProps('dueOn')}
            error={form.errors['plan.dueOn']}
            data-path="plan.dueOn"
          />
        </>
      )}
    </ActDialog>
  );
}

/** The numbers of first need, and under them what happened: the act that keeps it opens what protects. */
export const IncidentDialog = withActDraft('session-incident', ({ sessionId }) => sessionId, IncidentFields);
