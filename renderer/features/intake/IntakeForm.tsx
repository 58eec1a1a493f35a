import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import { useDraft, type OpenedDraft } from '../../components/drafts/useDraft';
import { todayHere } from '../../components/forms/dayText';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { FormLayout } from '../../components/forms/FormLayout';
import { hasProblems } from '../../components/forms/problems';
import { SectionChecklist, type FormSection } from '../../components/forms/SectionChecklist';
import { useOnce } from '../../components/forms/useOnce';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { BasisSection } from './BasisSection';
import { ConsentSection } from './ConsentSection';
import {
  consentProblems,
  intakeProblems,
  mayKeep,
  storable,
  toRegisterInput,
  type IntakeValues,
} from './intakeValues';
import { AdmissionSection, PersonSection } from './PersonSection';
import type { IntakeStart } from './PersonSearch';
import { whoFieldsOf } from './personFields';
import { intakeLabels, intakeTexts } from './texts';
import { unseenDuplicates, useDuplicates } from './useDuplicates';

export interface IntakeFormProps {
  readonly start: IntakeStart;
  readonly opened: OpenedDraft<IntakeValues> | null;
  readonly blank: IntakeValues;
  readonly onRefused: () => void;
}

const openingValues = ({ start, opened, blank }: IntakeFormProps): IntakeValues => ({
  ...(opened?.values ?? blank),
  ...(opened === null
    ? {
        existing:
          start.existing === null
            ? null
            : { personId: start.existing.personId, fullName: start.existing.fullName },
        person: { ...blank.person, documentNumber: start.documentNumber },
      }
    : {}),
});

const sectionsOf = (values: IntakeValues, today: string): FormSection[] => {
  const problems = intakeProblems(values, today);
  const missing = (belongs: (path: string) => boolean) =>
    Object.keys(problems)
      .filter(belongs)
      .map((path) => (intakeLabels[path] ?? path).toLowerCase());
  const basis: FormSection = {
    title: intakeTexts.basis.title,
    firstField: 'basis.kind',
    missing: missing((path) => path.startsWith('basis.') || path === 'paperOn'),
  };
  const consent: FormSection = {
    title: values.basis.kind === 'consent' ? intakeTexts.consent.title : intakeTexts.consent.titleTold,
    firstField: 'consent.outcome',
    missing: missing((path) => path.startsWith('consent.')),
  };
  if (!mayKeep(values) || basis.missing.length + consent.missing.length > 0) return [basis, consent];
  return [
    basis,
    consent,
    {
      title: values.existing === null ? intakeTexts.person.title : intakeTexts.person.existing,
      firstField: 'person.documentKind',
      missing: missing((path) => path.startsWith('person.')),
    },
    {
      title: intakeTexts.admission.title,
      firstField: 'condition',
      missing: missing((path) => !path.includes('.') && path !== 'paperOn'),
    },
  ];
};

/** Consent first; with it the registration form opens, without it nothing is kept. */
export function IntakeForm(props: IntakeFormProps) {
  const { opened, blank, onRefused } = props;
  const root = useRef<HTMLFormElement>(null);
  const [attempt, setAttempt] = useState(0);
  const navigate = useNavigate();
  const form = useForm<IntakeValues>({ mode: 'controlled', initialValues: openingValues(props) });
  const duplicates = useDuplicates(form.values.person);
  const draft = useDraft({
    form: 'intake',
    subject: 'new',
    route: '/personas/nueva',
    values: storable(form.values),
    blank,
    opened,
    root,
    onReplace: (values) => {
      form.setValues(values);
    },
  });
  const register = useMutation(trpc.intake.register.mutationOptions());

  const today = todayHere();
  const consented = !hasProblems(consentProblems(form.values, today));
  const given = consented && mayKeep(form.values);
  const refused = form.values.consent.outcome === 'refused' && !mayKeep(form.values);

  const findEverything = () => {
    const unseen = given && form.values.existing === null && unseenDuplicates(duplicates, form.values.seen);
    return {
      ...intakeProblems(form.values, today),
      ...(unseen ? { duplicates: 'duplicates-not-seen' } : {}),
    };
  };

  const send = useOnce(async (goOn: boolean) => {
    const problems = findEverything();
    form.setErrors(problems);
    setAttempt((count) => count + 1);
    if (hasProblems(problems)) return;
    await draft.close();
    try {
      const { caseId, caseCode } = await register.mutateAsync(toRegisterInput(form.values));
      if (caseId === null || caseCode === null) {
        onRefused();
        return;
      }
      notifications.show({ message: intakeTexts.registered(caseCode) });
      if (goOn) await navigate({ to: '/casos/$caseId/ficha/$step', params: { caseId, step: 'personal' } });
      else await navigate({ to: '/casos/$caseId', params: { caseId } });
    } catch (error) {
      form.setErrors(appErrorOf(error)?.fields ?? {});
      setAttempt((count) => count + 1);
      draft.reopen();
    }
  });
  usePageCommand(
    'mod+Enter',
    refused ? intakeTexts.refusal.act : intakeTexts.registerAndGoOn,
    () => void send(true),
  );

  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(true);
      }}
    >
      <PageHeader title={intakeTexts.title} aside={<DraftStatusLine status={draft.status} />} />
      <ErrorSummary
        problems={form.errors as Record<string, string>}
        labels={intakeLabels}
        failure={register.isError ? errorText(register.error) : null}
        attempt={attempt}
        form={root}
      />
      <FormLayout aside={<SectionChecklist sections={sectionsOf(form.values, today)} form={root} />}>
        {opened !== null && <ResumedNotice draft={draft} />}
        <BasisSection form={form} />
        <ConsentSection form={form} />
        {!refused && !given && (
          <Text c="dimmed">
            {form.values.basis.kind === 'consent'
              ? intakeTexts.consent.waiting
              : intakeTexts.consent.waitingTold}
          </Text>
        )}
        {given && (
          <Stack gap="xl">
            <PersonSection who={whoFieldsOf(form)} />
            <AdmissionSection form={form} />
          </Stack>
        )}
        {refused && (
          <Alert title={intakeTexts.refusal.title}>
            <Text>{intakeTexts.refusal.body}</Text>
          </Alert>
        )}
        {(given || refused) && (
          <Group>
            <Button type="submit" loading={register.isPending}>
              {refused ? intakeTexts.refusal.act : intakeTexts.registerAndGoOn}
            </Button>
            {given && (
              <Button variant="default" disabled={register.isPending} onClick={() => void send(false)}>
                {intakeTexts.register}
              </Button>
            )}
          </Group>
        )}
      </FormLayout>
    </form>
  );
}
