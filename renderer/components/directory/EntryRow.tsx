import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { placeText, sourceDateText, type DirectoryEntry } from '../../../shared/domain/directory/entry';
import { formatDay } from '../format';
import classes from './Directory.module.css';
import { directoryTexts, doubtWords, kindWords } from './texts';

export interface EntryRowProps {
  readonly id: string;
  readonly index: number;
  readonly entry: DirectoryEntry;
  readonly selected: boolean;
  readonly expanded: boolean;
  readonly onSelect: (index: number) => void;
  readonly onCopy: (entry: DirectoryEntry, phoneIndex: number) => void;
  /** What the office may do with it, on its own page. */
  readonly actions?: ReactNode;
}

function Provenance({ entry }: Pick<EntryRowProps, 'entry'>) {
  const Icon = entry.verifiedAt === null ? IconAlertTriangle : IconCheck;
  return (
    <p className={classes['provenance']}>
      <span className={classes['seal']} data-verified={entry.verifiedAt !== null || undefined}>
        <Icon size={12} aria-hidden />
        {entry.verifiedAt === null
          ? directoryTexts.notVerified
          : directoryTexts.verified(formatDay(entry.verifiedAt))}
      </span>{' '}
      {directoryTexts.source(entry.source.name, sourceDateText(entry.source.date))}
    </p>
  );
}

/**
 * One entry as a row: who, where and the number in figures that can be read from a step away. Plain elements and kept
 * as they are while their entry stays: dozens of them change with every key.
 */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { id, index, entry, selected, expanded, onSelect, onCopy, actions } = props;
  const place = entry.place === null ? null : placeText(entry.place);
  return (
    <div
      id={id}
      role="row"
      aria-selected={selected}
      className={classes['row']}
      data-selected={selected || undefined}
      onMouseDown={() => {
        onSelect(index);
      }}
    >
      <div role="gridcell" className={classes['who']}>
        <p className={classes['name']}>{entry.name}</p>
        <p className={classes['kind']}>
          {[kindWords[entry.kind], place].filter((part) => part !== null).join(' · ')}
        </p>
        {entry.address !== null && <p>{entry.address}</p>}
        {expanded && entry.hours !== null && <p>{directoryTexts.hours(entry.hours)}</p>}
        {expanded && entry.note !== null && <p>{entry.note}</p>}
        <Provenance entry={entry} />
        {entry.doubts.length > 0 && (
          <p className={classes['doubt']}>
            <IconAlertTriangle size={14} aria-hidden /> {directoryTexts.toVerify}:{' '}
            {entry.doubts.map((doubt) => doubtWords[doubt]).join('; ')}.
          </p>
        )}
        {actions}
      </div>
      <div role="gridcell" className={classes['phones']}>
        {entry.phones.length === 0 && <p className={classes['kind']}>{directoryTexts.noPhone}</p>}
        {entry.phones.map((phone, phoneIndex) => (
          <button
            key={phone.text}
            type="button"
            className={classes['phone']}
            aria-label={directoryTexts.copy(phone.text)}
            onClick={() => {
              onCopy(entry, phoneIndex);
            }}
          >
            {phone.text}
            <IconCopy size={16} aria-hidden />
          </button>
        ))}
      </div>
    </div>
  );
});

/** Said where the eye already is: which number is on the clipboard now. */
export function CopiedNote({ phone }: { readonly phone: string | null }) {
  return (
    <Text role="status" size="sm" className={classes['copied']}>
      {phone !== null && (
        <>
          <IconCheck size={16} aria-hidden /> {directoryTexts.copied(phone)}
        </>
      )}
    </Text>
  );
}
