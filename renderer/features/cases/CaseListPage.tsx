import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFilter, CaseSort } from '../../../shared/contract/case-list.contract';
import { noFilter, usualColumns } from '../../../shared/contract/case-list.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { NamesButton } from '../../components/people/names';
import { usePageCommand } from '../../components/usePageCommand';
import { CaseFilters } from './CaseFilters';
import { CaseFinder } from './CaseFinder';
import { ColumnsMenu } from './ColumnsMenu';
import { ExportButton } from './ExportDialog';
import { listTexts } from './listTexts';

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

/** The list of people: what narrows it stands here, so that a letter draws none of it again. */
export function CaseListPage() {
  const navigate = useNavigate();
  const mayRegister = useMay('cases.register');
  const mayExport = useMay('cases.export');
  const [choice, choose] = useChoice();
  const preferences = useQuery(trpc.caseList.preferences.queryOptions({}));
  const columns = preferences.data?.columns;

  const register = () => void navigate({ to: '/personas/nueva' });
  usePageCommand('mod+N', words.register, register, mayRegister);
  const button = mayRegister ? (
    <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={register}>
      {words.register}
    </Button>
  ) : undefined;

  return (
    <>
      <PageHeader title={words.title} action={button} />
      <CaseFinder
        {...choice}
        columns={columns ?? usualColumns}
        begin={button}
        onSort={(sort) => {
          choose({ sort });
        }}
        tools={
          <>
            <NamesButton />
            {columns !== undefined && <ColumnsMenu columns={columns} />}
            {columns !== undefined && mayExport && <ExportButton {...choice} columns={columns} />}
          </>
        }
        filters={
          preferences.data !== undefined && (
            <CaseFilters
              filter={choice.filter}
              sort={choice.sort}
              preferences={preferences.data}
              onChoose={choose}
            />
          )
        }
      />
    </>
  );
}
