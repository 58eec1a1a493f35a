import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CaseFile, TimelineRow } from '../../../shared/contract/cases.contract';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { CaseTasks } from './CaseTasks';
import { AdmissionFacts, PersonFacts } from './FichaTab';
import classes from './CasePage.module.css';
import { caseTexts } from './texts';
import { Timeline } from './Timeline';

const words = caseTexts.page;

export interface CaseTabProps {
  readonly file: CaseFile;
}

interface TimelineTabProps extends CaseTabProps {
  /** Shows the evaluation; left out for those who may not read it. */
  readonly onOpenEvaluation: (() => void) | undefined;
}

const latestCount = 6;

/** Enough to sit down with him: how to reach him, why he came, what was last done. */
export const SummaryTab = ({
  file,
  onSeeAll,
  onOpenEvaluation,
}: TimelineTabProps & { readonly onSeeAll: () => void }) => (
  <div className={classes['columns']}>
    <Stack gap="lg">
      <PersonFacts file={file} />
      <AdmissionFacts file={file} />
    </Stack>
    <Stack gap="xs">
      <CaseTasks caseId={file.caseId} />
      <Title order={2} size="h4" mt="md">
        {words.latest}
      </Title>
      <Timeline rows={file.timeline.slice(0, latestCount)} onOpenEvaluation={onOpenEvaluation} />
      {file.timeline.length > latestCount && (
        <Anchor component="button" type="button" onClick={onSeeAll} ta="left">
          {words.seeAll}
        </Anchor>
      )}
    </Stack>
  </div>
);

export function AttentionTab({ file }: CaseTabProps) {
  const notes = file.timeline.filter((row) => row.kind === 'note');
  return notes.length === 0 ? (
    <EmptyState title={words.noNotes} hint={words.noNotesHow} />
  ) : (
    <Timeline rows={notes} />
  );
}

export function GroupTab({ file }: CaseTabProps) {
  const joined = file.timeline.filter((row) => row.kind === 'joined-group');
  const sessions = file.timeline.filter((row) => row.kind === 'session');
  return (
    <Stack gap="lg">
      {joined.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {words.groupsJoined}
          </Title>
          <Timeline rows={joined} />
        </section>
      )}
      {sessions.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {words.sessions}
          </Title>
          <Timeline rows={sessions} />
        </section>
      )}
    </Stack>
  );
}

type Filter = 'all' | 'note' | 'session' | 'evaluation' | 'other';

const filterOptions = [
  { value: 'all', label: caseTexts.timeline.all },
  { value: 'note', label: caseTexts.timeline.kinds.note },
  { value: 'session', label: caseTexts.timeline.kinds.session },
  { value: 'evaluation', label: caseTexts.timeline.kinds.evaluation },
  { value: 'other', label: caseTexts.timeline.kinds.other },
] as const satisfies readonly { value: Filter; label: string }[];

const filterOf: Readonly<Record<TimelineRow['kind'], Filter>> = {
  note: 'note',
  session: 'session',
  entry: 'evaluation',
  notice: 'evaluation',
  task: 'evaluation',
  registered: 'other',
  consent: 'other',
  'joined-group': 'other',
  state: 'other',
};

const belongs = (row: TimelineRow, filter: Filter): boolean =>
  filter === 'all' || filterOf[row.kind] === filter;

export function HistoryTab({ file, onOpenEvaluation }: TimelineTabProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const rows = file.timeline.filter((row) => belongs(row, filter));
  return (
    <Stack gap="md">
      <Group>
        <SegmentedChoice
          label={caseTexts.timeline.filter}
          options={filterOptions}
          value={filter}
          onChange={setFilter}
        />
      </Group>
      {rows.length === 0 ? (
        <Text c="dimmed">{caseTexts.timeline.empty}</Text>
      ) : (
        <Timeline rows={rows} onOpenEvaluation={onOpenEvaluation} />
      )}
    </Stack>
  );
}
