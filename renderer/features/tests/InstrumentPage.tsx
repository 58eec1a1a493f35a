import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { InstrumentVersion, InstrumentVersionContent } from '../../../shared/contract/tests.contract';
import { rangeOf } from '../../../shared/domain/tests/instrument';
import { respondentWords, timePointWords } from '../../../shared/words/testWords';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { AnchorLink, ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { showFailure } from '../../components/notices/showFailure';
import { NotValidated } from '../../components/tests/Outcome';
import { placesText } from './instrumentValues';
import classes from './Tests.module.css';
import { testTexts } from './texts';

const words = testTexts.instruments;

const optionText = (content: InstrumentVersionContent, at: number): string =>
  (content.items[at]?.options ?? []).map(({ value, label }) => `${String(value)} ${label}`).join(' · ');

function Content({ content }: Pick<InstrumentVersion, 'content'>) {
  const { missing } = content;
  const facts = [
    [words.purpose, content.purpose],
    [words.who, content.respondents.map((one) => respondentWords[one]).join(', ')],
    [words.when, content.timePoints.map((one) => timePointWords[one]).join(', ')],
    [words.missingRule, `${words.ruleWords[missing.kind](missing.most)}. ${words.ruleNote}`],
    [words.options, content.options.map(({ value, label }) => `${String(value)} ${label}`).join(' · ')],
  ] as const;
  return (
    <Stack gap="lg" maw={900}>
      <section>
        {facts.map(([name, value]) => (
          <Text key={name} size="sm" mb={4}>
            <strong>{name}:</strong> {value}
          </Text>
        ))}
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {words.scales} <NotValidated />
        </Title>
        <Table withTableBorder aria-label={words.scales}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.name}</Table.Th>
              <Table.Th>{words.items}</Table.Th>
              <Table.Th>{words.range}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {content.scales.map((scale) => {
              const { lowest, highest } = rangeOf(content, scale);
              return (
                <Table.Tr key={scale.name}>
                  <Table.Td>{scale.name}</Table.Td>
                  <Table.Td>{placesText(scale.items)}</Table.Td>
                  <Table.Td>
                    {[
                      words.rangeWords(lowest, highest),
                      ...scale.bands.map(({ from, label }) => words.from(from, label)),
                    ].join('; ')}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {words.items}
        </Title>
        <ol className={classes['list']}>
          {content.items.map((item, at) => (
            <li key={at}>
              {item.text}{' '}
              <Text span size="sm" c="dimmed">
                {[
                  ...(item.reverse ? [testTexts.view.turnedRound] : []),
                  ...(item.options === null ? [] : [optionText(content, at)]),
                ].join('; ')}
              </Text>
            </li>
          ))}
        </ol>
      </section>
    </Stack>
  );
}

/** One version of an instrument, and what may be done with it. */
export function InstrumentPage() {
  const { versionId = '' } = useParams({ strict: false });
  const mayManage = useMay('tests.manage');
  const version = useQuery(trpc.instruments.get.queryOptions({ versionId }));
  const list = useQuery(trpc.instruments.list.queryOptions({}));
  const offer = useMutation({ ...trpc.instruments.offer.mutationOptions(), onError: showFailure });
  if (version.data === undefined || list.data === undefined) {
    const failed = [version, list].find((query) => query.isError);
    return failed === undefined ? (
      <LoadingState />
    ) : (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
    );
  }
  const { name, number, latestNumber, publishedAt, publishedByName, instrumentId, content } = version.data;
  const row = list.data.rows.find((one) => one.instrumentId === instrumentId);
  const isLatest = number === latestNumber;
  return (
    <>
      <PageHeader
        title={testTexts.apply.versionName(name, number)}
        subtitle={words.published(formatDay(publishedAt), publishedByName)}
        aside={<AnchorLink to="/cuestionarios">{words.title}</AnchorLink>}
      />
      <Group mb="lg">
        {mayManage && row !== undefined && isLatest && (
          <>
            <ButtonLink variant="default" to="/cuestionarios/editar/$versionId" params={{ versionId }}>
              {row.source === 'office' ? words.edit : words.copy}
            </ButtonLink>
            <Button
              variant="default"
              loading={offer.isPending}
              onClick={() => {
                offer.mutate({ instrumentId, offered: !row.offered });
              }}
            >
              {row.offered ? words.withdraw : words.offer}
            </Button>
          </>
        )}
        <ButtonLink variant="default" to="/cuestionarios/papel/$versionId" params={{ versionId }}>
          {words.print}
        </ButtonLink>
        {row?.versions
          .filter((other) => other.versionId !== versionId)
          .map((other) => (
            <AnchorLink
              key={other.versionId}
              to="/cuestionarios/$versionId"
              params={{ versionId: other.versionId }}
            >
              {testTexts.form.nextTitle(other.number)}
            </AnchorLink>
          ))}
      </Group>
      <Content content={content} />
    </>
  );
}
