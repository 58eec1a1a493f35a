import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { endSanctionInput, type SanctionView } from '../../../../shared/contract/sanctions.contract';
import { endProblem } from '../../../../shared/domain/groups/sanction';
import { trpc } from '../../../api/client';
import { useSession } from '../../../app/session';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { useActForm } from '../../../components/ActDialog/useActForm';
import { formatDay } from '../../../components/format';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { DateField } from '../../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../../components/forms/dayText';
import { findProblems } from '../../../components/forms/problems';
import { AnchorLink } from '../../../components/links';
import { ReferralFields } from '../../../components/referral/ReferralFields';
import {
  blankReferral,
  readReferral,
  type ReferralValues,
} from '../../../components/referral/referralValues';
import { StatusBadge } from '../../../components/StatusBadge/StatusBadge';
import { sanctionKindWords } from '../../../components/words/decisionWords';
import { sanctionTexts as words } from './texts';

interface SanctionRowProps {
  readonly sanction: SanctionView;
}
type DialogProps = SanctionRowProps & { readonly onClose: () => void };

function EndDialog({ sanction, onClose }: DialogProps) {
  const today = todayHere();
  const end = useMutation(trpc.sanctions.end.mutationOptions());
  const dialog = useActForm<{ endedOn: string }>({ endedOn: dayText(today) }, onClose);
  const typed = dialog.form.values.endedOn;
  const day = parseDay(typed, today);
  const input = { sanctionId: sanction.sanctionId, endedOn: day ?? typed };
  const wrong = day === null ? null : endProblem(day, { imposedOn: sanction.imposedOn, today });
  const problems = {
    ...findProblems(endSanctionInput, input),
    ...(typed.trim() === '' ? { endedOn: 'required' } : {}),
    ...(wrong === null ? {} : { endedOn: wrong }),
  };
  return (
    <ActDialog
      title={words.endTitle}
      act={words.end}
      acting={dialog}
      onSend={() => void dialog.send(problems, () => end.mutateAsync(input), words.endDone)}
      onClose={onClose}
    >
      <DateField label={words.endedOn} data-autofocus {...dialog.form.getInputProps('endedOn')} />
    </ActDialog>
  );
}

function AnswerFields({ sanction, onClose }: DialogProps) {
  const { user } = useSession();
  const today = todayHere();
  const answer = useMutation(trpc.sanctions.answer.mutationOptions());
  const dialog = useActForm<{ referral: ReferralValues }>({ referral: blankReferral(user.id) }, onClose);
  const { form } = dialog;
  const { problems, input } = readReferral(form.values.referral, today);
  return (
    <ActDialog
      title={words.answerTitle}
      act={words.answer}
      acting={dialog}
      onSend={() =>
        void dialog.send(
          problems,
          () => answer.mutateAsync({ sanctionId: sanction.sanctionId, referral: input }),
          words.answered,
        )
      }
      onClose={onClose}
    >
      <ReferralFields
        values={form.values.referral}
        errors={form.errors}
        onChange={(change) => {
          form.setFieldValue('referral', { ...form.values.referral, ...change });
        }}
      />
    </ActDialog>
  );
}

const AnswerDialog = withActDraft('sanction-answer', ({ sanction }) => sanction.sanctionId, AnswerFields);

const Answer = ({ sanction: { referral, endedOn } }: SanctionRowProps) => {
  if (referral === null) {
    return endedOn === null ? <StatusBadge tone="attention">{words.unanswered}</StatusBadge> : null;
  }
  return (
    <Text size="sm">
      {referral.answer === 'referred'
        ? words.referred(referral.caiName, referral.byName)
        : words.notReferred(referral.reason, referral.byName)}{' '}
      {referral.taskId !== null && (
        <AnchorLink to="/tareas/$taskId" params={{ taskId: referral.taskId }}>
          {words.seeTask}
        </AnchorLink>
      )}
    </Text>
  );
};

/** One sanction or measure: who imposed it and when, whether it stands, and what was done about it. */
export function SanctionRow({ sanction }: SanctionRowProps) {
  const mayWrite = useMayHere('sanctions.write');
  const [dialog, setDialog] = useState<'answer' | 'end' | null>(null);
  const { kind, court, docket, imposedOn, endedOn, referral } = sanction;
  const shut = () => {
    setDialog(null);
  };
  return (
    <Stack gap={4} component="section" aria-label={sanctionKindWords[kind]}>
      <Group gap="sm">
        <Title order={3} size="h5">
          {sanctionKindWords[kind]}
        </Title>
        <StatusBadge tone={endedOn === null ? 'attention' : 'neutral'}>
          {endedOn === null ? words.standing : words.ended(formatDay(endedOn))}
        </StatusBadge>
      </Group>
      <Text size="sm">{words.imposed(court, formatDay(imposedOn))}</Text>
      {docket !== '' && <Text size="sm">{words.docket(docket)}</Text>}
      <Answer sanction={sanction} />
      {mayWrite && endedOn === null && (
        <Group gap="sm" mt={4}>
          {referral === null && (
            <Button
              size="compact-sm"
              onClick={() => {
                setDialog('answer');
              }}
            >
              {words.answer}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setDialog('end');
            }}
          >
            {words.end}
          </Button>
        </Group>
      )}
      {dialog === 'answer' && <AnswerDialog sanction={sanction} onClose={shut} />}
      {dialog === 'end' && <EndDialog sanction={sanction} onClose={shut} />}
    </Stack>
  );
}
