import { Alert, List } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import {
  programmeGaps,
  type PlannedSession,
  type SessionGap,
} from '../../../shared/domain/programmes/programme';
import { domainWords } from '../../components/words/programmeWords';
import { displayTopic } from '../../components/words/topicWords';
import { programmeTexts } from './texts';

const words = programmeTexts.gaps;
/** The rest is counted: a programme that is just begun lacks everything. */
const shown = 6;

const lacking = (gap: SessionGap): string =>
  [
    ...(gap.withoutTopic ? [words.topic] : []),
    ...gap.domains.map((domain) => words.domain(domainWords[domain])),
    ...(gap.withoutTechnique ? [words.technique] : []),
  ].join(', ');

export interface ProgrammeGapListProps {
  readonly sessions: readonly PlannedSession[];
}

/** Which of the thirteen topics a programme leaves out (§6.4.8), and what its sessions lack (§6.4.9, §6.4.7). It holds nothing. */
export function ProgrammeGapList({ sessions }: ProgrammeGapListProps) {
  const gaps = programmeGaps(sessions);
  if (gaps.topics.length === 0 && gaps.sessions.length === 0) {
    return (
      <Alert role="status" variant="light" color="gray" icon={<IconCheck size={20} aria-hidden />}>
        {words.complete}
      </Alert>
    );
  }
  const more = gaps.sessions.length - shown;
  return (
    <Alert
      role="status"
      variant="light"
      color="amber"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={words.title}
    >
      <List size="sm">
        {gaps.topics.length > 0 && (
          <List.Item>{words.topics(gaps.topics.map(displayTopic).join('; '))}</List.Item>
        )}
        {gaps.sessions.slice(0, shown).map((gap) => (
          <List.Item key={gap.position}>{words.session(gap.position, lacking(gap))}</List.Item>
        ))}
        {more > 0 && <List.Item>{words.more(more)}</List.Item>}
      </List>
    </Alert>
  );
}
