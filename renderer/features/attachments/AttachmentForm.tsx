import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { StagedAttachment } from '../../../shared/contract/attachments.contract';
import {
  documentKinds,
  namesOthersAsARule,
  sizeProblem,
  type AttachmentKind,
} from '../../../shared/domain/attachments/documents';
import { trpc, trpcClient } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { problemText } from '../../components/forms/problemTexts';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { JobProgress } from '../../components/jobs/JobProgress';
import { useJob } from '../../components/jobs/useJob';
import { KeyHint } from '../../components/KeyHint/KeyHint';
import { showFailure } from '../../components/notices/showFailure';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { contentKindWords, sizeText } from '../../components/words/attachmentWords';
import { attachmentKindWords } from '../../../shared/words/recordWords';
import { blankAttachment, keepInputOf, keepProblems, type AttachmentValues } from './attachmentValues';
import { handOver } from './dropping';
import { FileDrop } from './FileDrop';
import { attachmentTexts } from './texts';

const words = attachmentTexts.new;

const labels: Readonly<Record<string, string>> = {
  title: words.name,
  kind: words.kind,
  datedOn: words.datedOn,
  namesOthers: words.namesOthers,
};

const kindOptions = documentKinds.map((kind) => ({ value: kind, label: attachmentKindWords[kind] }));
const yesNo = [
  { value: 'yes', label: 'Sí', hotkey: 'S' },
  { value: 'no', label: 'No', hotkey: 'N' },
] as const;

/** Who will read it, as the form stands now. */
const readersOf = ({ kind, namesOthers }: AttachmentValues): string | undefined => {
  if (kind === 'test') return words.namesOthersHelp.test;
  return namesOthers === '' ? undefined : words.namesOthersHelp[namesOthers];
};

export interface AttachmentFormProps {
  readonly caseId: string;
  readonly code: string;
  readonly name: string;
  readonly staged: StagedAttachment | null;
  readonly opened: OpenedDraft<AttachmentValues> | null;
}

/** Which file, and what it is. The file lies in the office, sealed, as soon as it was chosen. */
export function AttachmentForm({ caseId, code, name, staged, opened }: AttachmentFormProps) {
  const navigate = useNavigate();
  const today = todayHere();
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const blank = { ...blankAttachment(today), title: staged?.title ?? '' };
  const drafted = useDraftedForm<AttachmentValues>({
    form: 'attachment',
    subject: caseId,
    route: `/casos/${caseId}/documentos/nuevo`,
    blank,
    opened,
  });
  const { form, draft, root } = drafted;
  const keep = useMutation(trpc.attachments.keep.mutationOptions());
  const choosing = useJob((view) => {
    if (view.phase === 'refused') setFileProblem(problemText(view.problem ?? ''));
    else if (view.phase !== 'done') setFileProblem(view.phase === 'gone' ? words.gone : words.cancelled);
    else {
      // What the file is called is a first title, and only that.
      trpcClient.attachments.ofCase.query({ caseId }).then(
        ({ staged: chosen }) => {
          const { title } = form.values;
          if (title === '' || title === staged?.title) form.setFieldValue('title', chosen?.title ?? '');
        },
        () => undefined,
      );
    }
  });
  const choose = () => {
    setFileProblem(null);
    void choosing.begin(() => trpcClient.attachments.choose.mutate({ caseId }));
  };
  const drop = (files: readonly File[]) => {
    const [file, other] = files;
    if (file === undefined || choosing.working) return;
    const problem = sizeProblem(file.size);
    if (other !== undefined) setFileProblem(words.oneAtATime);
    else if (problem !== null) setFileProblem(problemText(problem));
    else {
      setFileProblem(null);
      void choosing.begin(() => handOver(caseId, file));
    }
  };
  const leave = () => navigate({ to: '/casos/$caseId/documentos', params: { caseId } });
  const save = () => {
    if (staged === null) {
      setFileProblem(words.needFile);
      return;
    }
    const input = keepInputOf(form.values, staged.attachmentId, today);
    void drafted.send(keepProblems(form.values, input, today), async () => {
      await keep.mutateAsync(input);
      notifications.show({ message: words.saved });
      await leave();
    });
  };
  const discard = async () => {
    if (staged !== null) {
      await trpcClient.attachments.discard.mutate({ attachmentId: staged.attachmentId });
      notifications.show({ message: words.discarded });
    }
    if (draft.status.kind !== 'idle') draft.discard();
    await leave();
  };
  usePageCommand('mod+Enter', words.save, save);
  const { kind } = form.values;
  const usuallyNames = kind !== '' && namesOthersAsARule.includes(kind);

  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <PageHeader
        title={words.title}
        subtitle={words.of(code, name)}
        aside={<DraftStatusLine status={draft.status} />}
        action={
          <Button
            type="submit"
            loading={drafted.sending}
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyHint keys="Ctrl+Entrar" />}
          >
            {words.save}
          </Button>
        }
      />
      <Stack gap="lg" maw={680}>
        <ErrorSummary
          problems={drafted.problems}
          labels={labels}
          failure={drafted.failure === null ? null : errorText(drafted.failure)}
          attempt={drafted.attempt}
          form={root}
        />
        <FileDrop onFiles={drop}>
          {staged !== null && !choosing.working && (
            <div>
              <Text fw={600}>
                {words.chosen(staged.title, contentKindWords[staged.contentKind], sizeText(staged.byteCount))}
              </Text>
              <Text size="sm" c="dimmed">
                {words.chosenSafe}
              </Text>
            </div>
          )}
          <JobProgress job={choosing} label={words.reading} waiting={words.waiting} />
          {!choosing.working && (
            <Group gap="md">
              <Button
                variant={staged === null ? 'filled' : 'default'}
                leftSection={<IconFileUpload size={18} aria-hidden />}
                onClick={choose}
              >
                {staged === null ? words.choose : words.chooseOther}
              </Button>
              <Text size="sm" c="dimmed">
                {words.orDrop}
              </Text>
            </Group>
          )}
          {fileProblem !== null && (
            <Text role="alert" fw={600}>
              {fileProblem}
            </Text>
          )}
          {staged === null && (
            <Text size="sm" c="dimmed">
              {words.what}
            </Text>
          )}
        </FileDrop>
        <TextField
          label={words.name}
          help={words.nameHelp}
          maxLength={160}
          {...form.getInputProps('title')}
        />
        <ChoiceField
          label={words.kind}
          data={kindOptions}
          {...form.getInputProps('kind')}
          onChange={(chosen) => {
            form.setFieldValue('kind', (chosen ?? '') as AttachmentKind | '');
          }}
        />
        <DateField label={words.datedOn} {...form.getInputProps('datedOn')} />
        {kind === 'test' ? (
          <Text c="dimmed">{words.namesOthersHelp.test}</Text>
        ) : (
          <SegmentedChoice
            label={words.namesOthers}
            article="§6.4.12"
            options={yesNo}
            help={readersOf(form.values)}
            warning={
              usuallyNames && form.values.namesOthers !== 'yes'
                ? words.asARule(attachmentKindWords[kind])
                : null
            }
            {...form.getInputProps('namesOthers')}
          />
        )}
        <Group>
          <Button variant="default" onClick={() => void discard().catch(showFailure)}>
            {words.discard}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
