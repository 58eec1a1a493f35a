import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { closeSessionInput, type SessionView } from '../../../shared/contract/sessions.contract';
import type { FieldProblems } from '../../../shared/errors';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { GroupMessages } from '../../components/feedback/GroupMessages';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { formatDateTime, formatLongDay } from '../../components/format';
import { todayHere } from '../../components/forms/dayText';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { FormSection } from '../../components/forms/FormLayout';
import { findProblems } from '../../components/forms/problems';
import { ButtonLink } from '../../components/links';
import { offerUndo } from '../../components/notices/offerUndo';
import { useCalled } from '../../components/people/names';
import { usePageCommand } from '../../components/usePageCommand';
import { AttendanceRoster } from './AttendanceRoster';
import { CloseSessionDialog, type Signing } from './CloseSessionDialog';
import { EarlierLog } from './EarlierLog';
import { GuestPicker } from './GuestPicker';
import { Incidents } from './Incidents';
import { LogContent, LogDirectory, LogElements, LogPaper, LogSubject } from './LogFields';
import { LogTeam } from './LogTeam';
import { OwnCheckSection } from './OwnCheck';
import { SessionHeader } from './SessionHeader';
import { sessionLabels, sessionTexts } from './sessionTexts';
import {
  blankSession,
  facilitatorCandidates,
  isBeforeReturn,
  lineOf,
  logInput,
  rosterOf,
  sessionFindings,
  withGuest,
  type SessionFindings,
  type SessionValues,
} from './sessionValues';

export interface SessionFormProps {
  readonly session: SessionView;
  readonly opened: OpenedDraft<SessionValues> | null;
}

const nothingFound: SessionFindings = { problems: {}, attendance: null };
const logOnly = closeSessionInput.omit({ passphrase: true, second: true });

/** The attendance is many lines: the summary leads to the first one that holds it. */
const summaryOf = (
  errors: FieldProblems,
  findings: SessionFindings,
  session: SessionView,
  called: ReturnType<typeof useCalled>,
) => {
  const held = session.roster.find((man) => man.caseId === findings.attendance?.caseIds[0]);
  const { attendance, ...rest } = errors;
  // Said at the fields of the line to which the summary leads.
  const others = Object.fromEntries(
    Object.entries(rest).filter(([path]) => !/^lines\..+\.(ground|action)$/.test(path)),
  );
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

/** The log of a session while it is filled in. It keeps itself; the only act is to sign it. */
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
  const roster = rosterOf(form.values, session);
  const today = todayHere();

  const beginClosing = () => {
    const found = sessionFindings(form.values, session, candidates, today);
    setFindings(found);
    // What the rules say of a field goes before what its shape says.
    setClosing(
      drafted.check({ ...findProblems(logOnly, logInput(form.values, session)), ...found.problems }),
    );
  };
  usePageCommand('mod+Enter', sessionTexts.close, beginClosing);

  const finish = async (signing: Signing) => {
    await drafted.write(async () => {
      const { closed } = await close
        .mutateAsync({ ...logOnly.parse(logInput(form.values, session)), ...signing })
        .finally(close.reset);
      setClosing(false);
      notifications.show({ message: closed ? sessionTexts.closed : sessionTexts.signedOne });
    });
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
        aside={
          <>
            <DraftStatusLine status={draft.status} />
            <ButtonLink
              variant="default"
              to="/sesiones/$sessionId/firmas"
              params={{ sessionId: session.sessionId }}
            >
              {sessionTexts.signIn}
            </ButtonLink>
          </>
        }
        action={<Button type="submit">{sessionTexts.close}</Button>}
      />
      <ErrorSummary
        {...summaryOf(drafted.problems, findings, session, called)}
        failure={failure === null || closing ? null : errorText(failure)}
        attempt={drafted.attempt}
        form={root}
      />
      <Stack gap="xl">
        {opened !== null && !isBeforeReturn(session, opened.updatedAt) && <ResumedNotice draft={draft} />}
        {session.returned !== null && (
          <Alert color="amber" variant="light" role="status">
            {sessionTexts.returned(
              session.returned.byName,
              formatDateTime(session.returned.at),
              session.returned.reason,
            )}
          </Alert>
        )}
        {form.values.earlier.length > 0 && (
          <EarlierLog
            session={session}
            earlier={form.values.earlier}
            candidates={candidates}
            onPutAway={() => {
              const { earlier } = form.values;
              form.setFieldValue('earlier', []);
              offerUndo(sessionTexts.earlier.gone, () => {
                form.setFieldValue('earlier', earlier);
              });
            }}
          />
        )}
        {session.heldOn > today && <Text>{sessionTexts.future(formatLongDay(session.heldOn))}</Text>}
        <FormSection title={sessionTexts.sections.attendance}>
          <AttendanceRoster
            roster={roster}
            values={form.values}
            heldBy={new Set(findings.attendance?.caseIds ?? [])}
            errors={form.errors}
            takesFocus={opened === null}
            onChange={change}
          />
          <GuestPicker
            inside={roster}
            written={form.values.newGuest}
            onWrite={(newGuest) => {
              form.setFieldValue('newGuest', newGuest);
            }}
            onAdd={(guest) => {
              change(withGuest(form.values, guest));
            }}
          />
        </FormSection>
        <Incidents session={session} roster={roster} mayAdd={session.heldOn <= today} />
        <GroupMessages groupId={session.groupId} />
        <LogTeam form={form} session={session} candidates={candidates} />
        <LogSubject form={form} session={session} />
        <LogElements form={form} />
        <LogContent form={form} />
        <LogDirectory form={form} />
        <LogPaper form={form} />
        <OwnCheckSection session={session} />
        <Group>
          <Button type="submit">{sessionTexts.close}</Button>
        </Group>
      </Stack>
      {closing && (
        <CloseSessionDialog
          session={session}
          pending={close.isPending}
          marks={roster.flatMap((man) => {
            const { mark } = lineOf(form.values, man.caseId);
            return mark === '' ? [] : [mark];
          })}
          failure={failure}
          onConfirm={(signing) => void finish(signing)}
          onClose={() => {
            setClosing(false);
          }}
        />
      )}
    </form>
  );
}
