import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { respondentWords, timePointWords } from '../../../shared/words/testWords';
import { trpc } from '../../api/client';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDateTime, formatDay } from '../../components/format';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { NotValidated, Outcome } from '../../components/tests/Outcome';
import { testTexts } from './texts';

const words = testTexts.view;

/** One applied test with its answers, as it was kept. */
export function TestPage() {
  const { applicationId = '' } = useParams({ strict: false });
  const test = useQuery(trpc.tests.get.queryOptions({ applicationId }));
  if (test.data === undefined) {
    return test.isError ? (
      <ErrorState error={test.error} onRetry={() => void test.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { name, versionNumber, respondent, timePoint, appliedOn, means, annulled, outcome, answers } =
    test.data;
  const { caseId, caseCode, recordedByName, recordedAt } = test.data;
  return (
    <>
      <PageHeader
        title={versionNumber === null ? name : testTexts.apply.versionName(name, versionNumber)}
        subtitle={`${testTexts.apply.ofCase(caseCode)} · ${words.facts(timePointWords[timePoint], respondentWords[respondent], formatDay(appliedOn))}`}
        aside={
          <ButtonLink variant="default" to="/casos/$caseId/pruebas" params={{ caseId }}>
            {words.toCase}
          </ButtonLink>
        }
      />
      <Stack gap="lg" maw={900}>
        <Text size="sm" c="dimmed">
          {words.kept(words.means[means], recordedByName, formatDateTime(recordedAt))}
        </Text>
        {annulled !== null && (
          <Text role="note" fw={600}>
            {words.annulled(annulled.byName, formatDay(annulled.at), annulled.reason)}
          </Text>
        )}
        <section>
          <Title order={2} size="h4" mb="xs">
            {words.scores} {outcome.kind === 'scored' && <NotValidated />}
          </Title>
          <Outcome outcome={outcome} label={words.scores} />
        </section>
        {answers !== null && (
          <section>
            <Title order={2} size="h4" mb="xs">
              {words.answers}
            </Title>
            <Table withTableBorder aria-label={words.answers}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th ta="right">{'N.º'}</Table.Th>
                  <Table.Th>{testTexts.entry.question}</Table.Th>
                  <Table.Th>{testTexts.entry.answer}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {answers.map((answer, at) => (
                  <Table.Tr key={at}>
                    <Table.Td ta="right">{at + 1}</Table.Td>
                    <Table.Td>
                      {answer.text}{' '}
                      {answer.reverse && (
                        <Text span size="sm" c="dimmed" title={words.turnedRoundHelp}>
                          ({words.turnedRound})
                        </Text>
                      )}
                    </Table.Td>
                    <Table.Td>{answer.label ?? testTexts.entry.none}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        )}
      </Stack>
    </>
  );
}
