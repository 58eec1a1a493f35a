import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { withdrawInput } from '../../../../shared/contract/ficha.contract';
import { pastDayProblem } from '../../../../shared/domain/evaluation/sections';
import { dueProblem } from '../../../../shared/domain/tasks/tasks';
import { trpc } from '../../../api/client';
import { useSession } from '../../../app/session';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { useActForm } from '../../../components/ActDialog/useActForm';
import { ChoiceField } from '../../../components/forms/ChoiceField';
import { DateField } from '../../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../../components/forms/dayText';
import { findProblems } from '../../../components/forms/problems';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import { ProseField } from '../../../components/forms/TextField';
import { optionsOf } from '../../../components/words/recordWords';
import { consentKindWords } from '../../../../shared/words/recordWords';
import type { BasisDialogProps } from './AddBasisDialog';
import { fichaTabTexts } from './texts';

const words = fichaTabTexts.basis;

interface Values extends Record<string, unknown> {
  readonly means: 'verbal' | 'written';
  readonly toldOn: string;
  readonly toldBy: string;
  readonly note: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

function WithdrawFields({ ficha, onClose }: BasisDialogProps) {
  const { user } = useSession();
  const today = todayHere();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const withdraw = useMutation(trpc.bases.withdraw.mutationOptions());
  const acting = useActForm<Values>(
    { means: 'verbal', toldOn: dayText(today), toldBy: user.id, note: '', ownerId: user.id, dueOn: '' },
    onClose,
  );
  const { form, send } = acting;
  const members = (team.data?.rows ?? []).map((member) => ({ value: member.id, label: member.fullName }));
  const submit = () => {
    const { toldOn, dueOn, ...rest } = form.values;
    const told = parseDay(toldOn, today);
    const due = parseDay(dueOn, today);
    const input = { ...rest, caseId: ficha.caseId, toldOn: told ?? toldOn, dueOn: due ?? dueOn };
    const past = told === null ? null : pastDayProblem(told, today);
    const late = due === null ? null : dueProblem(due, today);
    const problems = {
      ...findProblems(withdrawInput, input),
      ...(dueOn.trim() === '' ? { dueOn: 'required' } : {}),
      ...(past === null ? {} : { toldOn: past }),
      ...(late === null ? {} : { dueOn: late }),
    };
    return send(problems, () => withdraw.mutateAsync(input), words.withdrawn);
  };
  return (
    <ActDialog
      title={words.withdrawTitle}
      act={words.withdrawAct}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text size="sm">{words.withdrawBody}</Text>
      <SegmentedChoice
        label={words.means}
        options={optionsOf(consentKindWords)}
        {...form.getInputProps('means')}
      />
      <DateField label={words.toldOn} {...form.getInputProps('toldOn')} />
      <ChoiceField
        label={words.receivedBy}
        data={members}
        {...form.getInputProps('toldBy')}
        onChange={(value) => {
          form.setFieldValue('toldBy', value ?? '');
        }}
      />
      <ProseField label={words.note} help={words.noteHelp} optional {...form.getInputProps('note')} />
      <ChoiceField
        label={words.owner}
        data={members}
        {...form.getInputProps('ownerId')}
        onChange={(value) => {
          form.setFieldValue('ownerId', value ?? '');
        }}
      />
      <DateField label={words.due} {...form.getInputProps('dueOn')} />
    </ActDialog>
  );
}

/** He takes his consent back, and somebody sees to what follows by a day. */
export const WithdrawDialog = withActDraft('consent-withdrawal', ({ ficha }) => ficha.caseId, WithdrawFields);
