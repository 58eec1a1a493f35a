import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MakeUpRow } from '../../../../shared/contract/coverage.contract';
import { isHeard, topicsToMakeUp } from '../../../../shared/domain/groups/coverage';
import { trpc } from '../../../api/client';
import { useMay } from '../../../app/session';
import { cellSaid, CoverageMark } from '../../../components/coverage/CoverageMark';
import { coverageTexts as words, makeUpWords } from '../../../components/coverage/coverageTexts';
import { MakeUpDialog, RetractMakeUpDialog } from '../../../components/coverage/MakeUpDialogs';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { formatDay } from '../../../components/format';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { useCalled } from '../../../components/people/names';
import { displayTopic } from '../../../components/words/topicWords';
import type { CaseSectionProps } from '../sectionProps';

/** What he heard of the thirteen topics, what he lacks, and what he made up. */
export function CoverageSection({ file }: CaseSectionProps) {
  const { caseId } = file;
  const called = useCalled();
  const mayWrite = useMay('sessions.write') && file.hold === null;
  const query = useQuery(trpc.coverage.ofCase.queryOptions({ caseId }));
  const [making, setMaking] = useState(false);
  const [retracting, setRetracting] = useState<MakeUpRow | null>(null);
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { cells, makeUps, groups } = query.data;
  const lacking = topicsToMakeUp(
    cells,
    cells.filter(({ treated }) => treated).map(({ topic }) => topic),
  );
  return (
    <Stack gap="sm" component="section" aria-labelledby="case-topics">
      <Group justify="space-between">
        <Title order={2} size="h4" id="case-topics">
          {`${words.caseTitle}: ${words.heardOf(cells.filter(isHeard).length)}`}
        </Title>
        {mayWrite && groups.length > 0 && (
          <Button
            variant="default"
            onClick={() => {
              setMaking(true);
            }}
          >
            {words.record}
          </Button>
        )}
      </Group>
      <Table.ScrollContainer minWidth={900}>
        <Table withTableBorder aria-label={words.caseTitle}>
          <Table.Thead>
            <Table.Tr>
              {cells.map(({ topic }) => (
                <Table.Th key={topic} title={displayTopic(topic)} aria-label={displayTopic(topic)}>
                  {topic}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              {cells.map((cell) => (
                <Table.Td key={cell.topic} title={cellSaid(cell)}>
                  <CoverageMark cell={cell} />
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed">
        {words.legend}
      </Text>
      {makeUps.length > 0 && (
        <>
          <Title order={3} size="h5">
            {words.makeUps}
          </Title>
          {makeUps.map((makeUp) => (
            <Group key={makeUp.makeUpId} gap="sm">
              <Text size="sm" {...(makeUp.retractedWhy === null ? {} : { c: 'dimmed' })}>
                {words.makeUpLine(
                  displayTopic(makeUp.topic),
                  formatDay(makeUp.madeOn),
                  makeUpWords[makeUp.way],
                  makeUp.givenByName,
                )}
                {makeUp.note !== '' && ` ${makeUp.note}`}
                {makeUp.retractedWhy !== null && ` ${words.retracted(makeUp.retractedWhy)}`}
              </Text>
              {mayWrite && makeUp.retractedWhy === null && (
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={words.retractOf(displayTopic(makeUp.topic))}
                  onClick={() => {
                    setRetracting(makeUp);
                  }}
                >
                  {words.retract}
                </Button>
              )}
            </Group>
          ))}
        </>
      )}
      {making && (
        <MakeUpDialog
          caseId={caseId}
          called={called({ caseId, fullName: file.person.fullName, code: file.code })}
          groups={groups}
          topics={lacking}
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
      {retracting !== null && (
        <RetractMakeUpDialog
          makeUp={retracting}
          onClose={() => {
            setRetracting(null);
          }}
        />
      )}
    </Stack>
  );
}
