import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { CaseFilter, CaseSort } from '../../../shared/contract/case-list.contract';
import { noFilter, usualColumns } from '../../../shared/contract/case-list.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { NamesButton, useNames } from '../../components/people/names';
import { peopleTexts } from '../../components/people/texts';
import { usePageCommand } from '../../components/usePageCommand';
import { CaseFilters } from './CaseFilters';
import { CaseRows, caseRowId } from './CaseRows';
import { ColumnsMenu } from './ColumnsMenu';
import { ExportButton } from './ExportDialog';
import { listTexts } from './listTexts';
import { useCaseList } from './useCaseList';

const words = listTexts;

/** What she had chosen when she last left the list, for as long as the window lives: a lock loads it anew. */
let left: { readonly filter: CaseFilter; readonly sort: CaseSort } = { filter: noFilter, sort: 'name' };

function useChoice() {
  const [choice, setChoice] = useState(left);
  const choose = (next: Partial<typeof left>) => {
    left = { ...choice, ...next };
    setChoice(left);
  };
  return [choice, choose] as const;
}

const countWords = ({ count, exact }: { readonly count: number; readonly exact: boolean }): string =>
  exact ? words.count(count) : words.moreThan(count);

/** The people of the office: typed for, walked with the arrows, opened with Enter. The focus never leaves the box. */
export function CaseListPage() {
  const navigate = useNavigate();
  const mayRegister = useMay('cases.register');
  const mayExport = useMay('cases.export');
  const [typed, setTyped] = useState('');
  const [choice, choose] = useChoice();
  const [active, setActive] = useState(0);
  const { hidden, mayHide, showOne } = useNames();
  const query = typed.trim();
  const list = useCaseList({ query, ...choice, names: !hidden });
  const preferences = useQuery(trpc.caseList.preferences.queryOptions({}));
  const count = useQuery({
    ...trpc.caseList.count.queryOptions({ filter: choice.filter }),
    enabled: query === '',
  });
  const { rows } = list;
  const activeRow = rows[Math.min(active, rows.length - 1)];

  const register = () => void navigate({ to: '/personas/nueva' });
  usePageCommand('mod+N', words.register, register, mayRegister);
  usePageCommand(
    'shift+F4',
    words.showActive,
    () => {
      if (activeRow !== undefined) showOne(activeRow.caseId);
    },
    mayHide && hidden,
  );

  const open = (caseId: string) => void navigate({ to: '/casos/$caseId', params: { caseId } });
  // Enter right behind a letter means whom that letter finds, not whom the letters before it found.
  const [opening, setOpening] = useState(false);
  useEffect(() => {
    if (!opening || !list.answered) return;
    setOpening(false);
    if (activeRow !== undefined) {
      void navigate({ to: '/casos/$caseId', params: { caseId: activeRow.caseId } });
    }
  }, [opening, list.answered, activeRow, navigate]);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((index) => Math.max(0, Math.min(rows.length - 1, index + step)));
    } else if (event.key === 'Enter') {
      setOpening(true);
    }
  };
  const filtered = JSON.stringify(choice.filter) !== JSON.stringify(noFilter);

  const button = mayRegister ? (
    <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={register}>
      {words.register}
    </Button>
  ) : undefined;

  return (
    <>
      <PageHeader title={words.title} action={button} />
      <Group align="flex-end" gap="sm" mb="xs">
        <TextInput
          label={words.search}
          description={words.keys}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
            setOpening(false);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded={rows.length > 0}
          aria-controls={rows.length > 0 ? 'case-rows' : undefined}
          aria-activedescendant={activeRow === undefined ? undefined : caseRowId(activeRow.caseId)}
          maxLength={200}
          flex="1 1 380px"
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
        <NamesButton />
        {preferences.data !== undefined && <ColumnsMenu columns={preferences.data.columns} />}
        {preferences.data !== undefined && mayExport && (
          <ExportButton {...choice} columns={preferences.data.columns} />
        )}
      </Group>
      {preferences.data !== undefined && (
        <CaseFilters
          filter={choice.filter}
          sort={choice.sort}
          preferences={preferences.data}
          onChoose={(next) => {
            choose(next);
            setActive(0);
          }}
        />
      )}
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {query === ''
          ? count.data !== undefined && countWords(count.data)
          : list.more
            ? peopleTexts.more
            : list.answered && words.count(list.total)}
      </Text>
      {list.pending && <LoadingState />}
      {list.error !== null && <ErrorState error={list.error} onRetry={list.retry} />}
      {list.empty && (
        <EmptyState
          title={query === '' && !filtered ? words.empty : query === '' ? words.noneFiltered : words.none}
          hint={
            query === '' && !filtered ? words.emptyHow : query === '' ? words.noneFilteredHow : words.noneHow
          }
          action={query === '' && !filtered ? button : undefined}
        />
      )}
      {rows.length > 0 && (
        <CaseRows
          rows={rows}
          columns={preferences.data?.columns ?? usualColumns}
          sort={query === '' ? choice.sort : null}
          typed={query}
          active={Math.min(active, rows.length - 1)}
          pages={list.pages}
          onSort={(sort) => {
            choose({ sort });
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          onOpen={open}
          onNearEnd={list.readOn}
        />
      )}
    </>
  );
}
