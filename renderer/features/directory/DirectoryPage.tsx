import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DirectoryEntry } from '../../../shared/domain/directory/entry';
import { isOwnEntry } from '../../../shared/domain/directory/office';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { DirectoryView } from '../../components/directory/DirectoryView';
import { todayHere } from '../../components/forms/dayText';
import { showFailure } from '../../components/notices/showFailure';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { CorrectionDialog } from './CorrectionDialog';
import { OwnNumberDialog } from './OwnNumberDialog';
import { directoryPageTexts as words } from './texts';

interface EntryActionsProps {
  readonly entry: DirectoryEntry;
  readonly pinned: readonly string[];
  readonly onCorrect: () => void;
}

function EntryActions({ entry, pinned, onCorrect }: EntryActionsProps) {
  const options = { onError: showFailure };
  const verify = useMutation({ ...trpc.directory.verify.mutationOptions(), ...options });
  const pin = useMutation({ ...trpc.directory.setPinned.mutationOptions(), ...options });
  const remove = useMutation({ ...trpc.directory.removeOwn.mutationOptions(), ...options });
  const isPinned = pinned.includes(entry.id);
  const small = { size: 'compact-xs', variant: 'default' } as const;
  return (
    <Group gap="xs" mt="xs">
      {entry.phones.length > 0 && (
        <Button
          {...small}
          onClick={() => {
            verify.mutate({ entryId: entry.id, verifiedOn: todayHere() });
          }}
        >
          {words.verify}
        </Button>
      )}
      <Button {...small} onClick={onCorrect}>
        {words.correct}
      </Button>
      <Button
        {...small}
        onClick={() => {
          pin.mutate({
            entryIds: isPinned ? pinned.filter((id) => id !== entry.id) : [...pinned, entry.id],
          });
        }}
      >
        {isPinned ? words.unpin : words.pin}
      </Button>
      {isOwnEntry(entry.id) && (
        <Button
          {...small}
          onClick={() => {
            remove.mutate({ entryId: entry.id });
          }}
        >
          {words.remove}
        </Button>
      )}
    </Group>
  );
}

/** The directory inside the application; those who keep it verify, correct, pin and add. */
export function DirectoryPage() {
  const mayManage = useMay('directory.manage');
  const pinned = useQuery(trpc.directory.pinned.queryOptions({}));
  const [adding, setAdding] = useState(false);
  const [correcting, setCorrecting] = useState<DirectoryEntry | null>(null);
  const add = () => {
    setAdding(true);
  };
  usePageCommand('mod+N', words.add, add, mayManage);
  const ids = (pinned.data?.rows ?? []).map((entry) => entry.id);
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        action={mayManage ? <Button onClick={add}>{words.add}</Button> : undefined}
      />
      <DirectoryView
        {...(mayManage && {
          actions: (entry: DirectoryEntry) => (
            <EntryActions
              entry={entry}
              pinned={ids}
              onCorrect={() => {
                setCorrecting(entry);
              }}
            />
          ),
        })}
      />
      {adding && (
        <OwnNumberDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {correcting !== null && (
        <CorrectionDialog
          entry={correcting}
          onClose={() => {
            setCorrecting(null);
          }}
        />
      )}
    </>
  );
}
