import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { incidentWords } from '../../../shared/words/recordWords';
import { trpc } from '../../api/client';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDateTime, formatLongDay } from '../../components/format';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PrintSheet } from '../../components/print/PrintSheet';
import { displaySubject, displayTopic } from '../../components/words/topicWords';
import { signersOf } from './ClosedSession';
import { besideMark, markSentence } from './LogRead';
import classes from './SessionSheets.module.css';
import { elementWords, reflectionWords, sessionTexts } from './sessionTexts';
import { sheetTexts as words } from './sheetTexts';

/** A page to print about the session of the address, with the way back to it. */
function Sheet({
  sheet,
  title,
  help,
  children,
}: {
  readonly sheet: 'session-sign-in' | 'session-log';
  readonly title: string;
  readonly help: string;
  readonly children: (session: SessionView) => ReactNode;
}) {
  const { sessionId = '' } = useParams({ strict: false });
  const session = useQuery(trpc.sessions.get.queryOptions({ sessionId }));
  const settings = useQuery({ ...trpc.settings.get.queryOptions({}), staleTime: Infinity });
  const failed = [session, settings].find((one) => one.isError && one.data === undefined);
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (session.data === undefined || settings.data === undefined) return <LoadingState />;
  const view = session.data;
  const times = [sessionTexts.hours(view.startsAt, view.endsAt), view.room].filter((part) => part !== '');
  return (
    <PrintSheet
      title={title}
      subtitle={help}
      sheet={sheet}
      caseId={null}
      after={
        <ButtonLink variant="default" to="/sesiones/$sessionId" params={{ sessionId }}>
          {words.back}
        </ButtonLink>
      }
    >
      <p className={classes['office']}>{settings.data.office.name}</p>
      <p>
        <strong>{sessionTexts.title(view.number, displaySubject(view))}</strong>
        <br />
        {[view.groupName, formatLongDay(view.heldOn), ...times].join(' · ')}
      </p>
      {children(view)}
    </PrintSheet>
  );
}

/** The list for the table at the door: codes and room for initials, no names. */
export const SignInSheetPage = () => (
  <Sheet sheet="session-sign-in" title={words.signIn.title} help={words.signIn.help}>
    {(session) => (
      <>
        <table className={classes['grid']}>
          <thead>
            <tr>
              <th>{words.signIn.number}</th>
              <th>{words.signIn.code}</th>
              <th>{words.signIn.initials}</th>
              <th>{words.signIn.arrived}</th>
              <th>{words.signIn.left}</th>
            </tr>
          </thead>
          <tbody>
            {[...session.roster.map(({ code }) => code), '', '', ''].map((code, index) => (
              <tr key={String(index)}>
                <td>{index + 1}</td>
                <td>{code}</td>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{sessionTexts.sections.team}</h2>
        {[1, 2].map((line) => (
          <p key={line} className={classes['line']}>
            {words.signIn.signature}
          </p>
        ))}
        <p className={classes['line']}>{words.signIn.filledBy}</p>
      </>
    )}
  </Sheet>
);

const Amended = ({ session }: { readonly session: SessionView }) =>
  session.amendments.length === 0 ? null : (
    <>
      <h2>{sessionTexts.amendments}</h2>
      {session.amendments.map(({ at, byName, text }) => (
        <p key={`${at} ${text}`}>
          {text} <em>{`${byName}, ${formatDateTime(at)}`}</em>
        </p>
      ))}
    </>
  );

const Happened = ({ session }: { readonly session: SessionView }) =>
  session.incidents.length === 0 ? null : (
    <>
      <h2>{sessionTexts.sections.incidents}</h2>
      {session.incidents.map((incident) => (
        <p key={incident.number}>
          {[incidentWords[incident.kind], incident.man?.code ?? ''].filter((part) => part !== '').join(', ')}.{' '}
          {incident.what} {sessionTexts.incidents.done}: {incident.done}{' '}
          {incident.called === '' ? '' : sessionTexts.incidents.calledLine(incident.called)}
        </p>
      ))}
    </>
  );

/** The log on paper, with codes, what was added later and whether one alone conducted it. Nobody's own check is in it. */
export const SessionLogSheetPage = () => (
  <Sheet sheet="session-log" title={words.log.title} help={words.log.help}>
    {(session) => (
      <>
        <p>
          {session.closedAt === null
            ? words.log.open
            : sessionTexts.closedBy(signersOf(session), formatDateTime(session.closedAt))}
        </p>
        {session.exception !== null && (
          <p>
            {sessionTexts.exception.stands(
              session.exception.byName,
              formatDateTime(session.exception.at),
              session.exception.reason,
            )}
          </p>
        )}
        {session.paperBy !== '' && <p>{sessionTexts.paper(session.paperBy)}</p>}
        <h2>{sessionTexts.sections.attendance}</h2>
        <table className={classes['grid']}>
          <thead>
            <tr>
              <th>{sessionTexts.column.code}</th>
              <th>{sessionTexts.column.mark}</th>
              <th>{sessionTexts.column.observation}</th>
            </tr>
          </thead>
          <tbody>
            {session.roster.map((man) => (
              <tr key={man.caseId}>
                <td>
                  {man.code}
                  {man.guestReason === null ? '' : ` (${sessionTexts.guests.from(man.guestReason)})`}
                </td>
                <td>{markSentence(man)}</td>
                <td>{besideMark(man).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Happened session={session} />
        <h2>{sessionTexts.sections.team}</h2>
        <p>{session.facilitators.map(({ fullName }) => fullName).join(', ')}</p>
        <h2>{sessionTexts.sections.plan}</h2>
        {session.topics.map((topic) => (
          <p key={topic}>{displayTopic(topic)}</p>
        ))}
        <h2>{sessionTexts.sections.elements}</h2>
        {session.elements.map(({ element, how }) => (
          <p key={element}>
            {elementWords[element]}
            {how === '' ? '' : `: ${how}`}
          </p>
        ))}
        {session.reflections.length > 0 && (
          <p>
            {sessionTexts.reflections}:{' '}
            {session.reflections.map((aspect) => reflectionWords[aspect]).join(', ')}
          </p>
        )}
        <h2>{sessionTexts.sections.development}</h2>
        <p className={classes['prose']}>
          {session.development === '' ? sessionTexts.nothingWritten : session.development}
        </p>
        {session.groupTask !== '' && (
          <p>
            {sessionTexts.groupTask}: {session.groupTask}
          </p>
        )}
        {session.directoryAtHand !== '' && (
          <p>
            {sessionTexts.sections.directory}:{' '}
            {sessionTexts.directory.said(session.directoryAtHand, session.directoryWhy)}
          </p>
        )}
        <Amended session={session} />
      </>
    )}
  </Sheet>
);
