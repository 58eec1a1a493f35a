import { MultiSelect, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import {
  recordMakeUpInput,
  retractMakeUpInput,
  type MakeUpRow,
} from '../../../shared/contract/coverage.contract';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { makeUpWays, type MakeUpWay } from '../../../shared/domain/groups/coverage';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { ActDialog } from '../ActDialog/ActDialog';
import { withActDraft } from '../ActDialog/actDraft';
import { useActForm } from '../ActDialog/useActForm';
import { ChoiceField } from '../forms/ChoiceField';
import { DateField } from '../forms/DateField';
import { dayText, parseDay, todayHere } from '../forms/dayText';
import { errorSentence, FieldFrame } from '../forms/fieldFrame';
import { findProblems } from '../forms/problems';
import { SegmentedChoice } from '../forms/SegmentedChoice';
import { TextField } from '../forms/TextField';
import { optionsOf } from '../words/recordWords';
import { topicOptions } from '../words/topicWords';
import { coverageTexts as words, makeUpWords } from './coverageTexts';

export interface MakeUpDialogProps {
  readonly caseId: string;
  /** How he is called on this page. */
  readonly called: string;
  readonly groups: readonly { readonly groupId: string; readonly name: string }[];
  /** What the dialog begins with. */
  readonly topics: readonly number[];
  readonly onClose: () => void;
}

interface Values extends Record<string, unknown> {
  groupId: string;
  topics: string[];
  madeOn: string;
  way: MakeUpWay;
  givenBy: string;
  note: string;
}

function MakeUpFields({ caseId, called, groups, topics, onClose }: MakeUpDialogProps) {
  const { user } = useSession();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const record = useMutation(trpc.coverage.recordMakeUp.mutationOptions());
  const acting = useActForm<Values>(
    {
      groupId: groups[0]?.groupId ?? '',
      topics: topics.map(String),
      madeOn: dayText(todayHere()),
      way: makeUpWays[0],
      givenBy: user.id,
      note: '',
    },
    onClose,
  );
  const { form, send } = acting;
  // Never a group that the page does not speak of.
  const groupId = groups.some((group) => group.groupId === form.values.groupId)
    ? form.values.groupId
    : (groups[0]?.groupId ?? '');
  const submit = () => {
    const day = parseDay(form.values.madeOn);
    const input = {
      ...form.values,
      groupId,
      caseId,
      topics: form.values.topics.map(Number),
      madeOn: day ?? form.values.madeOn,
    };
    const future = day === null ? null : pastDayProblem(day, todayHere());
    return send(
      {
        ...findProblems(recordMakeUpInput, input),
        ...(future === null ? {} : { madeOn: future }),
        ...(form.values.madeOn.trim() === '' ? { madeOn: 'required' } : {}),
      },
      () => record.mutateAsync(input),
      words.recorded,
    );
  };
  return (
    <ActDialog
      title={words.recordTitle(called)}
      act={words.recordAct}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {words.guestHint}
      </Text>
      {groups.length > 1 && (
        <ChoiceField
          label={words.group_}
          data={groups.map((group) => ({ value: group.groupId, label: group.name }))}
          {...form.getInputProps('groupId')}
          value={groupId}
          onChange={(value) => {
            form.setFieldValue('groupId', value ?? '');
          }}
        />
      )}
      <FieldFrame article="§6.4.8">
        <MultiSelect
          {...form.getInputProps('topics')}
          label={words.topics}
          error={errorSentence(form.errors['topics'])}
          data={[...topicOptions]}
          searchable
          hidePickedOptions
        />
      </FieldFrame>
      <DateField label={words.madeOn} {...form.getInputProps('madeOn')} />
      <SegmentedChoice
        label={words.way}
        options={optionsOf(makeUpWords)}
        value={form.values.way}
        error={form.errors['way']}
        data-path="way"
        onChange={(way) => {
          form.setFieldValue('way', way);
        }}
      />
      <ChoiceField
        label={words.givenBy}
        data={(team.data?.rows ?? []).map((member) => ({ value: member.id, label: member.fullName }))}
        {...form.getInputProps('givenBy')}
        onChange={(value) => {
          form.setFieldValue('givenBy', value ?? '');
        }}
      />
      <TextField label={words.note} help={words.noteHelp} optional {...form.getInputProps('note')} />
    </ActDialog>
  );
}

/** Writes down that a man made topics up apart from a session. */
export const MakeUpDialog = withActDraft<MakeUpDialogProps>(
  'make-up',
  // What was left for another group or other topics does not come back here. What a draft is of is a short text.
  ({ caseId, groups, topics }) =>
    [
      caseId,
      groups.length === 1 ? (groups[0]?.groupId ?? '').slice(0, 8) : '',
      topics.reduce((mask, topic) => mask | (1 << topic), 0).toString(36),
    ].join('/'),
  MakeUpFields,
);

export interface RetractMakeUpDialogProps {
  readonly makeUp: MakeUpRow;
  readonly onClose: () => void;
}

function RetractFields({ makeUp, onClose }: RetractMakeUpDialogProps) {
  const retract = useMutation(trpc.coverage.retractMakeUp.mutationOptions());
  const acting = useActForm({ reason: '' }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const input = { makeUpId: makeUp.makeUpId, reason: form.values.reason };
    return send(findProblems(retractMakeUpInput, input), () => retract.mutateAsync(input), words.retractDone);
  };
  return (
    <ActDialog
      title={words.retractTitle}
      act={words.retractAct}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.retractBody}</Text>
      <TextField label={words.reason} {...form.getInputProps('reason')} />
    </ActDialog>
  );
}

/** Says that a make-up was written down by mistake. */
export const RetractMakeUpDialog = withActDraft<RetractMakeUpDialogProps>(
  'make-up-retract',
  ({ makeUp }) => makeUp.makeUpId,
  RetractFields,
);
