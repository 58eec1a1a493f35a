import { Button, Stack, Tabs } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { CaseHoldProvider, HoldBanner, useMayHere } from '../../components/caseHold/CaseHold';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { todayHere } from '../../components/forms/dayText';
import { useOnce } from '../../components/forms/useOnce';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { usePageCommand } from '../../components/usePageCommand';
import { CaseHeader } from './CaseHeader';
import classes from './CasePage.module.css';
import { caseTabs, sectionsFor, tabAddress, tabAt, type CaseTab } from './caseSections';
import { caseTexts } from './texts';

const words = caseTexts.page;

/** What stands in one tab: its sections below each other, and beside them those that want to be seen with them. */
function TabSections({ file, tab }: { readonly file: CaseFile; readonly tab: CaseTab }) {
  const { permissions } = useSession();
  const mine = sectionsFor(file, permissions).filter((section) => section.tab === tab);
  const column = (beside: boolean) => (
    <Stack gap="lg">
      {mine.flatMap(({ Section, ...section }, index) =>
        (section.beside === true) === beside ? [<Section key={index} file={file} />] : [],
      )}
    </Stack>
  );
  return mine.some(({ beside }) => beside === true) ? (
    <div className={classes['columns']}>
      {column(false)}
      {column(true)}
    </div>
  ) : (
    column(false)
  );
}

function OpenCase({ file }: { readonly file: CaseFile }) {
  const navigate = useNavigate();
  const { permissions } = useSession();
  const mayWriteClinical = useMayHere('notes.write');
  const mayWritePlain = useMayHere('facilitator-notes.write');
  const mayWriteNotes = (mayWriteClinical || mayWritePlain) && file.hasCome;
  const { pathname } = useLocation();
  const create = useMutation(
    (mayWriteClinical ? trpc.individualAttention : trpc.facilitatorNotes).create.mutationOptions(),
  );

  const newNote = useOnce(async () => {
    const { noteId } = await create.mutateAsync({ caseId: file.caseId, occurredOn: todayHere() });
    await navigate({ to: mayWriteClinical ? `/notas/${noteId}` : `/notas/facilitacion/${noteId}` });
  });
  const begin = () => {
    // A refusal is shown below the header by `create.isError`.
    newNote().catch(() => undefined);
  };
  usePageCommand('mod+N', words.newNote, begin, mayWriteNotes);

  const mine = new Set(sectionsFor(file, permissions).map(({ tab }) => tab));
  const tabs = caseTabs.filter(({ name }) => mine.has(name));
  // An address of a tab that this person does not have shows the first one.
  const asked = tabAt(pathname);
  const tab = mine.has(asked) ? asked : 'summary';

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
      <HoldBanner />
      {create.isError && <ErrorState error={create.error} onRetry={begin} />}
      <Tabs
        value={tab}
        onChange={(next) => {
          // The way back leads to where the case was opened from, not through its tabs.
          void navigate({ to: tabAddress(file.caseId, next as CaseTab), replace: true });
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabs.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {words.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <TabSections file={file} tab={tab} />
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
  return (
    <CaseHoldProvider hold={file.data.hold}>
      <OpenCase key={caseId} file={file.data} />
    </CaseHoldProvider>
  );
}
