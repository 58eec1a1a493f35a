import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import type { FieldProblems } from '../../../shared/errors';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { formatLongDay } from '../../components/format';
import { todayHere } from '../../components/forms/dayText';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { errorSentence, FieldFrame } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { ProseField } from '../../components/forms/TextField';
import { useCalled } from '../../components/people/names';
import { usePageCommand } from '../../components/usePageCommand';
import { AttendanceRoster } from './AttendanceRoster';
import { CloseSessionDialog } from './CloseSessionDialog';
import { SessionHeader } from './SessionHeader';
import { sessionLabels, sessionTexts } from './sessionTexts';
import {
  attendanceLines,
  blankSession,
  facilitatorCandidates,
  sessionFindings,
  type SessionFindings,
  type SessionValues,
} from './sessionValues';

export interface SessionFormProps {
  readonly session: SessionView;
  readonly opened: OpenedDraft<SessionValues> | null;
}

const nothingFound: SessionFindings = { problems: {}, attendance: null };

/** The attendance is many lines: the summary leads to the first one that holds it. */
const summaryOf = (
  errors: FieldProblems,
  findings: SessionFindings,
  session: SessionView,
  called: ReturnType<typeof useCalled>,
) => {
  const held = session.roster.find((man) => man.caseId === findings.attendance?.caseIds[0]);
  const { attendance, ...others } = errors;
  if (held === undefined || attendance === undefined) return { problems: errors, labels: sessionLabels };
  const path = `lines.${held.caseId}`;
  return {
    problems: { [path]: attendance, ...others },
    labels: {
      [path]:
        findings.attendance?.caseIds.length === 1
          ? sessionTexts.attendanceOf(called(held))
          : sessionTexts.sections.attendance,
      ...sessionLabels,
    },
  };
};

/** The log of a session while it is filled in. It keeps itself; the only act is to close it. */
export function SessionForm({ session, opened }: SessionFormProps) {
  const [findings, setFindings] = useState(nothingFound);
  const [closing, setClosing] = useState(false);
  const called = useCalled();
  const drafted = useDraftedForm<SessionValues>({
    form: 'session-log',
    subject: session.sessionId,
    route: `/sesiones/${session.sessionId}`,
    blank: blankSession(session),
    opened,
  });
  const { form, draft, root, failure } = drafted;
  const close = useMutation(trpc.sessions.close.mutationOptions());
  const team = useQuery(trpc.team.list.queryOptions({}));
  const candidates = facilitatorCandidates(session, team.data?.rows ?? []);
  const today = todayHere();

  const beginClosing = () => {
    const found = sessionFindings(form.values, session, candidates, today);
    setFindings(found);
    setClosing(drafted.check(found.problems));
  };
  usePageCommand('mod+Enter', sessionTexts.close, beginClosing);

  const finish = async () => {
    await drafted.write(async () => {
      await close.mutateAsync({
        sessionId: session.sessionId,
        facilitators: form.values.facilitators,
        development: form.values.development,
        attendance: attendanceLines(form.values, session.roster),
      });
      notifications.show({ message: sessionTexts.closed });
    });
    // When it was refused, the summary below the dialog shows why.
    setClosing(false);
  };

  const change = (values: SessionValues) => {
    form.setValues(values);
    setFindings(nothingFound);
    form.clearFieldError('attendance');
  };

  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        beginClosing();
      }}
    >
      <SessionHeader
        session={session}
        aside={<DraftStatusLine status={draft.status} />}
        action={<Button type="submit">{sessionTexts.close}</Button>}
      />
      <ErrorSummary
        {...summaryOf(drafted.problems, findings, session, called)}
        failure={failure === null ? null : errorText(failure)}
        attempt={drafted.attempt}
        form={root}
      />
      <Stack gap="xl">
        {opened !== null && <ResumedNotice draft={draft} />}
        {session.heldOn > today && <Text>{sessionTexts.future(formatLongDay(session.heldOn))}</Text>}
        <FormSection title={sessionTexts.sections.attendance}>
          <AttendanceRoster
            roster={session.roster}
            values={form.values}
            heldBy={new Set(findings.attendance?.caseIds ?? [])}
            onChange={change}
          />
        </FormSection>
        <FormSection title={sessionTexts.sections.team}>
          <FieldFrame article="§6.3.1">
            <Checkbox.Group
              {...form.getInputProps('facilitators')}
              label={sessionTexts.facilitators}
              description={sessionTexts.facilitatorsHelp}
              error={errorSentence(form.errors['facilitators'])}
            >
              <Stack gap="xs" my="xs">
                {candidates.map((person) => (
                  <Checkbox key={person.id} value={person.id} label={sessionTexts.facilitator(person)} />
                ))}
              </Stack>
            </Checkbox.Group>
          </FieldFrame>
        </FormSection>
        <FormSection title={sessionTexts.sections.development}>
          <ProseField
            label={sessionTexts.development}
            help={sessionTexts.developmentHelp}
            article="§6.4.9"
            optional
            minRows={5}
            maxLength={10_000}
            {...form.getInputProps('development')}
          />
        </FormSection>
        <Group>
          <Button type="submit">{sessionTexts.close}</Button>
        </Group>
      </Stack>
      <CloseSessionDialog
        opened={closing}
        pending={close.isPending}
        marks={attendanceLines(form.values, session.roster).map((line) => line.mark)}
        onConfirm={() => void finish()}
        onClose={() => {
          setClosing(false);
        }}
      />
    </form>
  );
}
