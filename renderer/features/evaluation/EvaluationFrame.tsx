import { Button, Group, Text } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { VersionHead } from '../../../shared/contract/evaluation.contract';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { KeyHint } from '../../components/KeyHint/KeyHint';
import { NoticeChips } from '../../components/notices-risk/NoticeChips';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { VersionNotice } from '../../components/versions/VersionNotice';
import classes from './Evaluation.module.css';
import { evaluationTexts } from './texts';
import type { SectionForm } from './useSectionForm';

/** A newer version has a notice of its own. */
const failureText = (failure: unknown): string | null =>
  failure === null || appErrorOf(failure)?.detail?.['reason'] === 'newer-version' ? null : errorText(failure);

export interface EvaluationFrameProps<Values extends { readonly baseVersion: number }> {
  readonly title: string;
  readonly drafted: SectionForm<Values>;
  readonly versions: readonly VersionHead[];
  /** What the latest version says, for whoever wrote on an older one. */
  readonly latest: ReactNode;
  readonly labels: Readonly<Record<string, string>>;
  readonly onSend: () => void;
  readonly onGo?: (path: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/**
 * What the five forms of the evaluation have around their fields: about whom one writes, what holds the form, and the
 * version that somebody else saved meanwhile. Ctrl+Enter saves.
 */
export function EvaluationFrame<Values extends { readonly baseVersion: number }>(
  props: EvaluationFrameProps<Values>,
) {
  const { title, drafted, versions, latest, labels, onSend, onGo, onKeyDown, children } = props;
  const { file, form, draft, root, resumed, sending } = drafted;
  usePageCommand('mod+Enter', evaluationTexts.save, onSend);
  const last = versions.at(-1);
  // A save of our own is read back before the page leaves.
  const overtaken = !sending && last !== undefined && last.version !== form.values.baseVersion;
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
        subtitle={
          <Group gap="sm">
            <Text inherit>{evaluationTexts.of(file.code, file.person.fullName)}</Text>
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
            {evaluationTexts.save}
          </Button>
        }
      />
      {overtaken && (
        <VersionNotice
          authorName={last.authorName}
          recordedAt={last.recordedAt}
          other={latest}
          onKeepMine={() => {
            form.setValues((values) => ({ ...values, baseVersion: last.version }));
          }}
        />
      )}
      <ErrorSummary
        problems={drafted.problems}
        labels={labels}
        failure={failureText(drafted.failure)}
        attempt={drafted.attempt}
        form={root}
        {...(onGo !== undefined && { onGo })}
      />
      {resumed && (
        <div className={classes['resumed']}>
          <ResumedNotice draft={draft} />
        </div>
      )}
      {children}
    </form>
  );
}
