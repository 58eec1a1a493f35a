import { Table, Text } from '@mantine/core';
import type { ChangeRow, TestOutcome } from '../../../shared/contract/tests.contract';
import { changeText, notValidated, scoreText, timePointWords } from '../../../shared/words/testWords';
import { formatDay } from '../format';
import { StatusBadge } from '../StatusBadge/StatusBadge';
import { outcomeTexts as words } from './testsTexts';

/** Beside everything that a questionnaire of ours gave. */
export const NotValidated = () => <StatusBadge tone="neutral">{notValidated}</StatusBadge>;

/** What one test gave: its scales with what is missing, or what a professional wrote down of a test of others. */
export function Outcome({ outcome, label }: { readonly outcome: TestOutcome; readonly label: string }) {
  if (outcome.kind === 'outside') {
    const facts = [
      [words.total, outcome.total],
      [words.outsideBand, outcome.band],
      [words.version, outcome.version],
      [words.applier, outcome.applier],
    ] as const;
    return (
      <Text size="sm">
        {facts
          .map(([name, value]) => `${name}: ${value === '' ? words.unsaid.toLowerCase() : value}`)
          .join(' · ')}
      </Text>
    );
  }
  const named = outcome.scales.some(({ band }) => band !== null);
  return (
    <Table withTableBorder aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.scale}</Table.Th>
          <Table.Th ta="right">{words.score}</Table.Th>
          <Table.Th ta="right">{words.range}</Table.Th>
          <Table.Th ta="right">{words.missing}</Table.Th>
          {named && <Table.Th>{words.band}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {outcome.scales.map((scale) => (
          <Table.Tr key={scale.name}>
            <Table.Td>{scale.name}</Table.Td>
            <Table.Td ta="right">
              {scale.score === null ? words.none : scoreText(scale.score)}
              {scale.prorated && ` (${words.prorated})`}
            </Table.Td>
            <Table.Td ta="right">{words.rangeWords(scale.lowest, scale.highest)}</Table.Td>
            <Table.Td ta="right">{words.missingWords(scale.missing, scale.items)}</Table.Td>
            {named && <Table.Td>{scale.band ?? ''}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Two scores and their difference, scale by scale, and no word of what it means. */
export function Change({ change }: { readonly change: ChangeRow }) {
  const { entry, later, name, scales } = change;
  const title = words.changeOf(name, timePointWords[entry.timePoint], timePointWords[later.timePoint]);
  return (
    <div>
      <Text fw={600} mb={4}>
        {title} <NotValidated />
      </Text>
      <Table withTableBorder aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.scale}</Table.Th>
            <Table.Th ta="right">
              {words.entry} ({formatDay(entry.appliedOn)})
            </Table.Th>
            <Table.Th ta="right">
              {words.later} ({formatDay(later.appliedOn)})
            </Table.Th>
            <Table.Th ta="right">{words.change}</Table.Th>
            <Table.Th ta="right">{words.range}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scales.map((scale) => (
            <Table.Tr key={scale.name}>
              <Table.Td>{scale.name}</Table.Td>
              <Table.Td ta="right">{scale.entry === null ? words.none : scoreText(scale.entry)}</Table.Td>
              <Table.Td ta="right">{scale.later === null ? words.none : scoreText(scale.later)}</Table.Td>
              <Table.Td ta="right">
                {scale.change === null ? words.noChange : changeText(scale.change)}
              </Table.Td>
              <Table.Td ta="right">{words.rangeWords(scale.lowest, scale.highest)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
