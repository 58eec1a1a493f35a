import { Group, Text } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { VersionHead } from '../../../shared/contract/evaluation.contract';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import type { FormSection } from '../../components/forms/SectionChecklist';
import { NoticeChips } from '../../components/notices-risk/NoticeChips';
import { VersionNotice } from '../../components/versions/VersionNotice';
import { evaluationTexts } from './texts';
import type { SectionForm } from './useSectionForm';

/** A newer version has a notice of its own. */
const failureText = (failure: unknown): string | null =>
  appErrorOf(failure)?.detail?.['reason'] === 'newer-version' ? null : errorText(failure);

export interface EvaluationFrameProps<Values extends { readonly baseVersion: number }> {
  readonly title: string;
  readonly drafted: SectionForm<Values>;
  readonly versions: readonly VersionHead[];
  /** What the latest version says, for whoever wrote on an older one. */
  readonly latest: ReactNode;
  readonly labels: Readonly<Record<string, string>>;
  readonly sections?: readonly FormSection[];
  readonly onSend: () => void;
  readonly onGo?: (path: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** The frame of the five forms of the evaluation: about whom one writes, and the version that somebody else saved. */
export function EvaluationFrame<Values extends { readonly baseVersion: number }>({
  versions,
  latest,
  ...frame
}: EvaluationFrameProps<Values>) {
  const { file, form, sending } = frame.drafted;
  const last = versions.at(-1);
  // A save of our own is read back before the page leaves.
  const overtaken = !sending && last !== undefined && last.version !== form.values.baseVersion;
  return (
    <DraftedFrame
      {...frame}
      subtitle={
        <Group gap="sm">
          <Text inherit>{evaluationTexts.of(file.code, file.person.fullName)}</Text>
          <NoticeChips kinds={file.notices.map((notice) => notice.kind)} />
        </Group>
      }
      act={evaluationTexts.save}
      failureText={failureText}
      above={
        overtaken && (
          <VersionNotice
            authorName={last.authorName}
            recordedAt={last.recordedAt}
            other={latest}
            onKeepMine={() => {
              form.setValues((values) => ({ ...values, baseVersion: last.version }));
            }}
          />
        )
      }
    />
  );
}
