import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PickOption } from '../../../shared/contract/lists.contract';
import { isOffered, pickLists, type PickList } from '../../../shared/domain/lists/options';
import { trpc } from '../../api/client';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { todayHere } from '../../components/forms/dayText';
import { useLists } from '../../components/lists/usePickList';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { offerUndo } from '../../components/notices/offerUndo';
import { showFailure } from '../../components/notices/showFailure';
import { usePageCommand } from '../../components/usePageCommand';
import { listWords } from '../../components/words/listWords';
import { AdministrationPage } from './AdministrationPage';
import { AddOptionDialog, RetireDialog } from './ListDialogs';
import { listsTexts as words } from './listsTexts';

const yearsText = ({ fromYear, retiredFrom }: PickOption): string => {
  if (retiredFrom !== null && retiredFrom <= fromYear) return words.never;
  const parts = [
    ...(fromYear > 1900 ? [words.from(fromYear)] : []),
    ...(retiredFrom === null ? [] : [words.until(retiredFrom - 1)]),
  ];
  return parts.length === 0 ? words.always : parts.join('. ');
};

type Act =
  | { readonly kind: 'add'; readonly replaces: PickOption | null }
  | { readonly kind: 'retire'; readonly option: PickOption }
  | null;

interface OptionRowProps {
  readonly option: PickOption;
  readonly year: number;
  readonly onAct: (act: Act) => void;
  readonly onRestore: (option: PickOption) => void;
}

const OptionRow = ({ option, year, onAct, onRestore }: OptionRowProps) => {
  const offered = isOffered(option, year);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} {...(offered ? {} : { c: 'dimmed' })}>
        {option.label}
      </Table.Th>
      <Table.Td>{words.origins[option.origin]}</Table.Td>
      <Table.Td>
        {yearsText(option)}
        {!offered && ` · ${words.notOffered}`}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          {option.retiredFrom === null ? (
            <>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.replaceOf(option.label)}
                onClick={() => {
                  onAct({ kind: 'add', replaces: option });
                }}
              >
                {words.replace}
              </Button>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.retireOf(option.label)}
                onClick={() => {
                  onAct({ kind: 'retire', option });
                }}
              >
                {words.retire}
              </Button>
            </>
          ) : (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={words.restoreOf(option.label)}
              onClick={() => {
                onRestore(option);
              }}
            >
              {words.restore}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
};

/** The lists that the registration form chooses from, as they are offered in a year. */
export function ListsPage() {
  const lists = useLists();
  const thisYear = Number(todayHere().slice(0, 4));
  const [list, setList] = useState<PickList>('ethnicity');
  const [year, setYear] = useState(thisYear);
  const [seesRetired, setSeesRetired] = useState(false);
  const [act, setAct] = useState<Act>(null);
  const retire = useMutation(trpc.lists.setRetirement.mutationOptions());
  const addOne = () => {
    setAct({ kind: 'add', replaces: null });
  };
  usePageCommand('mod+N', words.add, addOne);

  const setRetirement = (option: PickOption, fromYear: number | null) =>
    retire.mutateAsync({ list: option.list, code: option.code, fromYear });
  const restore = (option: PickOption) => {
    setRetirement(option, null).then(() => {
      offerUndo(words.restored(option.label), () => {
        setRetirement(option, option.retiredFrom === thisYear + 1 ? thisYear + 1 : thisYear).catch(
          showFailure,
        );
      });
    }, showFailure);
  };

  const ofList = lists.rows.filter((option) => option.list === list);
  const shown = ofList.filter((option) => seesRetired || isOffered(option, year));
  // Back to the first year in which a list of this office changed, and on to the one that is being prepared.
  const changes = lists.rows.flatMap(({ fromYear, retiredFrom }) => [fromYear, retiredFrom ?? thisYear]);
  const first = Math.min(thisYear, ...changes.filter((change) => change > 1900));
  const years = Array.from({ length: thisYear + 2 - first }, (_, back) => String(thisYear + 1 - back));
  return (
    <AdministrationPage
      title={words.title}
      action={
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={addOne}>
          {words.add}
        </Button>
      }
    >
      <Stack gap="md">
        <Text maw={760}>{words.intro}</Text>
        <Group align="flex-end">
          <ChoiceField
            label={words.list}
            data={pickLists.map((value) => ({ value, label: listWords[value] }))}
            value={list}
            onChange={(value) => {
              const chosen = pickLists.find((name) => name === value);
              if (chosen !== undefined) setList(chosen);
            }}
          />
          <ChoiceField
            label={words.year}
            data={years}
            value={String(year)}
            w={160}
            onChange={(value) => {
              setYear(Number(value ?? thisYear));
            }}
          />
          <Checkbox
            label={words.showRetired}
            checked={seesRetired}
            mb={8}
            onChange={(event) => {
              setSeesRetired(event.currentTarget.checked);
            }}
          />
        </Group>
        {lists.isPending && <LoadingState />}
        {lists.isError && <ErrorState error={lists.error} onRetry={() => void lists.refetch()} />}
        {lists.isSuccess && (
          <Table withTableBorder aria-label={listWords[list]} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.column.label}</Table.Th>
                <Table.Th>{words.column.origin}</Table.Th>
                <Table.Th>{words.column.years}</Table.Th>
                <Table.Th aria-label={words.column.act} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((option) => (
                <OptionRow key={option.code} option={option} year={year} onAct={setAct} onRestore={restore} />
              ))}
            </Table.Tbody>
          </Table>
        )}
        {lists.isSuccess && shown.length === 0 && <Text c="dimmed">{words.empty}</Text>}
      </Stack>
      {act?.kind === 'add' && (
        <AddOptionDialog
          list={list}
          replaces={act.replaces}
          thisYear={thisYear}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
      {act?.kind === 'retire' && (
        <RetireDialog
          option={act.option}
          thisYear={thisYear}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </AdministrationPage>
  );
}
