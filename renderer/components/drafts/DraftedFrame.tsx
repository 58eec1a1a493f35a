import { Box, Button } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { errorText } from '../../app/errorTexts';
import { ErrorSummary } from '../forms/ErrorSummary';
import { FormLayout } from '../forms/FormLayout';
import { SectionChecklist, type FormSection } from '../forms/SectionChecklist';
import { KeyHint } from '../KeyHint/KeyHint';
import { PageHeader } from '../PageHeader/PageHeader';
import { usePageCommand } from '../usePageCommand';
import { DraftStatusLine } from './DraftStatusLine';
import { ResumedNotice } from './ResumedNotice';
import type { DraftedForm } from './useDraftedForm';

export interface DraftedFrameProps<Values> {
  readonly drafted: DraftedForm<Values>;
  readonly title: string;
  /** About whom one writes. */
  readonly subtitle?: ReactNode;
  /** The verb on the button. */
  readonly act: string;
  readonly onSend: () => void;
  /** False where there is nothing that could be sent. */
  readonly maySend?: boolean;
  /** Names of the fields, for the summary of what to revise. */
  readonly labels: Readonly<Record<string, string>>;
  /** Says why the act was refused where the form has better words, or none (null). */
  readonly failureText?: (failure: unknown) => string | null;
  /** Between the header and the fields: what somebody else did meanwhile. */
  readonly above?: ReactNode;
  /** The checklist at the left; without it the fields have the whole width. */
  readonly sections?: readonly FormSection[];
  readonly onGo?: (path: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/**
 * What every page with a form and a draft has around its fields: its title and the state of its draft, the one act
 * (Ctrl+Enter too), what holds it, what came back, and the checklist of its sections.
 */
export function DraftedFrame<Values>(props: DraftedFrameProps<Values>) {
  const { drafted, title, subtitle, act, onSend, maySend = true, labels } = props;
  const { failureText = errorText, above, sections, onGo, onKeyDown, children } = props;
  const { draft, root, failure } = drafted;
  usePageCommand('mod+Enter', act, onSend, maySend);
  const resumed = drafted.resumed && <ResumedNotice draft={draft} />;
  return (
    <form
      ref={root}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <PageHeader
        title={title}
        subtitle={subtitle}
        aside={<DraftStatusLine status={draft.status} />}
        action={
          maySend && (
            <Button
              type="submit"
              loading={drafted.sending}
              aria-keyshortcuts="Control+Enter"
              rightSection={<KeyHint keys="Ctrl+Entrar" />}
            >
              {act}
            </Button>
          )
        }
      />
      {above}
      <ErrorSummary
        problems={drafted.problems}
        labels={labels}
        failure={failure === null ? null : failureText(failure)}
        attempt={drafted.attempt}
        form={root}
        {...(onGo !== undefined && { onGo })}
      />
      {sections === undefined ? (
        <>
          {resumed !== false && draft.status.kind !== 'idle' && <Box mb="md">{resumed}</Box>}
          {children}
        </>
      ) : (
        <FormLayout aside={<SectionChecklist form={root} sections={sections} />}>
          {resumed}
          {children}
        </FormLayout>
      )}
    </form>
  );
}
