import { Text, Title, UnstyledButton } from '@mantine/core';
import type { DirectoryEntry } from '../../../shared/domain/directory/entry';
import { formatDay } from '../format';
import classes from './Directory.module.css';
import { directoryTexts } from './texts';

export interface PinnedNumbersProps {
  readonly entries: readonly DirectoryEntry[];
  readonly onCopy: (entry: DirectoryEntry, phoneIndex: number) => void;
}

/** The numbers of first need, in figures for a hand that shakes. */
export function PinnedNumbers({ entries, onCopy }: PinnedNumbersProps) {
  return (
    <section aria-labelledby="pinned-numbers">
      <Title order={2} size="sm" fw={600} id="pinned-numbers" mb="xs">
        {directoryTexts.pinned}
      </Title>
      <ul className={classes['pinned']}>
        {entries.map((entry) => {
          const phone = entry.phones[0];
          return (
            <li key={entry.id} className={classes['card']}>
              <Text fw={600} lineClamp={2} title={entry.name}>
                {entry.name}
              </Text>
              {phone === undefined ? (
                <Text className={classes['note']} lineClamp={2}>
                  {entry.note ?? directoryTexts.noPhone}
                </Text>
              ) : (
                <UnstyledButton
                  className={classes['number']}
                  aria-label={directoryTexts.copy(`${entry.name}: ${phone.text}`)}
                  onClick={() => {
                    onCopy(entry, 0);
                  }}
                >
                  {phone.text}
                </UnstyledButton>
              )}
              <Text size="xs" c="dimmed">
                {entry.verifiedAt === null
                  ? directoryTexts.notVerified
                  : directoryTexts.verified(formatDay(entry.verifiedAt))}
              </Text>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
