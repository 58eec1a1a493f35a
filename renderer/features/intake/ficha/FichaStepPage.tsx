import { Alert, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ComponentType } from 'react';
import type { CaseFile } from '../../../../shared/contract/cases.contract';
import type { ChildrenView, FichaView } from '../../../../shared/contract/ficha.contract';
import { fichaSteps, partPermission, type FichaStep } from '../../../../shared/domain/intake/ficha';
import { trpc } from '../../../api/client';
import { NotFoundPage } from '../../../app/fallbackPages';
import { useMay } from '../../../app/session';
import { DraftGate } from '../../../components/drafts/DraftGate';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { todayHere } from '../../../components/forms/dayText';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { PageHeader } from '../../../components/PageHeader/PageHeader';
import { fichaPartWords, reservedWords } from '../../../../shared/words/fichaWords';
import { ChildrenStep, ContactStep, InformationStep } from './LifeSteps';
import { AdmissionStep, PersonalStep, WorkStep } from './PersonSteps';
import { blankStep, draftSchema } from './stepValues';
import { fichaTexts } from './texts';
import { draftFormOf, draftSubjectOf, type StepProps } from './useFichaStep';

const forms: { readonly [S in FichaStep]: ComponentType<StepProps<S>> } = {
  admission: AdmissionStep,
  personal: PersonalStep,
  'education-work': WorkStep,
  contact: ContactStep,
  children: ChildrenStep,
  information: InformationStep,
};

interface OpenStepProps<S extends FichaStep> {
  readonly step: S;
  readonly file: CaseFile;
  readonly ficha: FichaView;
  readonly children: ChildrenView | null;
}

function OpenStep<S extends FichaStep>({ step, file, ficha, children }: OpenStepProps<S>) {
  const Form: ComponentType<StepProps<S>> = forms[step];
  // What the form was opened on stays what it is compared with, also when somebody saves meanwhile.
  const [blank] = useState(() => blankStep(step, ficha, children, todayHere()));
  return (
    <DraftGate
      form={draftFormOf(step)}
      subject={draftSubjectOf(file.caseId, step)}
      schema={draftSchema(step, blank)}
    >
      {(opened) => <Form step={step} file={file} ficha={ficha} blank={blank} opened={opened} />}
    </DraftGate>
  );
}

const isStep = (name: string): name is FichaStep => fichaSteps.some((step) => step === name);

function GivenStep({ caseId, step }: { readonly caseId: string; readonly step: FichaStep }) {
  const mine = useMay(partPermission[step]);
  const sealed = step === 'children' && mine;
  const file = useQuery({ ...trpc.cases.get.queryOptions({ caseId }), staleTime: 60_000 });
  const ficha = useQuery(trpc.ficha.get.queryOptions({ caseId }));
  const children = useQuery({ ...trpc.ficha.children.queryOptions({ caseId }), enabled: sealed });
  const failed = [file, ficha, ...(sealed ? [children] : [])].find((query) => query.isError);
  const given =
    file.data !== undefined && ficha.data !== undefined && (!sealed || children.data !== undefined);
  if (!given) {
    return failed === undefined ? (
      <LoadingState />
    ) : (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
    );
  }
  if (!mine) {
    return (
      <Stack gap="md" maw={680}>
        <PageHeader title={fichaTexts.title(fichaPartWords[step])} />
        <Alert title={fichaTexts.reserved}>{reservedWords[step] ?? ''}</Alert>
      </Stack>
    );
  }
  return (
    <OpenStep
      key={`${caseId}/${step}`}
      step={step}
      file={file.data}
      ficha={ficha.data}
      children={children.data ?? null}
    />
  );
}

/** One step of the registration form, first time or again (§6.4.2). */
export function FichaStepPage() {
  const { caseId = '', step = '' } = useParams({ strict: false });
  return isStep(step) ? <GivenStep key={step} caseId={caseId} step={step} /> : <NotFoundPage />;
}
