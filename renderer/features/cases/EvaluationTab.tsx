import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { HistoriesSection } from './evaluation/HistoriesSection';
import { NoticesSection } from './evaluation/NoticesSection';
import { PsychologySection } from './evaluation/PsychologySection';
import { RiskLevelSection } from './evaluation/RiskLevelSection';
import { SocialWorkSection } from './evaluation/SocialWorkSection';
import { evaluationTabTexts as words } from './evaluation/texts';
import { ViolenceSection } from './evaluation/ViolenceSection';

/** The initial evaluation of a case as it stands, each section with the way to evaluate it again (§6.6). */
export function EvaluationTab({ file }: { readonly file: CaseFile }) {
  const { caseId } = file;
  const mayReadPsychology = useMay('appreciation.read');
  const evaluation = useQuery({
    ...trpc.evaluation.get.queryOptions({ caseId }),
    enabled: file.hasCome,
  });
  if (!file.hasCome) return <Text>{words.notCome}</Text>;
  if (evaluation.data === undefined) {
    return evaluation.isError ? (
      <ErrorState error={evaluation.error} onRetry={() => void evaluation.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { histories, violence, riskLevel, socialWork, psychology, liftedNotices } = evaluation.data;
  const untouched = [histories, violence, riskLevel, socialWork].every(
    ({ versions }) => versions.length === 0,
  );
  return (
    <Stack gap="xl">
      {untouched && (
        <Text>
          {words.empty}{' '}
          <Text span inherit c="dimmed">
            {words.emptyHow}
          </Text>
        </Text>
      )}
      <NoticesSection notices={file.notices} lifted={liftedNotices} />
      <HistoriesSection caseId={caseId} section={histories} />
      <ViolenceSection caseId={caseId} section={violence} />
      <RiskLevelSection caseId={caseId} section={riskLevel} />
      <PsychologySection caseId={caseId} section={psychology} mayRead={mayReadPsychology} />
      <SocialWorkSection caseId={caseId} section={socialWork} />
    </Stack>
  );
}
