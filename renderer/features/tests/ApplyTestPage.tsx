import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import {
  recordPartnerTestInput,
  recordTestInput,
  type InstrumentRow,
  type InstrumentVersion,
} from '../../../shared/contract/tests.contract';
import { isStopped } from '../../../shared/domain/rights/hold';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { hasProblems } from '../../components/forms/problems';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { offerUndo } from '../../components/notices/offerUndo';
import { NotValidated } from '../../components/tests/Outcome';
import { AnswerEntry } from './AnswerEntry';
import { TestSetup } from './TestSetup';
import { testTexts } from './texts';
import {
  answersFor,
  blankTest,
  isBegun,
  placesOfTest,
  setupProblems,
  testDraft,
  testInput,
  wasApplied,
  type AppliedTest,
  type TestValues,
  type Whose,
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
  readonly whose: Whose;
  readonly file: CaseFile;
  readonly instruments: readonly InstrumentRow[];
  readonly applied: readonly AppliedTest[];
  readonly opened: OpenedDraft<TestValues> | null;
}

/** What stands between the choice of a test and its keeping: the screen in front of him, or the sheet on the desk. */
function Answering({
  values,
  version,
  error,
  onChange,
  onTurn,
}: {
  readonly values: TestValues;
  readonly version: InstrumentVersion;
  readonly error: ReactNode;
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
            error={error}
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

function ApplyForm({ whose, file, instruments, applied, opened }: FormProps) {
  const { caseId, code } = file;
  const navigate = useNavigate();
  const may = useMay('tests.apply') && !isStopped(file.hold, 'tests.apply');
  const { form: draftForm, apply, front } = placesOfTest[whose];
  const drafted = useDraftedForm<TestValues>({
    form: draftForm,
    subject: caseId,
    route: apply.replace('$caseId', caseId),
    blank: blankTest(whose),
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
  const record = useMutation(trpc.tests.record.mutationOptions());
  const recordPartner = useMutation(trpc.partnerTests.record.mutationOptions());
  const again = wasApplied(instruments, applied, values);
  /** What was chosen is not read yet: nothing can be said of it, and what was answered stays. */
  const waiting = values.versionId !== '' && version === null;
  const answering = values.stage === 'answering' && version !== null;

  const turn = () => void navigate({ to: front, params: { caseId } });
  const restart = () => {
    const before = values;
    form.setValues({ ...values, answers: [], at: 0 });
    offerUndo(words.restarted, () => {
      form.setValues(before);
    });
  };
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
      if (whose === 'partner') await recordPartner.mutateAsync(recordPartnerTestInput.parse(input));
      else await record.mutateAsync(recordTestInput.parse({ ...input, respondent }));
      notifications.show({ message: words.saved });
      await navigate({ to: '/casos/$caseId/pruebas', params: { caseId } });
    });
  };
  return (
    <DraftedFrame
      drafted={drafted}
      title={whose === 'partner' ? words.partnerTitle : words.title}
      subtitle={words.ofCase(code)}
      act={answering ? words.save : values.means === 'screen' ? words.toScreen : words.toPaper}
      onSend={() => {
        if (answering) void save();
        else begin();
      }}
      maySend={may && !waiting}
      above={!may && <Text mb="md">{words.noMore}</Text>}
      labels={labels}
    >
      {waiting && chosen.isError && <ErrorState error={chosen.error} onRetry={() => void chosen.refetch()} />}
      {waiting && (values.stage === 'answering' || isBegun(values)) ? (
        !chosen.isError && <LoadingState />
      ) : answering ? (
        <Answering
          values={values}
          version={version}
          error={form.errors['test.answers']}
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
          whose={whose}
          onRestart={restart}
        />
      )}
    </DraftedFrame>
  );
}

interface OfCaseProps {
  readonly whose: Whose;
  readonly caseId: string;
  readonly applied: UseQueryResult<readonly AppliedTest[], unknown>;
}

function ApplyPage({ whose, caseId, applied }: OfCaseProps) {
  const file = useQuery({ ...trpc.cases.get.queryOptions({ caseId }), staleTime: 60_000 });
  const instruments = useQuery(trpc.instruments.list.queryOptions({}));
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
    <DraftGate key={caseId} form={placesOfTest[whose].form} subject={caseId} schema={testDraft(whose)}>
      {(opened) => (
        <ApplyForm
          whose={whose}
          file={data}
          instruments={instruments.data.rows}
          applied={applied.data}
          opened={opened}
        />
      )}
    </DraftGate>
  );
}

/** Chooses what is applied to a man, how and when, and keeps what was answered (§6.4.3 at the entry). */
export function ApplyTestPage() {
  const { caseId = '' } = useParams({ strict: false });
  const applied = useQuery({
    ...trpc.tests.ofCase.queryOptions({ caseId }),
    select: ({ rows }) => rows,
  });
  return <ApplyPage whose="his" caseId={caseId} applied={applied} />;
}

/** The same for his partner, in a draft of its own: nothing that she answers can come before him. */
export function ApplyPartnerTestPage() {
  const { caseId = '' } = useParams({ strict: false });
  const applied = useQuery({
    ...trpc.partnerTests.ofCase.queryOptions({ caseId }),
    select: ({ rows }) => rows,
  });
  return <ApplyPage whose="partner" caseId={caseId} applied={applied} />;
}
