import { Button, Tabs } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { todayHere } from '../../components/forms/dayText';
import { useOnce } from '../../components/forms/useOnce';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { usePageCommand } from '../../components/usePageCommand';
import { CaseHeader } from './CaseHeader';
import { AttentionTab, GroupTab, HistoryTab, SummaryTab } from './CaseTabs';
import { DocumentsTab } from './documents/DocumentsTab';
import { EvaluationTab } from './EvaluationTab';
import { FichaTab } from './FichaTab';
import { caseTexts } from './texts';

const words = caseTexts.page;

type Tab = keyof typeof words.tabs;

/** A tab stands here only when it has something to show, or something that this person may begin. */
const tabsOf = (
  file: CaseFile,
  mayEvaluate: boolean,
  mayWriteNotes: boolean,
  mayReadDocuments: boolean,
): Tab[] => {
  const has = (kind: CaseFile['timeline'][number]['kind']) => file.timeline.some((row) => row.kind === kind);
  return [
    'summary',
    'ficha',
    ...(mayEvaluate ? (['evaluation'] as const) : []),
    ...(has('note') || mayWriteNotes ? (['attention'] as const) : []),
    ...(has('session') || has('joined-group') ? (['group'] as const) : []),
    ...(mayReadDocuments ? (['documents'] as const) : []),
    'history',
  ];
};

function OpenCase({ file }: { readonly file: CaseFile }) {
  const navigate = useNavigate();
  const mayWriteNotes = useMay('notes.write');
  const mayEvaluate = useMay('evaluation.read');
  const mayReadDocuments = useMay('attachments.read');
  const { pathname } = useLocation();
  // The forms of the evaluation come back to it by its own address.
  const [tab, setTab] = useState<Tab>(() => {
    if (mayEvaluate && pathname.endsWith('/evaluacion')) return 'evaluation';
    return mayReadDocuments && pathname.endsWith('/documentos') ? 'documents' : 'summary';
  });
  const openEvaluation = mayEvaluate
    ? () => {
        setTab('evaluation');
      }
    : undefined;
  const create = useMutation(trpc.individualAttention.create.mutationOptions());

  const newNote = useOnce(async () => {
    const { noteId } = await create.mutateAsync({ caseId: file.caseId, occurredOn: todayHere() });
    await navigate({ to: '/notas/$noteId', params: { noteId } });
  });
  const begin = () => {
    // A refusal is shown below the header by `create.isError`.
    newNote().catch(() => undefined);
  };
  usePageCommand('mod+N', words.newNote, begin, mayWriteNotes);

  return (
    <>
      <CaseHeader
        file={file}
        action={
          mayWriteNotes ? (
            <Button
              leftSection={<IconPencilPlus size={20} aria-hidden />}
              loading={create.isPending}
              onClick={begin}
            >
              {words.newNote}
            </Button>
          ) : undefined
        }
      />
      {create.isError && <ErrorState error={create.error} onRetry={begin} />}
      <Tabs
        value={tab}
        onChange={(next) => {
          setTab(next as Tab);
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabsOf(file, mayEvaluate, mayWriteNotes, mayReadDocuments).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="summary">
          <SummaryTab
            file={file}
            onSeeAll={() => {
              setTab('history');
            }}
            onOpenEvaluation={openEvaluation}
          />
        </Tabs.Panel>
        <Tabs.Panel value="ficha">
          <FichaTab file={file} />
        </Tabs.Panel>
        <Tabs.Panel value="evaluation">
          <EvaluationTab file={file} />
        </Tabs.Panel>
        <Tabs.Panel value="attention">
          <AttentionTab file={file} />
        </Tabs.Panel>
        <Tabs.Panel value="group">
          <GroupTab file={file} />
        </Tabs.Panel>
        <Tabs.Panel value="documents">
          <DocumentsTab caseId={file.caseId} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab file={file} onOpenEvaluation={openEvaluation} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** One case: who he is, where he stands, what was done and what comes next. */
export function CasePage() {
  const { caseId = '' } = useParams({ strict: false });
  const file = useQuery(trpc.cases.get.queryOptions({ caseId }));
  // An answer that fails later leaves the page, and what is typed in it, as it was.
  if (file.data === undefined) {
    return file.isError ? (
      <ErrorState error={file.error} onRetry={() => void file.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  return <OpenCase key={caseId} file={file.data} />;
}
