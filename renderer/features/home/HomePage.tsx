import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DraftRow } from '../../../shared/contract/drafts.contract';
import type { Today } from '../../../shared/contract/home.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDateTime, formatDay, formatTime } from '../../components/format';
import { todayHere } from '../../components/forms/dayText';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { NamesButton } from '../../components/people/names';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { usePageCommand } from '../../components/usePageCommand';
import { DiscardDraft } from '../../components/drafts/DiscardDraft';
import { draftText } from '../../components/words/draftText';
import { displaySubject } from '../../components/words/topicWords';
import classes from './HomePage.module.css';
import { ReceivedList } from './ReceivedList';
import { TaskList } from './TaskList';
import { homeTexts } from './texts';
import { WaitingList } from './WaitingList';

const Resume = ({ draft }: { readonly draft: DraftRow }) => {
  const navigate = useNavigate();
  return (
    <Paper withBorder p="md" component="section" aria-label={homeTexts.resume.title}>
      <Group justify="space-between">
        <div>
          <Title order={2} size="h4">
            {homeTexts.resume.title}
          </Title>
          <Text>{homeTexts.resume.body(draftText(draft), formatTime(draft.updatedAt))}</Text>
        </div>
        <Button onClick={() => void navigate({ to: draft.route })}>{homeTexts.resume.act}</Button>
      </Group>
    </Paper>
  );
};

const SessionState = ({ heldOn }: { readonly heldOn: string }) => {
  const today = todayHere();
  if (heldOn > today) return null;
  return (
    <StatusBadge tone={heldOn === today ? 'neutral' : 'attention'}>
      {heldOn === today ? homeTexts.sessions.today : homeTexts.sessions.overdue}
    </StatusBadge>
  );
};

/** What waits for this person, in the order in which it would be taken up. */
function Waiting({ today }: { readonly today: Today }) {
  const mayWriteClinical = useMay('notes.write');
  const mayWritePlain = useMay('facilitator-notes.write');
  const mayWriteNotes = mayWriteClinical || mayWritePlain;
  const mayReadGroups = useMay('groups.read');
  return (
    <Stack gap="xl">
      {today.resume !== null && <Resume draft={today.resume} />}
      <ReceivedList rows={today.received} />
      <TaskList tasks={today.tasks} />
      <div className={classes['lists']}>
        {mayWriteNotes && (
          <WaitingList
            title={homeTexts.notes.title}
            empty={homeTexts.notes.empty}
            rows={today.unsignedNotes.map((note) => ({
              key: note.noteId,
              to: note.reserved ? `/notas/${note.noteId}` : `/notas/facilitacion/${note.noteId}`,
              when: formatDay(note.occurredOn),
              what: homeTexts.notes.row(note.caseCode),
            }))}
          />
        )}
        {today.sessionsToSign.length > 0 && (
          <WaitingList
            title={homeTexts.toSign.title}
            empty={homeTexts.sessions.empty}
            rows={today.sessionsToSign.map((session) => ({
              key: session.sessionId,
              to: `/sesiones/${session.sessionId}`,
              when: formatDay(session.heldOn),
              what: homeTexts.sessions.row(session.groupName, session.number, displaySubject(session)),
            }))}
          />
        )}
        {mayReadGroups && (
          <WaitingList
            title={homeTexts.sessions.title}
            empty={homeTexts.sessions.empty}
            rows={today.openSessions.map((session) => ({
              key: session.sessionId,
              to: `/sesiones/${session.sessionId}`,
              when: formatDay(session.heldOn),
              what: homeTexts.sessions.row(session.groupName, session.number, displaySubject(session)),
              state: <SessionState heldOn={session.heldOn} />,
            }))}
          />
        )}
        {today.lackingEntry.length > 0 && (
          <WaitingList
            title={homeTexts.entryTests.title}
            empty=""
            rows={today.lackingEntry.map(({ groupId, groupName, men }) => ({
              key: groupId,
              to: `/grupos/${groupId}/pruebas`,
              when: homeTexts.entryTests.men(men),
              what: groupName,
            }))}
          />
        )}
        <WaitingList
          title={homeTexts.drafts.title}
          empty={homeTexts.drafts.empty}
          rows={today.drafts.map((draft) => ({
            key: draft.id,
            to: draft.route,
            when: formatDateTime(draft.updatedAt),
            what: draftText(draft),
            act: <DiscardDraft draft={draft} name={draftText(draft)} />,
          }))}
        />
      </div>
    </Stack>
  );
}

/** The first page of the day. */
export function HomePage() {
  const navigate = useNavigate();
  const mayRegister = useMay('cases.register');
  const today = useQuery(trpc.home.today.queryOptions({}));
  const register = () => void navigate({ to: '/personas/nueva' });
  usePageCommand('mod+N', homeTexts.register, register, mayRegister);
  return (
    <>
      <PageHeader
        title={homeTexts.title}
        aside={<NamesButton />}
        action={
          mayRegister ? (
            <Button
              // What was left half done comes first.
              variant={(today.data?.resume ?? null) === null ? 'filled' : 'default'}
              leftSection={<IconUserPlus size={20} aria-hidden />}
              onClick={register}
            >
              {homeTexts.register}
            </Button>
          ) : undefined
        }
      />
      {today.isPending && <LoadingState />}
      {today.isError && <ErrorState error={today.error} onRetry={() => void today.refetch()} />}
      {today.isSuccess && <Waiting today={today.data} />}
    </>
  );
}
