import '../../app/allStyles';
import { Button, Container, Group, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { FormLayout, FormSection } from '../../components/forms/FormLayout';
import { hasProblems } from '../../components/forms/problems';
import { AccountStep } from './AccountStep';
import classes from './FirstRun.module.css';
import { emptyFirstRun, stepProblems, steps, type Step } from './firstRunValues';
import { NumbersStep } from './NumbersStep';
import { OfficeStep } from './OfficeStep';
import { DrillStep, PiecesStep } from './RecoverySteps';
import { firstRunLabels, firstRunTexts as words } from './texts';

/** Which two of the three pieces are asked for: another pair each time, so that none is left unread. */
const drillPairs = [
  [1, 2],
  [1, 3],
  [2, 3],
] as const;

function StepList({ current, onGo }: { readonly current: number; readonly onGo: (step: number) => void }) {
  return (
    <nav aria-label="Pasos">
      <ol className={classes['steps']}>
        {steps.map((step, index) => (
          <li key={step} aria-current={index === current ? 'step' : undefined}>
            <button
              type="button"
              disabled={index > current}
              onClick={() => {
                onGo(index);
              }}
            >
              {words.steps[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The office is made here, once: who, where, with which numbers and keys. Going back keeps everything typed. */
export default function FirstRun() {
  const form = useForm({ initialValues: emptyFirstRun });
  const element = useRef<HTMLFormElement>(null);
  const [at, setAt] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [pair] = useState(() => drillPairs[Math.floor(Math.random() * drillPairs.length)] ?? drillPairs[0]);
  const prepare = useMutation({
    ...trpc.setup.prepareRecovery.mutationOptions(),
    onSuccess: () => undefined,
  });
  const create = useMutation(trpc.setup.create.mutationOptions());
  const step: Step = steps[at] ?? 'office';

  const go = (next: number) => {
    form.clearErrors();
    create.reset();
    setAttempt(0);
    setAt(next);
    if (steps[next] === 'pieces' && prepare.data === undefined) prepare.mutate({});
  };

  const finish = () => {
    const { withPsychologist, psychologist, ...values } = form.values;
    create.mutate(
      { ...values, psychologist: withPsychologist ? psychologist : null },
      {
        onError: (error) => {
          form.setErrors({ ...appErrorOf(error)?.fields });
          setAttempt((count) => count + 1);
        },
      },
    );
  };

  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const problems = stepProblems(step, form.values);
    form.setErrors({ ...problems });
    if (hasProblems(problems)) setAttempt((count) => count + 1);
    else if (step === 'drill') finish();
    else go(at + 1);
  };

  return (
    <Container size="lg" py="lg" component="main" className={classes['wizard'] ?? ''}>
      <Title order={1} size="h2" mb="lg">
        {words.title}
      </Title>
      <form ref={element} onSubmit={send} noValidate>
        <FormLayout aside={<StepList current={at} onGo={go} />}>
          <ErrorSummary
            problems={form.errors as Record<string, string>}
            labels={firstRunLabels}
            failure={create.isError ? errorText(create.error) : null}
            attempt={attempt}
            form={element}
          />
          <FormSection title={words.steps[step]} key={step}>
            {step === 'office' && <OfficeStep form={form} />}
            {step === 'coordinator' && <AccountStep form={form} who="coordinator" />}
            {step === 'psychologist' && <AccountStep form={form} who="psychologist" />}
            {step === 'numbers' && <NumbersStep form={form} />}
            {step === 'pieces' && (
              <PiecesStep
                pieces={prepare.data?.pieces ?? null}
                error={prepare.error}
                office={form.values.office.name}
                onRetry={() => {
                  prepare.mutate({});
                }}
              />
            )}
            {step === 'drill' && <DrillStep form={form} pair={pair} />}
          </FormSection>
          <Group mt="lg">
            <Button
              type="submit"
              loading={create.isPending}
              disabled={step === 'pieces' && prepare.data === undefined}
            >
              {step === 'drill' ? words.create : words.next}
            </Button>
            {at > 0 && (
              <Button
                variant="default"
                onClick={() => {
                  go(at - 1);
                }}
              >
                {words.back}
              </Button>
            )}
          </Group>
        </FormLayout>
      </form>
    </Container>
  );
}
