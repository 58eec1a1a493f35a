import type { EvaluationView } from '../../../../shared/contract/evaluation.contract';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { ViolenceFacts } from '../../../components/versions/ViolenceFacts';
import { SectionAction } from './SectionAction';
import { headOf, SectionFrame } from './SectionFrame';
import { evaluationTabTexts as words } from './texts';
import { comparedLabel, useVersions } from './useVersions';
import { VersionContent } from './VersionContent';

export interface ViolenceSectionProps {
  readonly caseId: string;
  readonly section: EvaluationView['violence'];
}

/** The kinds of violence as they stand (§5.2.3), beside what the version before said. */
export function ViolenceSection({ caseId, section }: ViolenceSectionProps) {
  const mayWrite = useMayHere('evaluation.write');
  const { versions, latest } = section;
  const { shown, compared, picker } = useVersions(versions, true);
  const last = versions.at(-1);
  const act = last === undefined ? words.evaluate : last.complete ? words.again : words.continue;
  return (
    <SectionFrame
      title={words.violence}
      article="§5.2.3"
      head={headOf(last)}
      action={mayWrite && <SectionAction caseId={caseId} title={words.violence} act={act} form="violencia" />}
    >
      {shown !== undefined && latest !== null && (
        <>
          {picker}
          <VersionContent section="violence" versions={versions} shown={shown} latest={latest}>
            {(content) => (
              <ViolenceFacts
                content={content}
                compared={compared && { label: comparedLabel(compared), facts: compared }}
              />
            )}
          </VersionContent>
        </>
      )}
    </SectionFrame>
  );
}
