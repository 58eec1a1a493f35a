import { Alert, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { DirectoryEntry } from '../../../shared/domain/directory/entry';
import { usePinned } from '../../api/atStart';
import { trpc } from '../../api/client';
import classes from './Directory.module.css';
import { CopiedNote, EntryRow } from './EntryRow';
import { PinnedNumbers } from './PinnedNumbers';
import { directoryTexts } from './texts';
import { useDirectorySearch } from './useDirectorySearch';
import { useScreenfulFirst } from './useScreenfulFirst';

export interface DirectoryViewProps {
  /** What the office may do with an entry, on its own page. */
  readonly actions?: (entry: DirectoryEntry) => ReactNode;
}

const noRows: readonly DirectoryEntry[] = [];

function DirectoryWarning() {
  const status = useQuery(trpc.directory.status.queryOptions({}));
  if (status.data === undefined || (!status.data.officeIgnored && !status.data.shippedDamaged)) return null;
  return (
    <Alert color="amber" icon={<IconAlertTriangle size={20} aria-hidden />} role="alert" mb="sm">
      {status.data.officeIgnored && <Text>{directoryTexts.tampered}</Text>}
      {status.data.shippedDamaged && <Text>{directoryTexts.shippedDamaged}</Text>}
    </Alert>
  );
}

/**
 * The emergency directory of §6.2.7: the same on the lock screen, on F2 and on its own page. The focus starts in the
 * search and need never leave it: arrows walk the results, Ctrl+C copies the number of the one that is marked.
 */
export function DirectoryView({ actions }: DirectoryViewProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [expanded, setExpanded] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const pinned = usePinned();
  const found = useDirectorySearch(query);
  const { mutate: copy } = useMutation({
    ...trpc.clipboard.copyNumber.mutationOptions(),
    onSuccess: () => undefined,
  });

  const searching = query.trim() !== '';
  const rows = searching ? (found.data?.rows ?? noRows) : noRows;
  const drawn = useScreenfulFirst(rows);
  const selected = Math.min(at, Math.max(0, rows.length - 1));
  const current = searching ? rows[selected] : undefined;

  useEffect(() => {
    list.current?.children[selected]?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  // One function for all rows and all renders: a row is drawn again only when something of its own changes.
  const copyNumber = useCallback(
    (entry: DirectoryEntry, phoneIndex: number) => {
      const phone = entry.phones[phoneIndex];
      if (phone === undefined) return;
      copy(
        { entryId: entry.id, phoneIndex },
        {
          onSuccess: () => {
            setCopied(phone.text);
          },
        },
      );
    },
    [copy],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(Math.min(Math.max(selected + step, 0), Math.max(0, rows.length - 1)));
      setExpanded(false);
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      setExpanded(!expanded);
    } else if (event.key === 'Escape' && searching) {
      event.preventDefault();
      event.stopPropagation();
      setQuery('');
    } else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && current !== undefined) {
      const { selectionStart, selectionEnd } = event.currentTarget;
      // Text marked in the box is what the person wants to copy then.
      if (selectionStart !== selectionEnd) return;
      event.preventDefault();
      copyNumber(current, 0);
    }
  };

  return (
    <div className={classes['view']}>
      <DirectoryWarning />
      <TextInput
        data-autofocus
        autoFocus
        size="lg"
        type="search"
        label={directoryTexts.search}
        description={directoryTexts.help}
        placeholder={directoryTexts.placeholder}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={query}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-haspopup="grid"
        aria-controls={searching ? `${id}-results` : undefined}
        aria-activedescendant={current === undefined ? undefined : `${id}-${String(selected)}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
          setExpanded(false);
          setCopied(null);
        }}
        onKeyDown={onKeyDown}
      />
      <CopiedNote phone={copied} />
      {!searching && <PinnedNumbers entries={pinned.data?.rows ?? []} onCopy={copyNumber} />}
      {searching && (
        <div className={classes['results']}>
          <Text size="sm" fw={600} role="status">
            {found.isPending
              ? ''
              : rows.length === 0
                ? directoryTexts.none
                : directoryTexts.results(rows.length)}
          </Text>
          <div
            id={`${id}-results`}
            ref={list}
            role="grid"
            aria-label={directoryTexts.list}
            className={classes['list']}
          >
            {drawn.map((entry, index) => (
              <EntryRow
                key={entry.id}
                id={`${id}-${String(index)}`}
                index={index}
                entry={entry}
                selected={index === selected}
                expanded={expanded && index === selected}
                onSelect={setAt}
                onCopy={copyNumber}
                actions={index === selected ? actions?.(entry) : undefined}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
