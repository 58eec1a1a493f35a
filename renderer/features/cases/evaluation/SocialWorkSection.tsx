import { Text } from '@mantine/core';
import type { EvaluationView } from '../../../../shared/contract/evaluation.contract';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { SocialWorkText } from '../../../components/versions/AppreciationTexts';
import { SectionAction } from './SectionAction';
import { headOf, SectionFrame } from './SectionFrame';
import { evaluationTabTexts as words } from './texts';
import { useVersions } from './useVersions';
import { VersionContent } from './VersionContent';

export interface SocialWorkSectionProps {
  readonly caseId: string;
  readonly section: EvaluationView['socialWork'];
}

/** Social work's appreciation: psychology reads it, social work writes it. */
export function SocialWorkSection({ caseId, section }: SocialWorkSectionProps) {
  const mayWrite = useMayHere('social-work.write');
  const { versions, latest } = section;
  const { shown, picker } = useVersions(versions, false);
  const last = versions.at(-1);
  const act = last === undefined ? words.write : words.continue;
  return (
    <SectionFrame
      title={words.socialWork}
      head={headOf(last)}
      action={
        mayWrite && <SectionAction caseId={caseId} title={words.socialWork} act={act} form="trabajo-social" />
      }
    >
      {last === undefined && !mayWrite && (
        <Text size="sm" c="dimmed">
          {words.socialWorkTurn}
        </Text>
      )}
      {shown !== undefined && latest !== null && (
        <>
          {picker}
          <VersionContent section="social-work" versions={versions} shown={shown} latest={latest}>
            {(content) => <SocialWorkText content={content} />}
          </VersionContent>
        </>
      )}
    </SectionFrame>
  );
}
