import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { InstrumentRow, InstrumentVersion, TestHead } from '../../../shared/contract/tests.contract';
import { roleOpens } from '../../../shared/permissions';
import { trpc } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { hasProblems } from '../../components/forms/problems';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { NotValidated } from '../../components/tests/Outcome';
import { AnswerEntry } from './AnswerEntry';
import { TestSetup } from './TestSetup';
import { testTexts } from './texts';
import {
  answersFor,
  blankTest,
  setupProblems,
  testInput,
  testValues,
  wasApplied,
  type TestValues,
} from './testValues';

const words = testTexts.apply;

const labels: Readonly<Record<string, string>> = {
  versionId: words.version,
  respondent: words.respondent,
  timePoint: words.timePoint,
  appliedOn: words.appliedOn,
  'test.answers': testTexts.entry.label,
};

interface FormProps {
  readonly file: CaseFile;
  readonly instruments: readonly InstrumentRow[];
  readonly applied: readonly TestHead[];
  readonly opened: OpenedDraft<TestValues> | null;
}

/** What stands between the choice of a test and its keeping: the screen in front of him, or the sheet on the desk. */
function Answering({
  values,
  version,
  onChange,
  onTurn,
}: {
  readonly values: TestValues;
  readonly version: InstrumentVersion;
  readonly onChange: (change: Partial<TestValues>) => void;
  readonly onTurn: () => void;
}) {
  const items = version.content.items.length;
  const answers = answersFor(items, values.answers);
  const missing = answers.filter((answer) => answer === null).length;
  const begun = values.at > 0 && values.at <= items;
  return (
    <Stack gap="md">
      <Group gap="sm">
        <Text fw={600}>{words.versionName(version.name, version.number)}</Text>
        <NotValidated />
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            onChange({ stage: 'setup' });
          }}
        >
          {words.change}
        </Button>
      </Group>
      {values.means === 'screen' ? (
        <>
          {begun && <Text>{words.unfinished(values.at, items)}</Text>}
          <Text>{words.answered(items - missing, items)}</Text>
          <Group>
            <Button variant={missing === items ? 'filled' : 'default'} onClick={onTurn}>
              {values.at === 0 ? words.toScreen : words.again}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <AnswerEntry
            content={version.content}
            answers={answers}
            onChange={(next) => {
              onChange({ answers: next });
            }}
          />
          <Text>{words.answered(items - missing, items)}</Text>
        </>
      )}
      <Text>
        {words.missing(missing)} {words.final}
      </Text>
    </Stack>
  );
}

function ApplyForm({ file, instruments, applied, opened }: FormProps) {
  const { caseId, code } = file;
  const navigate = useNavigate();
  const { user } = useSession();
  const mayRead = useMay('tests.read');
  const mayPartner = mayRead && roleOpens(user.role, 'protected');
  const drafted = useDraftedForm<TestValues>({
    form: 'test',
    subject: caseId,
    route: `/casos/${caseId}/pruebas/aplicar`,
    blank: blankTest(),
    opened,
  });
  const { form } = drafted;
  const { values } = form;
  const chosen = useQuery({
    ...trpc.instruments.get.queryOptions({ versionId: values.versionId }),
    enabled: values.versionId !== '',
    staleTime: Infinity,
  });
  const version = values.versionId === '' ? null : (chosen.data ?? null);
  const partner = useQuery({
    ...trpc.partnerTests.ofCase.queryOptions({ caseId }),
    enabled: mayPartner && values.respondent === 'partner',
  });
  const record = useMutation(trpc.tests.record.mutationOptions());
  const recordPartner = useMutation(trpc.partnerTests.record.mutationOptions());
  const known = values.respondent === 'partner' ? (partner.data?.rows ?? []) : applied;
  const again = wasApplied(instruments, known, values);
  const answering = values.stage === 'answering' && version !== null;

  const turn = () => void navigate({ to: '/frente/$caseId', params: { caseId } });
  const begin = () => {
    if (!drafted.check(setupProblems(values, version?.content ?? null, again)) || version === null) return;
    const answers = answersFor(version.content.items.length, values.answers);
    form.setValues({ ...values, answers, stage: 'answering' });
    if (values.means === 'screen') turn();
  };
  const save = () => {
    if (version === null) return;
    const found = setupProblems(values, version.content, again);
    if (hasProblems(found)) form.setFieldValue('stage', 'setup');
    const { respondent, ...input } = testInput(
      caseId,
      values,
      answersFor(version.content.items.length, values.answers),
    );
    return drafted.send(found, async () => {
      if (respondent === 'partner') await recordPartner.mutateAsync(input as never);
      else await record.mutateAsync({ ...input, respondent } as never);
      notifications.show({ message: words.saved });
      await navigate({ to: '/casos/$caseId/pruebas', params: { caseId } });
    });
  };
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={words.ofCase(code)}
      act={answering ? words.save : values.means === 'screen' ? words.toScreen : words.toPaper}
      onSend={() => {
        if (answering) void save();
        else begin();
      }}
      labels={labels}
    >
      {answering ? (
        <Answering
          values={values}
          version={version}
          onChange={(change) => {
            form.setValues({ ...values, ...change });
          }}
          onTurn={turn}
        />
      ) : (
        <TestSetup
          form={form}
          instruments={instruments}
          applied={applied}
          version={version}
          mayPartner={mayPartner}
        />
      )}
    </DraftedFrame>
  );
}

/** Chooses what is applied to a man, how and when, and keeps what was answered (§6.4.3 at the entry). */
export function ApplyTestPage() {
  const { caseId = '' } = useParams({ strict: false });
  const file = useQuery({ ...trpc.cases.get.queryOptions({ caseId }), staleTime: 60_000 });
  const instruments = useQuery(trpc.instruments.list.queryOptions({}));
  const applied = useQuery(trpc.tests.ofCase.queryOptions({ caseId }));
  if (file.data === undefined || instruments.data === undefined || applied.data === undefined) {
    const failed = [file, instruments, applied].find((query) => query.isError);
    return failed === undefined ? (
      <LoadingState />
    ) : (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
    );
  }
  const { data } = file;
  return (
    <DraftGate key={caseId} form="test" subject={caseId} schema={testValues.catch(blankTest())}>
      {(opened) => (
        <ApplyForm
          file={data}
          instruments={instruments.data.rows}
          applied={applied.data.rows}
          opened={opened}
        />
      )}
    </DraftGate>
  );
}
