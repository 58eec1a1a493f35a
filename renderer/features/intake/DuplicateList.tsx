import { Button, Group, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { DuplicateMatch } from '../../../shared/contract/intake.contract';
import { formatDay } from '../../components/format';
import { AnchorLink } from '../../components/links';
import { NoticeChips } from '../../components/notices-risk/NoticeChips';
import { likenessWords } from '../../components/words/likenessWords';
import { documentKindWords } from '../../../shared/words/recordWords';
import type { WhoFields } from './personFields';
import { intakeTexts } from './texts';
import { useDuplicates } from './useDuplicates';

const words = intakeTexts.duplicates;

export interface DuplicateListProps {
  readonly who: WhoFields;
}

interface DuplicateRowProps {
  readonly match: DuplicateMatch;
  readonly isOther: boolean;
  readonly onSame: () => void;
  readonly onOther: () => void;
}

const DuplicateRow = ({ match, isOther, onSame, onOther }: DuplicateRowProps) => (
  <Group justify="space-between" py={6} component="li">
    <div>
      <Group gap="xs">
        <Text fw={500}>{match.fullName}</Text>
        <NoticeChips kinds={match.noticeKinds} />
      </Group>
      <Text size="sm" c="dimmed">
        {[
          `${documentKindWords[match.documentKind]} ${match.documentNumber}`.trim(),
          match.birthDate === null ? null : formatDay(match.birthDate),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
        {match.caseId !== null && (
          <>
            {' · '}
            <AnchorLink underline="always" to="/casos/$caseId" params={{ caseId: match.caseId }} size="sm">
              {match.caseCode}
            </AnchorLink>
          </>
        )}
      </Text>
      <Text size="sm">{match.reasons.map((reason) => likenessWords[reason]).join(' · ')}</Text>
    </div>
    <Group gap="xs">
      <Button size="compact-sm" onClick={onSame}>
        {words.same}
      </Button>
      {isOther ? (
        <Group gap={4}>
          <IconCheck size={16} aria-hidden />
          <Text size="sm">{words.isOther}</Text>
        </Group>
      ) : (
        match.matchedBy === 'name' && (
          <Button size="compact-sm" variant="default" onClick={onOther}>
            {words.other}
          </Button>
        )
      )}
    </Group>
  </Group>
);

/** Whoever in the register may be this man. With the same document he is; with a like name the user decides. */
export function DuplicateList({ who }: DuplicateListProps) {
  const matches = useDuplicates(who.values.person);
  if (matches.length === 0) return null;
  const { seen } = who.values;
  return (
    <Paper withBorder p="md" maw={680} role="region" aria-label={words.title} data-path="duplicates">
      <Group gap="xs">
        <IconAlertTriangle size={20} aria-hidden />
        <Text fw={600}>{words.title}</Text>
      </Group>
      <Text size="sm">{words.body}</Text>
      <ul style={{ listStyle: 'none', margin: '8px 0 0', padding: 0 }}>
        {matches.map((match) => (
          <DuplicateRow
            key={`${match.personId}-${match.caseId ?? ''}`}
            match={match}
            isOther={seen.includes(match.personId)}
            onSame={() => {
              who.set({ existing: { personId: match.personId, fullName: match.fullName } });
            }}
            onOther={() => {
              who.set({ seen: [...seen, match.personId] });
              who.clearError('duplicates');
            }}
          />
        ))}
      </ul>
    </Paper>
  );
}
