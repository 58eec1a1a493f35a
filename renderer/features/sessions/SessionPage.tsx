import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { DraftGate } from '../../components/drafts/DraftGate';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { AwaitingSession } from './AwaitingSession';
import { ClosedSession } from './ClosedSession';
import { SessionForm } from './SessionForm';
import { SessionHeader } from './SessionHeader';
import { sessionTexts } from './sessionTexts';
import { blankSession, openedValues, sessionValues } from './sessionValues';

/** One session: a log that is filled in, then a record that stays. */
export function SessionPage() {
  const { sessionId = '' } = useParams({ strict: false });
  const mayWrite = useMay('sessions.write');
  const session = useQuery(trpc.sessions.get.queryOptions({ sessionId }));
  // An answer that fails later leaves the page, and what is typed in it, as it was.
  if (session.data === undefined) {
    return session.isError ? (
      <ErrorState error={session.error} onRetry={() => void session.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const view = session.data;
  if (view.closedAt !== null) return <ClosedSession session={view} closedAt={view.closedAt} />;
  if (view.signatures.length > 0) return <AwaitingSession key={sessionId} session={view} />;
  if (!mayWrite || view.cancelledWhy !== null) {
    return (
      <>
        <SessionHeader session={view} />
        <Text>
          {view.cancelledWhy === null ? sessionTexts.readOnly : sessionTexts.cancelled(view.cancelledWhy)}
        </Text>
      </>
    );
  }
  return (
    <DraftGate
      // Given back, it opens with what was written.
      key={`${sessionId} ${view.returned?.at ?? ''}`}
      form="session-log"
      subject={sessionId}
      schema={sessionValues.catch(blankSession(view))}
    >
      {(opened) => (
        <SessionForm
          session={view}
          opened={
            opened === null
              ? null
              : { ...opened, values: openedValues(view, opened.values, opened.updatedAt) }
          }
        />
      )}
    </DraftGate>
  );
}
