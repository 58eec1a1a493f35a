import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { placeText, sourceDateText, type DirectoryEntry } from '../../../shared/domain/directory/entry';
import { formatDay } from '../format';
import { StatusBadge } from '../StatusBadge/StatusBadge';
import classes from './Directory.module.css';
import { directoryTexts, doubtWords, kindWords } from './texts';

export interface EntryRowProps {
  readonly id: string;
  readonly entry: DirectoryEntry;
  readonly selected: boolean;
  readonly expanded: boolean;
  readonly onSelect: () => void;
  readonly onCopy: (phoneIndex: number) => void;
  /** What the office may do with it, on its own page. */
  readonly actions?: ReactNode;
}

function Provenance({ entry }: Pick<EntryRowProps, 'entry'>) {
  return (
    <>
      {entry.verifiedAt === null ? (
        <StatusBadge tone="attention">{directoryTexts.notVerified}</StatusBadge>
      ) : (
        <StatusBadge tone="done">{directoryTexts.verified(formatDay(entry.verifiedAt))}</StatusBadge>
      )}
      <Text size="xs" c="dimmed">
        {directoryTexts.source(entry.source.name, sourceDateText(entry.source.date))}
      </Text>
    </>
  );
}

/** One entry as a row: who, where and the number in figures that can be read from a step away. */
export function EntryRow({ id, entry, selected, expanded, onSelect, onCopy, actions }: EntryRowProps) {
  const place = entry.place === null ? null : placeText(entry.place);
  return (
    <div
      id={id}
      role="row"
      aria-selected={selected}
      className={classes['row']}
      data-selected={selected || undefined}
      onMouseDown={onSelect}
    >
      <div role="gridcell" className={classes['who']}>
        <Text fw={600}>{entry.name}</Text>
        <Text size="sm" c="dimmed">
          {[kindWords[entry.kind], place].filter((part) => part !== null).join(' · ')}
        </Text>
        {entry.address !== null && <Text size="sm">{entry.address}</Text>}
        {expanded && (
          <>
            {entry.hours !== null && <Text size="sm">Horario: {entry.hours}</Text>}
            {entry.note !== null && <Text size="sm">{entry.note}</Text>}
          </>
        )}
        <Group gap="xs" mt={4}>
          <Provenance entry={entry} />
        </Group>
        {entry.doubts.length > 0 && (
          <Text size="sm" className={classes['doubt']}>
            <IconAlertTriangle size={14} aria-hidden /> {directoryTexts.toVerify}:{' '}
            {entry.doubts.map((doubt) => doubtWords[doubt]).join('; ')}.
          </Text>
        )}
        {selected && actions}
      </div>
      <div role="gridcell" className={classes['phones']}>
        {entry.phones.length === 0 && <Text c="dimmed">{directoryTexts.noPhone}</Text>}
        {entry.phones.map((phone, index) => (
          <Button
            key={phone.text}
            variant="subtle"
            color="gray"
            className={classes['phone'] ?? ''}
            rightSection={<IconCopy size={16} aria-hidden />}
            aria-label={directoryTexts.copy(phone.text)}
            onClick={() => {
              onCopy(index);
            }}
          >
            {phone.text}
          </Button>
        ))}
      </div>
    </div>
  );
}

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
