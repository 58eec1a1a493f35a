import { Text } from '@mantine/core';
import type { EvaluationView } from '../../../../shared/contract/evaluation.contract';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { formatDay } from '../../../components/format';
import { riskLevelWords } from '../../../components/words/evaluationWords';
import { SectionAction } from './SectionAction';
import { SectionFrame } from './SectionFrame';
import { evaluationTabTexts as words } from './texts';
import { useVersions } from './useVersions';
import { VersionContent } from './VersionContent';

export interface RiskLevelSectionProps {
  readonly caseId: string;
  readonly section: EvaluationView['riskLevel'];
}

/** The level that somebody judged, with every level before it: who, when. In words, without a colour. */
export function RiskLevelSection({ caseId, section }: RiskLevelSectionProps) {
  const mayWrite = useMayHere('evaluation.write');
  const { versions, latest } = section;
  const { shown, picker } = useVersions(versions, false);
  const last = versions.at(-1);
  const act = last === undefined ? words.judge : words.judgeAgain;
  return (
    <SectionFrame
      title={words.riskLevel}
      article="§6.7"
      head={
        last === undefined
          ? words.missing
          : words.level(riskLevelWords[last.level], formatDay(last.occurredOn))
      }
      action={mayWrite && <SectionAction caseId={caseId} title={words.riskLevel} act={act} form="riesgo" />}
    >
      {versions.length > 1 && (
        <Text size="sm">
          {words.levelHistory}:{' '}
          {versions
            .slice(0, -1)
            .toReversed()
            .map((version) =>
              words.levelBefore(
                riskLevelWords[version.level],
                formatDay(version.occurredOn),
                version.authorName,
              ),
            )
            .join(' · ')}
        </Text>
      )}
      {shown !== undefined && latest !== null && (
        <>
          {picker}
          <VersionContent section="risk-level" versions={versions} shown={shown} latest={latest}>
            {(content) => (
              <Text size="sm" maw={760} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {`${riskLevelWords[content.level]}. ${words.reasons}: ${content.reasons}`}
              </Text>
            )}
          </VersionContent>
        </>
      )}
    </SectionFrame>
  );
}
