import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { GroupTests } from '../../../shared/contract/tests.contract';
import { changeText, scoreText, timePointWords } from '../../../shared/words/testWords';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ArticleChip } from '../../components/ArticleChip/ArticleChip';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { AnchorLink, ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { NamesButton, PersonName } from '../../components/people/names';
import { NotValidated } from '../../components/tests/Outcome';
import { outcomeTexts } from '../../components/tests/testsTexts';
import classes from './Tests.module.css';
import { testTexts } from './texts';

const words = testTexts.group;

/** Who has an entry test and who lacks it (§6.4.3): whether, not what it gave. */
function Men({ men }: Pick<GroupTests, 'men'>) {
  const lacking = men.filter(({ entryOn }) => entryOn === null).length;
  const mayApply = useMay('tests.apply');
  if (men.length === 0) return <Text c="dimmed">{words.empty}</Text>;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {words.entry} <ArticleChip article="§6.4.3" />
      </Title>
      <Text mb="xs">{words.missing(lacking)}</Text>
      <Table withTableBorder aria-label={words.entry}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.code}</Table.Th>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.since}</Table.Th>
            <Table.Th>{words.entry}</Table.Th>
            <Table.Th>{words.latest}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {men.map((man) => (
            <Table.Tr key={man.caseId}>
              <Table.Td>{man.code}</Table.Td>
              <Table.Td>
                <AnchorLink to="/casos/$caseId/pruebas" params={{ caseId: man.caseId }}>
                  <PersonName caseId={man.caseId} fullName={man.fullName} />
                </AnchorLink>
              </Table.Td>
              <Table.Td>{formatDay(man.joinedOn)}</Table.Td>
              <Table.Td>
                {man.entryOn === null ? (
                  <>
                    <span className={classes['lacks']}>{words.lacks}</span>{' '}
                    {mayApply && (
                      <AnchorLink
                        to="/casos/$caseId/pruebas/aplicar"
                        params={{ caseId: man.caseId }}
                        aria-label={`${words.apply}: ${man.code}`}
                      >
                        {words.apply}
                      </AnchorLink>
                    )}
                  </>
                ) : (
                  formatDay(man.entryOn)
                )}
              </Table.Td>
              <Table.Td>
                {man.latest === null
                  ? ''
                  : `${timePointWords[man.latest.timePoint]}, ${formatDay(man.latest.appliedOn)}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** What changed in the group: of several together, with how many and who is missing. */
function Changes({ changes }: Pick<GroupTests, 'changes'>) {
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {words.change} <NotValidated />
      </Title>
      <Text size="sm" c="dimmed" mb="sm" maw={820}>
        {words.changeNote}
      </Text>
      {changes.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <Stack gap="md">
          {changes.map((change) => {
            const title = `${testTexts.apply.versionName(change.name, change.versionNumber)}: ${timePointWords[change.timePoint].toLowerCase()}`;
            return (
              <div key={`${change.versionId} ${change.timePoint}`}>
                <Text fw={600} mb={4}>
                  {title}
                </Text>
                <Table withTableBorder aria-label={title}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{words.scale}</Table.Th>
                      <Table.Th ta="right">{words.n}</Table.Th>
                      <Table.Th>{words.without}</Table.Th>
                      <Table.Th ta="right">{words.entryMean}</Table.Th>
                      <Table.Th ta="right">{words.laterMean}</Table.Th>
                      <Table.Th ta="right">{words.changed}</Table.Th>
                      <Table.Th ta="right">{outcomeTexts.range}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {change.scales.map((scale) => (
                      <Table.Tr key={scale.name}>
                        <Table.Td>{scale.name}</Table.Td>
                        <Table.Td ta="right">{scale.n}</Table.Td>
                        <Table.Td>
                          {words.withoutWords(scale.withoutEntry, scale.withoutLater, scale.unscored)}
                        </Table.Td>
                        {scale.figures === null ? (
                          <Table.Td colSpan={3} ta="center">
                            {words.withheld}
                          </Table.Td>
                        ) : (
                          <>
                            <Table.Td ta="right">{scoreText(scale.figures.entry)}</Table.Td>
                            <Table.Td ta="right">{scoreText(scale.figures.later)}</Table.Td>
                            <Table.Td ta="right">{changeText(scale.figures.change)}</Table.Td>
                          </>
                        )}
                        <Table.Td ta="right">{outcomeTexts.rangeWords(scale.lowest, scale.highest)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
            );
          })}
        </Stack>
      )}
    </section>
  );
}

/** The tests of a group: whether each man has his entry test, and the change of all of them together. */
export function GroupTestsPage() {
  const { groupId = '' } = useParams({ strict: false });
  const tests = useQuery(trpc.tests.ofGroup.queryOptions({ groupId }));
  if (tests.data === undefined) {
    return tests.isError ? (
      <ErrorState error={tests.error} onRetry={() => void tests.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { groupName, men, changes } = tests.data;
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={
          <AnchorLink to="/grupos/$groupId" params={{ groupId }}>
            {groupName}
          </AnchorLink>
        }
        aside={<NamesButton />}
        action={
          <ButtonLink variant="default" to="/cuestionarios">
            {testTexts.instruments.title}
          </ButtonLink>
        }
      />
      <Stack gap="xl">
        <Men men={men} />
        <Changes changes={changes} />
      </Stack>
    </>
  );
}
