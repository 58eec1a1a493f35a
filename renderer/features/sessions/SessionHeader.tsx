import type { ReactNode } from 'react';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { formatLongDay } from '../../components/format';
import { ButtonLink } from '../../components/links';
import { NamesButton } from '../../components/people/names';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { displaySubject } from '../../components/words/topicWords';
import { sessionTexts } from './sessionTexts';

export interface SessionHeaderProps {
  readonly session: SessionView;
  readonly aside?: ReactNode;
  /** Instead of the way back to the group. */
  readonly action?: ReactNode;
}

export const SessionHeader = ({ session, aside, action }: SessionHeaderProps) => (
  <PageHeader
    title={sessionTexts.title(session.number, displaySubject(session))}
    subtitle={sessionTexts.subtitle([
      session.groupName,
      formatLongDay(session.heldOn),
      sessionTexts.hours(session.startsAt, session.endsAt),
      session.room,
    ])}
    aside={
      <>
        {aside}
        <NamesButton />
      </>
    }
    action={
      action ?? (
        <ButtonLink variant="default" to="/grupos/$groupId" params={{ groupId: session.groupId }}>
          {sessionTexts.backToGroup}
        </ButtonLink>
      )
    }
  />
);
