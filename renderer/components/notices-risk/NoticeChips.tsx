import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { NoticeKind } from '../../../shared/domain/evaluation/notices';
import { noticeWords } from '../words/evaluationWords';
import classes from './NoticeChips.module.css';

export interface NoticeChipsProps {
  readonly kinds: readonly NoticeKind[];
}

/**
 * The standing risk notices of a case, beside the name (§6.7). Nothing is drawn when there are none: the absence of a
 * notice says nothing about a person.
 */
export const NoticeChips = ({ kinds }: NoticeChipsProps) =>
  kinds.length === 0 ? null : (
    <span className={classes['chips']}>
      <VisuallyHidden>Avisos de riesgo:</VisuallyHidden>
      {kinds.map((kind) => (
        <span key={kind} className={classes['chip']}>
          <IconAlertTriangle size={14} aria-hidden />
          {noticeWords[kind]}
        </span>
      ))}
    </span>
  );

/** For a row of a list: the gravest in words, and how many more there are. */
export const FirstNotice = ({ kinds }: NoticeChipsProps) => {
  const [first] = kinds;
  if (first === undefined) return null;
  const all = kinds.map((kind) => noticeWords[kind]).join(', ');
  return (
    <span className={classes['chips']} title={all}>
      <VisuallyHidden>{`Avisos de riesgo: ${all}`}</VisuallyHidden>
      <span className={classes['chip']} aria-hidden>
        <IconAlertTriangle size={14} />
        {kinds.length === 1 ? noticeWords[first] : `${noticeWords[first]} +${String(kinds.length - 1)}`}
      </span>
    </span>
  );
};

export interface NoticeLinksProps {
  readonly notices: readonly { readonly kind: NoticeKind; readonly taskId: string }[];
}

/** In the header of the case: each notice is the way to the task that it opened. */
export const NoticeLinks = ({ notices }: NoticeLinksProps) =>
  notices.length === 0 ? null : (
    <span className={classes['chips']} role="group" aria-label="Avisos de riesgo">
      {notices.map(({ kind, taskId }) => (
        <Link key={taskId} to="/tareas/$taskId" params={{ taskId }} className={classes['chip']}>
          <IconAlertTriangle size={14} aria-hidden />
          {noticeWords[kind]}
        </Link>
      ))}
    </span>
  );
