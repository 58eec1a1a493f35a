import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { EvaluationView } from '../../../shared/contract/evaluation.contract';
import { trpc } from '../../api/client';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import type { AppreciationView } from './appreciationValues';

/** Of whom the forms write: read a moment ago when one comes from his page; again would only add to who opened it. */
const useCaseOfPage = () => {
  const { caseId = '' } = useParams({ strict: false });
  return useQuery({ ...trpc.cases.get.queryOptions({ caseId }), staleTime: 60_000 });
};

interface Asked {
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

const Waiting = ({ asked }: { readonly asked: readonly Asked[] }) => {
  const failed = asked.find((query) => query.isError);
  return failed === undefined ? (
    <LoadingState />
  ) : (
    <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  );
};

export interface EvaluationFormProps {
  readonly file: CaseFile;
  readonly evaluation: EvaluationView;
}

interface GateProps<Given> {
  readonly children: (given: Given) => ReactNode;
}

/**
 * Reads whose evaluation it is and what it says until now, before any of its forms opens. An answer that fails later
 * leaves the form, and what is typed in it, as it was.
 */
export function EvaluationGate({ children }: GateProps<EvaluationFormProps>) {
  const { caseId = '' } = useParams({ strict: false });
  const file = useCaseOfPage();
  const evaluation = useQuery(trpc.evaluation.get.queryOptions({ caseId }));
  if (file.data === undefined || evaluation.data === undefined) return <Waiting asked={[file, evaluation]} />;
  return children({ file: file.data, evaluation: evaluation.data });
}

export interface AppreciationFormProps {
  readonly file: CaseFile;
  readonly appreciation: AppreciationView;
}

/** The same for what psychology alone reads. */
export function AppreciationGate({ children }: GateProps<AppreciationFormProps>) {
  const { caseId = '' } = useParams({ strict: false });
  const file = useCaseOfPage();
  const appreciation = useQuery(trpc.appreciations.get.queryOptions({ caseId }));
  if (file.data === undefined || appreciation.data === undefined) {
    return <Waiting asked={[file, appreciation]} />;
  }
  return children({ file: file.data, appreciation: appreciation.data });
}
