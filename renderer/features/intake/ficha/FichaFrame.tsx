import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState, type ReactNode } from 'react';
import type { FichaStep } from '../../../../shared/domain/intake/ficha';
import { appErrorOf, errorText } from '../../../app/errorTexts';
import { DraftStatusLine } from '../../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../../components/drafts/ResumedNotice';
import { formatDay } from '../../../components/format';
import { DateField } from '../../../components/forms/DateField';
import { ErrorSummary } from '../../../components/forms/ErrorSummary';
import { FormLayout, FormSection } from '../../../components/forms/FormLayout';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import { KeyHint } from '../../../components/KeyHint/KeyHint';
import { AnchorLink } from '../../../components/links';
import { NoticeChips } from '../../../components/notices-risk/NoticeChips';
import { PageHeader } from '../../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../../components/usePageCommand';
import { VersionNotice } from '../../../components/versions/VersionNotice';
import { fichaPartWords } from '../../../../shared/words/fichaWords';
import { FichaNav } from './FichaNav';
import { HandOverDialog } from './HandOverDialog';
import { versionsOf, type StepValues } from './stepValues';
import { fichaLabels, fichaTexts } from './texts';
import type { FichaForm } from './useFichaStep';

/** A newer version has a notice of its own. */
const failureText = (failure: unknown): string | null =>
  failure === null || appErrorOf(failure)?.detail?.['reason'] === 'newer-version' ? null : errorText(failure);

const sources = [
  { value: 'live', label: fichaTexts.live },
  { value: 'paper', label: fichaTexts.paper },
] as const;

/** From him or from a paper, and of which day. */
const SourceFields = ({ form }: { readonly form: UseFormReturnType<StepValues<FichaStep>> }) => {
  const { fromPaper } = form.values;
  return (
    <FormSection title={fichaTexts.source}>
      <SegmentedChoice
        label={fichaTexts.source}
        options={sources}
        value={fromPaper ? 'paper' : 'live'}
        data-path="fromPaper"
        onChange={(value) => {
          form.setFieldValue('fromPaper', value === 'paper');
        }}
      />
      <DateField
        label={fromPaper ? fichaTexts.paperOn : fichaTexts.occurredOn}
        {...(fromPaper ? { help: fichaTexts.paperHelp } : {})}
        {...form.getInputProps('occurredOn')}
      />
    </FormSection>
  );
};

export interface FichaFrameProps<S extends FichaStep> {
  readonly drafted: FichaForm<S>;
  readonly onSave: (goOn: boolean) => void;
  readonly children: ReactNode;
}

/**
 * What every step has around its fields: about whom one writes, what the form still lacks and who may fill it, what
 * holds the step, and the three ways on. Ctrl+Enter saves and goes on.
 */
export function FichaFrame<S extends FichaStep>({ drafted, onSave, children }: FichaFrameProps<S>) {
  const { form, root, draft, sending, next, props } = drafted;
  const { file, ficha, step, opened } = props;
  const [handingOver, setHandingOver] = useState(false);
  const act = next === null ? fichaTexts.saveAndLeave : fichaTexts.saveAndGoOn;
  usePageCommand('mod+Enter', act, () => {
    onSave(true);
  });
  const last = versionsOf(ficha, step).at(-1);
  const overtaken = !sending && last !== undefined && last.version !== form.values.baseVersion;
  return (
    <>
      <form
        ref={root}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave(true);
        }}
      >
        <PageHeader
          title={fichaTexts.title(fichaPartWords[step])}
          subtitle={
            <Group gap="sm">
              <AnchorLink to="/casos/$caseId/ficha" params={{ caseId: file.caseId }} underline="always">
                {fichaTexts.of(file.code, file.person.fullName)}
              </AnchorLink>
              <NoticeChips kinds={file.notices.map((notice) => notice.kind)} />
            </Group>
          }
          aside={<DraftStatusLine status={draft.status} />}
          action={
            <Button
              type="submit"
              loading={sending}
              aria-keyshortcuts="Control+Enter"
              rightSection={<KeyHint keys="Ctrl+Entrar" />}
            >
              {act}
            </Button>
          }
        />
        {overtaken && (
          <VersionNotice
            authorName={last.authorName}
            recordedAt={last.recordedAt}
            other={
              <AnchorLink to="/casos/$caseId/ficha" params={{ caseId: file.caseId }} underline="always">
                {fichaTexts.toFicha}
              </AnchorLink>
            }
            onKeepMine={() => {
              form.setValues((values) => ({ ...values, baseVersion: last.version }));
            }}
          />
        )}
        <ErrorSummary
          problems={drafted.problems}
          labels={fichaLabels}
          failure={failureText(drafted.failure)}
          attempt={drafted.attempt}
          form={root}
        />
        <FormLayout aside={<FichaNav ficha={ficha} here={step} />}>
          {opened !== null && <ResumedNotice draft={draft} />}
          {ficha.standing.length === 0 && <Alert maw={680}>{fichaTexts.noBasis}</Alert>}
          {last !== undefined && (
            <Text size="sm" c="dimmed">
              {fichaTexts.resumedBy(last.authorName, formatDay(last.occurredOn))}
            </Text>
          )}
          <FormSection title={fichaTexts.answers}>
            <Stack gap="md">{children}</Stack>
          </FormSection>
          <SourceFields form={form} />
          <Group>
            <Button type="submit" loading={sending}>
              {act}
            </Button>
            {next !== null && (
              <Button
                variant="default"
                disabled={sending}
                onClick={() => {
                  onSave(false);
                }}
              >
                {fichaTexts.saveAndLeave}
              </Button>
            )}
            <Button
              variant="default"
              disabled={sending}
              onClick={() => {
                setHandingOver(true);
              }}
            >
              {fichaTexts.handOver.open}
            </Button>
          </Group>
        </FormLayout>
      </form>
      {/* Outside of the form: what is sent in a dialog would be sent by the form around it as well. */}
      {handingOver && (
        <HandOverDialog
          ficha={ficha}
          onClose={() => {
            setHandingOver(false);
          }}
        />
      )}
    </>
  );
}
