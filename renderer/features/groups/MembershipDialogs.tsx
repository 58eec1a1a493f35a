import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { leaveGroupInput, transferInput, type GroupView } from '../../../shared/contract/groups.contract';
import { capWarning } from '../../../shared/domain/groups/cap';
import { leavingProblem } from '../../../shared/domain/groups/leaving';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { useCalled } from '../../components/people/names';
import { ReferralFields } from '../../components/referral/ReferralFields';
import { blankReferral, readReferral, type ReferralValues } from '../../components/referral/referralValues';
import { membershipTexts } from './membershipTexts';

export interface MembershipDialogProps {
  readonly group: GroupView;
  readonly man: GroupView['roster'][number];
  readonly onClose: () => void;
}

/** Day of the latest closed session of a group, or null. */
export const lastClosedDay = (group: GroupView): string | null =>
  group.sessionList
    .filter((session) => session.closed)
    .map((session) => session.heldOn)
    .sort()
    .at(-1) ?? null;

/** One draft a man and group; of the group its beginning, since what a draft is of is a short text. */
const ofMember = ({ group, man }: MembershipDialogProps): string =>
  `${man.caseId}/${group.groupId.slice(0, 8)}`;

function LeaveFields({ group, man, onClose }: MembershipDialogProps) {
  const words = membershipTexts.leave;
  const called = useCalled();
  const leave = useMutation(trpc.groups.leave.mutationOptions());
  const acting = useActForm({ leftOn: dayText(todayHere()), reason: '' }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const today = todayHere();
    const day = parseDay(form.values.leftOn, today);
    const input = {
      groupId: group.groupId,
      caseId: man.caseId,
      leftOn: day ?? form.values.leftOn,
      reason: form.values.reason,
    };
    const rule =
      day === null
        ? null
        : leavingProblem(day, { today, joinedOn: man.joinedOn, lastClosedOn: lastClosedDay(group) });
    return send(
      { ...findProblems(leaveGroupInput, input), ...(rule === null ? {} : { leftOn: rule }) },
      () => leave.mutateAsync(input),
      words.done(called(man)),
    );
  };
  return (
    <ActDialog
      title={words.title(called(man))}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.body}</Text>
      <DateField label={words.leftOn} {...form.getInputProps('leftOn')} />
      <TextField label={words.reason} help={words.reasonHelp} {...form.getInputProps('reason')} />
    </ActDialog>
  );
}

/** He leaves the group while his case goes on. */
export const LeaveDialog = withActDraft<MembershipDialogProps>('group-leave', ofMember, LeaveFields);

interface TransferValues extends Record<string, unknown> {
  toGroupId: string;
  joinedOn: string;
  reason: string;
  overCapReason: string;
  referral: ReferralValues;
}

function TransferFields({ group, man, onClose }: MembershipDialogProps) {
  const words = membershipTexts.transfer;
  const { user } = useSession();
  const called = useCalled();
  const groups = useQuery(trpc.groups.list.queryOptions({}));
  const transfer = useMutation(trpc.groups.transfer.mutationOptions());
  const acting = useActForm<TransferValues>(
    {
      toGroupId: '',
      joinedOn: dayText(todayHere()),
      reason: '',
      overCapReason: '',
      referral: blankReferral(user.id),
    },
    onClose,
  );
  const { form, send } = acting;
  const { toGroupId } = form.values;
  const others = (groups.data?.rows ?? []).filter((row) => row.groupId !== group.groupId);
  const chosen = others.find((row) => row.groupId === toGroupId);
  const cap = chosen === undefined ? null : capWarning(chosen.members + 1);
  const joining = useQuery({
    ...trpc.groups.joining.queryOptions({ groupId: toGroupId, caseId: man.caseId }),
    enabled: toGroupId !== '',
  });
  const asksReferral = joining.data?.sanction === 'open' && !joining.data.held;
  const submit = () => {
    const today = todayHere();
    const day = parseDay(form.values.joinedOn, today);
    const referral = asksReferral ? readReferral(form.values.referral, today) : null;
    const input = {
      groupId: group.groupId,
      caseId: man.caseId,
      toGroupId: toGroupId,
      joinedOn: day ?? form.values.joinedOn,
      reason: form.values.reason,
      overCapReason: form.values.overCapReason,
      referral: referral?.input ?? null,
    };
    return send(
      {
        ...findProblems(transferInput, { ...input, referral: null }),
        ...referral?.problems,
        ...(toGroupId === '' ? { toGroupId: 'required' } : {}),
        ...(joining.data?.held === true ? { toGroupId: 'sanction-held' } : {}),
        ...(day !== null && day > today ? { joinedOn: 'date-future' } : {}),
        ...(cap !== null && input.overCapReason.trim() === '' ? { overCapReason: cap.rule } : {}),
      },
      () => transfer.mutateAsync(input),
      words.done(called(man), chosen?.name ?? ''),
    );
  };
  return (
    <ActDialog
      title={words.title(called(man))}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.body}</Text>
      <ChoiceField
        label={words.toGroup}
        data={others.map((row) => ({ value: row.groupId, label: row.name }))}
        {...form.getInputProps('toGroupId')}
        onChange={(value) => {
          form.setFieldValue('toGroupId', value ?? '');
          form.clearFieldError('toGroupId');
        }}
      />
      <DateField label={words.joinedOn} {...form.getInputProps('joinedOn')} />
      <TextField label={words.reason} help={words.reasonHelp} {...form.getInputProps('reason')} />
      {asksReferral && (
        <ReferralFields
          values={form.values.referral}
          errors={form.errors}
          onChange={(change) => {
            form.setFieldValue('referral', { ...form.values.referral, ...change });
          }}
        />
      )}
      {cap !== null && (
        <TextField
          label={words.overCap}
          article={cap.article}
          warning={words.overCapWarning(cap.preferredMaximum, cap.count)}
          {...form.getInputProps('overCapReason')}
        />
      )}
    </ActDialog>
  );
}

/** He goes over to another group. */
export const TransferDialog = withActDraft<MembershipDialogProps>('group-transfer', ofMember, TransferFields);
