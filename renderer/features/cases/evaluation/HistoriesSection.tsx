import type { EvaluationView } from '../../../../shared/contract/evaluation.contract';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { HistoryFacts } from '../../../components/versions/HistoryFacts';
import { SectionAction } from './SectionAction';
import { headOf, SectionFrame } from './SectionFrame';
import { evaluationTabTexts as words } from './texts';
import { comparedLabel, useVersions } from './useVersions';
import { VersionContent } from './VersionContent';

export interface HistoriesSectionProps {
  readonly caseId: string;
  readonly section: EvaluationView['histories'];
}

/** The ten histories as they stand (§6.6), beside what the version before said. */
export function HistoriesSection({ caseId, section }: HistoriesSectionProps) {
  const mayWrite = useMayHere('evaluation.write');
  const { versions, latest } = section;
  const { shown, compared, picker } = useVersions(versions, true);
  const last = versions.at(-1);
  const act = last === undefined ? words.evaluate : last.complete ? words.again : words.continue;
  return (
    <SectionFrame
      title={words.histories}
      article="§6.6"
      head={headOf(last)}
      action={
        mayWrite && <SectionAction caseId={caseId} title={words.histories} act={act} form="historias" />
      }
    >
      {shown !== undefined && latest !== null && (
        <>
          {picker}
          <VersionContent section="histories" versions={versions} shown={shown} latest={latest}>
            {(content) => (
              <HistoryFacts
                content={content}
                compared={compared && { label: comparedLabel(compared), facts: compared.facts }}
              />
            )}
          </VersionContent>
        </>
      )}
    </SectionFrame>
  );
}
