import { appointmentKindWords, appointmentStateWords } from '../../../shared/words/agendaWords';
import { sessionCalled } from '../../components/agenda/engagements';
import { taskKindWords } from '../../components/words/evaluationWords';
import type { AgendaItem } from './agendaItems';
import { agendaTexts as words } from './texts';

/** What it is, without whom it is with. */
export const whatItIs = (item: AgendaItem): string => {
  switch (item.kind) {
    case 'appointment':
      return item.row.caseId === null && item.row.about !== ''
        ? item.row.about
        : appointmentKindWords[item.row.kind];
    case 'session':
      return sessionCalled(item.row);
    case 'task':
      return taskKindWords[item.row.taskKind];
  }
};

/** The code of whose it is; empty where it is nobody's. */
export const codeOf = (item: AgendaItem): string =>
  item.kind === 'session' ? '' : (item.row.caseCode ?? '');

export const roomOf = (item: AgendaItem): string => (item.kind === 'task' ? '' : item.row.room);

/** How it stands, where that is worth a word. */
export const standing = (item: AgendaItem): string => {
  switch (item.kind) {
    case 'appointment':
      return item.row.state === 'planned' ? '' : appointmentStateWords[item.row.state];
    case 'session':
      return item.row.cancelled ? words.cancelled : item.row.closed ? words.closed : '';
    case 'task':
      return '';
  }
};

/** True for what will not be, or was not. */
export const isOff = (item: AgendaItem): boolean =>
  (item.kind === 'appointment' && (item.row.state === 'cancelled' || item.row.state === 'no-show')) ||
  (item.kind === 'session' && item.row.cancelled);

/** All of it in a sentence, as a screen reader says it. */
export const itemLabel = (item: AgendaItem): string =>
  [
    item.startsAt === '' ? '' : `${item.startsAt} ${words.to} ${item.endsAt}`,
    codeOf(item),
    whatItIs(item),
    words.with(item.people.map(({ fullName }) => fullName).join(', ')),
    roomOf(item),
    standing(item),
    ...item.collides.map(words.collidesWith),
  ]
    .filter((part) => part !== '')
    .join(', ');
