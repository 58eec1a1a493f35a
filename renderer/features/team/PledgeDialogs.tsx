import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { MemberView } from '../../../shared/contract/members.contract';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { pledgeVersions, type PledgeKind } from '../../../shared/domain/team/pledges';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { DateField } from '../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { TextField } from '../../components/forms/TextField';
import { PassphraseField } from '../../components/PassphraseField/PassphraseField';
import { pledgeWords } from '../../components/words/officeTeamWords';
import { pledgeText } from '../../components/words/pledgeTexts';
import { teamTexts } from './texts';

const words = teamTexts.pledgeDialog;

const Read = ({ kind }: { readonly kind: PledgeKind }) => (
  <Stack gap="xs">
    {pledgeText(kind, pledgeVersions[kind]).map((paragraph) => (
      <Text key={paragraph}>{paragraph}</Text>
    ))}
  </Stack>
);

export interface PledgeDialogProps {
  readonly kind: PledgeKind;
  readonly onClose: () => void;
}

/** Her own pledge: the text, and her passphrase under it. It keeps no draft: there is nothing in it but the passphrase. */
export function PledgeDialog({ kind, onClose }: PledgeDialogProps) {
  const sign = useMutation(trpc.members.signPledge.mutationOptions());
  const acting = useActForm<Record<'passphrase', string>>({ passphrase: '' }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const { passphrase } = form.values;
    return send(
      passphrase === '' ? { passphrase: 'required' } : {},
      () => sign.mutateAsync({ kind, textVersion: pledgeVersions[kind], passphrase }).finally(sign.reset),
      words.done,
    );
  };
  return (
    <ActDialog
      title={pledgeWords[kind]}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Read kind={kind} />
      <PassphraseField
        label={words.passphrase}
        help={words.passphraseHelp}
        {...form.getInputProps('passphrase')}
        data-autofocus
      />
    </ActDialog>
  );
}

interface MemberDialogProps {
  readonly member: MemberView;
  readonly onClose: () => void;
}

function PaperFields({ member, kind, onClose }: MemberDialogProps & { readonly kind: PledgeKind }) {
  const record = useMutation(trpc.members.recordPaperPledge.mutationOptions());
  const today = todayHere();
  const acting = useActForm<Record<'signedOn', string>>({ signedOn: dayText(today) }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const signedOn = parseDay(form.values.signedOn, today);
    const problem = signedOn === null ? 'date-shape' : pastDayProblem(signedOn, today);
    return send(
      problem === null ? {} : { signedOn: problem },
      () =>
        record.mutateAsync({
          memberId: member.memberId,
          kind,
          textVersion: pledgeVersions[kind],
          signedOn: signedOn ?? '',
        }),
      words.paperDone,
    );
  };
  return (
    <ActDialog
      title={words.paperTitle}
      act={words.paperAct}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Read kind={kind} />
      <DateField label={words.signedOn} {...form.getInputProps('signedOn')} />
    </ActDialog>
  );
}

/** Somebody without an account signed the text on paper. */
export const PaperPledgeDialog = withActDraft(
  'team-paper',
  ({ member, kind }) => `${kind.slice(0, 4)}-${member.memberId}`,
  PaperFields,
);

function EndFields({ member, onClose }: MemberDialogProps) {
  const said = teamTexts.endDialog;
  const end = useMutation(trpc.members.endDeclaration.mutationOptions());
  const acting = useActForm<Record<'reason', string>>({ reason: '' }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const { reason } = form.values;
    return send(
      reason.trim() === '' ? { reason: 'required' } : {},
      () => end.mutateAsync({ memberId: member.memberId, reason }),
      said.done,
    );
  };
  return (
    <ActDialog
      title={said.title}
      act={said.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{said.body}</Text>
      <TextField label={said.reason} maxLength={200} {...form.getInputProps('reason')} data-autofocus />
    </ActDialog>
  );
}

/** What was declared with the account counts no longer. */
export const EndDeclarationDialog = withActDraft('team-end', ({ member }) => member.memberId, EndFields);

function LeaveFields({ member, onClose }: MemberDialogProps) {
  const said = teamTexts.leaveDialog;
  const leave = useMutation(trpc.members.endOutside.mutationOptions());
  const today = todayHere();
  const acting = useActForm<Record<'leftOn', string>>({ leftOn: dayText(today) }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const leftOn = parseDay(form.values.leftOn, today);
    const problem = leftOn === null ? 'date-shape' : pastDayProblem(leftOn, today);
    return send(
      problem === null ? {} : { leftOn: problem },
      () => leave.mutateAsync({ memberId: member.memberId, leftOn: leftOn ?? '' }),
      said.done,
    );
  };
  return (
    <ActDialog
      title={said.title}
      act={said.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <DateField label={said.on} {...form.getInputProps('leftOn')} />
    </ActDialog>
  );
}

/** Somebody without an account has left. */
export const LeaveDialog = withActDraft('team-leave', ({ member }) => member.memberId, LeaveFields);
