import { Anchor, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TimelineKind } from '../../../shared/contract/timeline.contract';
import type { CaseSectionProps } from './sectionProps';
import { caseTexts } from './texts';
import { CaseTimeline, type CaseTimelineProps } from './timeline/CaseTimeline';
import { Timeline } from './timeline/Timeline';
import { timelineGroups } from './timeline/texts';
import { useTimeline } from './timeline/useTimeline';

const words = caseTexts.page;

/** What was last done, with the way to all of it. */
export const LatestSection = ({ file }: CaseSectionProps) => (
  <Stack gap="xs" component="section" aria-labelledby="case-latest">
    <Title order={2} size="h4" id="case-latest">
      {words.latest}
    </Title>
    <Timeline rows={file.latest} caseId={file.caseId} />
    <Anchor component={Link} to={`/casos/${file.caseId}/historial`}>
      {words.seeAll}
    </Anchor>
  </Stack>
);

interface PartProps extends Pick<CaseTimelineProps, 'empty'> {
  readonly caseId: string;
  readonly kinds: readonly TimelineKind[];
}

/** A part of the history that has a tab of its own. */
function HistoryPart({ caseId, kinds, empty }: PartProps) {
  const filter = { kinds: [...kinds], byId: null, from: null, to: null };
  const asked = useTimeline(caseId, filter);
  return <CaseTimeline caseId={caseId} filter={filter} asked={asked} empty={empty} />;
}

export const AttentionTab = ({ file }: CaseSectionProps) => (
  <HistoryPart
    caseId={file.caseId}
    // The plans stand above with all they say.
    kinds={['note']}
    empty={{ title: words.noNotes, hint: words.noNotesHow }}
  />
);

export const GroupTab = ({ file }: CaseSectionProps) => (
  <HistoryPart
    caseId={file.caseId}
    kinds={timelineGroups.sessions.kinds}
    empty={{ title: words.noGroup, hint: words.noGroupHow }}
  />
);
