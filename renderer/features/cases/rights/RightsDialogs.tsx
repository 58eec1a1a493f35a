import { PasswordInput, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { disposalReasons, type DisposalReason } from '../../../../shared/domain/rights/disposal';
import { trpc } from '../../../api/client';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { useActForm } from '../../../components/ActDialog/useActForm';
import { ChoiceField } from '../../../components/forms/ChoiceField';
import { DateField } from '../../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../../components/forms/dayText';
import { errorSentence } from '../../../components/forms/fieldFrame';
import { ProseField, TextField } from '../../../components/forms/TextField';
import { disposalReasonWords } from '../../../components/words/rightsWords';
import { Mentions } from './Mentions';
import { rightsTexts } from './texts';

interface DialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

function RestrictionFields({ caseId, act, onClose }: DialogProps & { readonly act: 'restrict' | 'lift' }) {
  const words = rightsTexts.restriction;
  const restrict = useMutation(trpc.rights.restrict.mutationOptions());
  const lift = useMutation(trpc.rights.lift.mutationOptions());
  const today = todayHere();
  const acting = useActForm({ reason: '', askedOn: dayText(today) }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const { reason, askedOn } = form.values;
    const day = parseDay(askedOn, today);
    const problems = {
      ...(reason.trim() === '' ? { reason: 'required' } : {}),
      ...(day === null ? { askedOn: 'date-shape' } : day > today ? { askedOn: 'date-future' } : {}),
    };
    const input = { caseId, reason, askedOn: day ?? askedOn };
    return send(
      problems,
      () => (act === 'restrict' ? restrict : lift).mutateAsync(input),
      act === 'restrict' ? words.restricted : words.lifted,
    );
  };
  return (
    <ActDialog
      title={act === 'restrict' ? words.restrictTitle : words.liftTitle}
      act={act === 'restrict' ? 'Restringir' : 'Levantar'}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{act === 'restrict' ? words.restrictBody : words.liftBody}</Text>
      <ProseField
        label={words.reason}
        help={words.reasonHelp}
        maxLength={500}
        {...form.getInputProps('reason')}
        data-autofocus
      />
      <DateField label={words.askedOn} {...form.getInputProps('askedOn')} />
    </ActDialog>
  );
}

/** Restricts a case or ends that, with the reason and the day on which it was asked for. */
export const RestrictionDialog = withActDraft(
  'restriction',
  ({ caseId, act }) => `${act}-${caseId}`,
  RestrictionFields,
);

function ProposeFields({ caseId, waitDays, onClose }: DialogProps & { readonly waitDays: number }) {
  const words = rightsTexts.disposal;
  const propose = useMutation(trpc.disposal.propose.mutationOptions());
  const acting = useActForm<{ reason: DisposalReason; note: string }>(
    { reason: 'retention-ended', note: '' },
    onClose,
  );
  const { form, send } = acting;
  const submit = () => {
    const { reason, note } = form.values;
    return send(
      reason === 'other' && note.trim() === '' ? { note: 'required' } : {},
      () => propose.mutateAsync({ caseId, reason, note }),
      words.proposed,
    );
  };
  return (
    <ActDialog
      title={words.proposeTitle}
      act={words.proposeAct}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.proposeBody(waitDays)}</Text>
      <Mentions caseId={caseId} />
      <ChoiceField
        label={words.reason}
        data={disposalReasons.map((reason) => ({ value: reason, label: disposalReasonWords[reason] }))}
        {...form.getInputProps('reason')}
        onChange={(reason) => {
          form.setFieldValue('reason', (reason ?? 'retention-ended') as DisposalReason);
        }}
      />
      <ProseField
        label={words.note}
        help={words.noteHelp}
        optional={form.values.reason !== 'other'}
        maxLength={500}
        {...form.getInputProps('note')}
      />
    </ActDialog>
  );
}

/** The first of two people proposes that an archived case be erased. */
export const ProposeDialog = withActDraft('disposal-propose', ({ caseId }) => caseId, ProposeFields);

interface ConfirmProps extends DialogProps {
  readonly code: string;
  readonly lastCase: boolean;
  readonly onErased: (jobId: string) => void;
}

/** The second person erases the case: its code typed, and her own passphrase. */
export function ConfirmDialog({ caseId, code, lastCase, onErased, onClose }: ConfirmProps) {
  const words = rightsTexts.disposal;
  // The case is gone from the page's own questions: they are asked again where there is one.
  const confirm = useMutation(trpc.disposal.confirm.mutationOptions({ onSuccess: () => undefined }));
  const acting = useActForm({ code: '', passphrase: '' }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const { code: typed, passphrase } = form.values;
    return send(
      {
        ...(typed.trim() === code ? {} : { code: 'code-different' }),
        ...(passphrase === '' ? { passphrase: 'required' } : {}),
      },
      async () => {
        onErased((await confirm.mutateAsync({ caseId, code: typed, passphrase })).jobId);
      },
      words.rewriting,
    );
  };
  const passphrase = form.getInputProps('passphrase') as { error?: string };
  return (
    <ActDialog
      title={words.confirmTitle}
      act={words.confirmAct}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.confirmBody(lastCase)}</Text>
      <Mentions caseId={caseId} />
      <TextField label={words.code(code)} {...form.getInputProps('code')} data-autofocus />
      <PasswordInput
        {...passphrase}
        label={words.passphrase}
        error={errorSentence(passphrase.error)}
        autoComplete="off"
      />
    </ActDialog>
  );
}
