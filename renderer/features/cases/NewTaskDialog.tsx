import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { createTaskInput } from '../../../shared/contract/tasks.contract';
import { dueProblem, openableKinds } from '../../../shared/domain/tasks/tasks';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { taskKindWords } from '../../components/words/evaluationWords';
import { caseTexts } from './texts';

const words = caseTexts.tasks;
const kinds = openableKinds.map((kind) => ({ value: kind, label: taskKindWords[kind] }));

type Values = Record<'title' | 'ownerId' | 'dueOn', string> & Record<'kind', (typeof openableKinds)[number]>;

export interface NewTaskDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

function NewTaskFields({ caseId, onClose }: NewTaskDialogProps) {
  const { user } = useSession();
  const today = todayHere();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const create = useMutation(trpc.tasks.create.mutationOptions());
  const acting = useActForm<Values>({ kind: 'other', title: '', ownerId: user.id, dueOn: '' }, onClose);
  const { form, send } = acting;
  const hasTitle = form.values.kind === 'other';
  const submit = () => {
    const { kind, title, ownerId, dueOn } = form.values;
    const day = parseDay(dueOn, today);
    const input: z.input<typeof createTaskInput> = {
      caseId,
      kind,
      title: hasTitle ? title : '',
      ownerId,
      dueOn: day ?? dueOn,
    };
    const due = day === null ? null : dueProblem(day, today);
    const problems = {
      ...findProblems(createTaskInput, input),
      ...(hasTitle && title.trim() === '' ? { title: 'required' } : {}),
      ...(dueOn.trim() === '' ? { dueOn: 'required' } : {}),
      ...(due === null ? {} : { dueOn: due }),
    };
    return send(problems, () => create.mutateAsync(input), words.created);
  };
  return (
    <ActDialog
      title={words.add}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <SegmentedChoice label={words.kind} options={kinds} {...form.getInputProps('kind')} />
      {hasTitle && (
        <TextField
          label={words.what}
          help={words.whatHelp}
          maxLength={200}
          {...form.getInputProps('title')}
          data-autofocus
        />
      )}
      <ChoiceField
        label={words.owner}
        data={(team.data?.rows ?? []).map((member) => ({ value: member.id, label: member.fullName }))}
        {...form.getInputProps('ownerId')}
        onChange={(ownerId) => {
          form.setFieldValue('ownerId', ownerId ?? '');
        }}
      />
      <DateField label={words.due} {...form.getInputProps('dueOn')} />
    </ActDialog>
  );
}

/** A task of the case for somebody of the team, by a day that a person chooses: none is official. */
export const NewTaskDialog = withActDraft('task-new', ({ caseId }) => caseId, NewTaskFields);
