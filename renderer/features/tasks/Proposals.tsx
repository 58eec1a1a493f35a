import { Button, Text, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DirectoryEntry, DirectoryKind } from '../../../shared/domain/directory/entry';
import {
  proposedMoves,
  type NoticeKind,
  type ProtectionMove,
} from '../../../shared/domain/evaluation/notices';
import { trpc } from '../../api/client';
import { ArticleChip } from '../../components/ArticleChip/ArticleChip';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { moveWords } from '../../components/words/evaluationWords';
import classes from './Tasks.module.css';
import { taskTexts } from './texts';

const words = taskTexts.proposals;
/** The nearest, and one more for when nobody answers there. */
const perMove = 2;

interface MoveRowsProps {
  readonly move: ProtectionMove;
  readonly directoryKind: DirectoryKind;
  readonly onCopy: (entry: DirectoryEntry) => void;
  readonly onRecord: (entry: DirectoryEntry) => void;
}

/** One thing to do and whom to call for it: the services of that kind, nearest first, that have a number. */
function MoveRows({ move, directoryKind, onCopy, onRecord }: MoveRowsProps) {
  const found = useQuery(
    trpc.directory.search.queryOptions({ query: '', limit: 10, kinds: [directoryKind] }),
  );
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const entries = (found.data?.rows ?? []).filter((entry) => entry.phones.length > 0).slice(0, perMove);
  return (
    <li className={classes['move']}>
      <Text fw={600}>{moveWords[move]}</Text>
      <div className={classes['entries']}>
        {found.isSuccess && entries.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.none}
          </Text>
        )}
        {entries.map((entry) => {
          const phone = entry.phones[0]?.text ?? '';
          return (
            <div key={entry.id} className={classes['entry']}>
              <span className={classes['service']}>{entry.name}</span>
              <button
                type="button"
                className={classes['phone']}
                aria-label={words.copy(entry.name, phone)}
                onClick={() => {
                  onCopy(entry);
                }}
              >
                {phone}
                <IconCopy size={16} aria-hidden />
              </button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.recordOf(entry.name)}
                onClick={() => {
                  onRecord(entry);
                }}
              >
                {words.record}
              </Button>
            </div>
          );
        })}
      </div>
    </li>
  );
}

export interface ProposalsProps {
  readonly kind: NoticeKind;
  readonly onRecord: (entry: DirectoryEntry) => void;
}

/** What may be done about a notice, with the numbers of the directory at hand (§6.7, end). */
export function Proposals({ kind, onRecord }: ProposalsProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const { mutate: copy } = useMutation({
    ...trpc.clipboard.copyNumber.mutationOptions(),
    onSuccess: () => undefined,
  });
  const copyNumber = (entry: DirectoryEntry) => {
    copy(
      { entryId: entry.id, phoneIndex: 0 },
      {
        onSuccess: () => {
          setCopied(entry.phones[0]?.text ?? null);
        },
      },
    );
  };
  return (
    <section aria-labelledby="task-proposals">
      <div className={classes['title']}>
        <Title order={2} size="h4" id="task-proposals">
          {words.title}
        </Title>
        <ArticleChip article="§6.7" />
      </div>
      <Text size="sm" c="dimmed" mb="xs">
        {`${words.hint} ${words.otherHint}`}
      </Text>
      <ul className={classes['moves']}>
        {proposedMoves(kind).map(({ move, directoryKind }) => (
          <MoveRows
            key={move}
            move={move}
            directoryKind={directoryKind}
            onCopy={copyNumber}
            onRecord={onRecord}
          />
        ))}
      </ul>
      <Text role="status" size="sm" mt={4} className={classes['copied']}>
        {copied !== null && (
          <>
            <IconCheck size={16} aria-hidden /> {words.copied(copied)}
          </>
        )}
      </Text>
    </section>
  );
}
