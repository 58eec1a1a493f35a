import { DraftGate } from '../../components/drafts/DraftGate';
import { todayHere } from '../../components/forms/dayText';
import { blankPsychology, blankSocialWork, psychologyValues, socialWorkValues } from './appreciationValues';
import { AppreciationGate, EvaluationGate } from './EvaluationGate';
import { HistoriesForm } from './HistoriesForm';
import { blankHistories, historiesValues } from './historiesValues';
import { PsychologyForm } from './PsychologyForm';
import { RiskLevelForm } from './RiskLevelForm';
import { blankRiskLevel, riskLevelValues } from './riskLevelValues';
import { SocialWorkForm } from './SocialWorkForm';
import { ViolenceForm } from './ViolenceForm';
import { blankViolence, violenceValues } from './violenceValues';

/** The ten histories of one case, first time or again (§6.6). */
export const HistoriesPage = () => (
  <EvaluationGate>
    {(given) => (
      <DraftGate
        key={given.file.caseId}
        form="histories"
        subject={given.file.caseId}
        schema={historiesValues.catch(blankHistories(given.evaluation.histories, todayHere()))}
      >
        {(opened) => <HistoriesForm {...given} opened={opened} />}
      </DraftGate>
    )}
  </EvaluationGate>
);

/** The kinds of violence (§5.2.3). */
export const ViolencePage = () => (
  <EvaluationGate>
    {(given) => (
      <DraftGate
        key={given.file.caseId}
        form="violence"
        subject={given.file.caseId}
        schema={violenceValues.catch(blankViolence(given.evaluation.violence, todayHere()))}
      >
        {(opened) => <ViolenceForm {...given} opened={opened} />}
      </DraftGate>
    )}
  </EvaluationGate>
);

/** The level of risk, judged by a person. */
export const RiskLevelPage = () => (
  <EvaluationGate>
    {(given) => (
      <DraftGate
        key={given.file.caseId}
        form="risk-level"
        subject={given.file.caseId}
        schema={riskLevelValues.catch(blankRiskLevel(given.evaluation.riskLevel, todayHere()))}
      >
        {(opened) => <RiskLevelForm {...given} opened={opened} />}
      </DraftGate>
    )}
  </EvaluationGate>
);

/** Social work's appreciation. */
export const SocialWorkPage = () => (
  <EvaluationGate>
    {(given) => (
      <DraftGate
        key={given.file.caseId}
        form="social-work-appreciation"
        subject={given.file.caseId}
        schema={socialWorkValues.catch(blankSocialWork(given.evaluation.socialWork, todayHere()))}
      >
        {(opened) => <SocialWorkForm {...given} opened={opened} />}
      </DraftGate>
    )}
  </EvaluationGate>
);

/** Psychology's appreciation (§5.4.7, §5.4.8). */
export const PsychologyPage = () => (
  <AppreciationGate>
    {(given) => (
      <DraftGate
        key={given.file.caseId}
        form="psychology-appreciation"
        subject={given.file.caseId}
        schema={psychologyValues.catch(blankPsychology(given.appreciation, todayHere()))}
      >
        {(opened) => <PsychologyForm {...given} opened={opened} />}
      </DraftGate>
    )}
  </AppreciationGate>
);
