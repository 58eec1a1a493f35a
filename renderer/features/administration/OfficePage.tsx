import { Button, Group, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { idleMinutes, officeSettings, type OfficeSettings } from '../../../shared/contract/settings.contract';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { PlaceField } from '../../components/directory/PlaceField';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { errorSentence } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { useOnce } from '../../components/forms/useOnce';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { usePageCommand } from '../../components/usePageCommand';
import { AdministrationPage } from './AdministrationPage';
import classes from './Administration.module.css';
import { CertificateRules } from './CertificateRules';
import { NamesSetting } from './NamesSetting';
import { ExclusionRule } from './ExclusionRule';
import { administrationTexts, officeLabels } from './texts';

const words = administrationTexts.office;
const kinds = (['cem', 'cai', 'other'] as const).map((value) => ({ value, label: words.kinds[value] }));

function OfficeForm({ settings }: { readonly settings: OfficeSettings }) {
  const root = useRef<HTMLFormElement>(null);
  const [attempt, setAttempt] = useState(0);
  const form = useForm<OfficeSettings>({ mode: 'controlled', initialValues: settings });
  const update = useMutation(trpc.settings.update.mutationOptions());
  const field = (path: string) => ({ ...form.getInputProps(path), 'data-path': path });

  const send = useOnce(async () => {
    const problems = findProblems(officeSettings, form.values);
    form.setErrors({ ...problems });
    update.reset();
    setAttempt((count) => count + 1);
    if (hasProblems(problems)) return;
    try {
      await update.mutateAsync(form.values);
      notifications.show({ message: words.saved });
    } catch (error) {
      form.setErrors({ ...appErrorOf(error)?.fields });
      setAttempt((count) => count + 1);
    }
  });
  usePageCommand('mod+Enter', words.save, () => void send());

  return (
    <form
      ref={root}
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary
        problems={form.errors as Record<string, string>}
        labels={officeLabels}
        failure={update.isError ? errorText(update.error) : null}
        attempt={attempt}
        form={root}
      />
      <FormSection title={words.identity}>
        <TextField label={words.name} {...field('office.name')} />
        <SegmentedChoice
          label={words.kind}
          data-path="office.kind"
          options={kinds}
          value={form.values.office.kind}
          error={form.errors['office.kind']}
          onChange={(kind) => {
            form.setFieldValue('office.kind', kind);
          }}
        />
        <PlaceField
          label={words.place}
          help={words.placeHelp}
          nothing={words.placeNone}
          path="office.ubigeo"
          value={form.values.office.ubigeo}
          error={form.errors['office.ubigeo']}
          onChange={(ubigeo) => {
            form.setFieldValue('office.ubigeo', ubigeo);
          }}
        />
        <TextField
          label={words.phone}
          help={words.phoneHelp}
          article="§6.2.6"
          {...field('office.contactPhone')}
        />
        <TextField label={words.email} optional {...field('office.contactEmail')} />
        <TextField label={words.address} optional {...field('office.contactAddress')} />
      </FormSection>
      <FormSection title={words.lock}>
        <NumberInput
          label={words.idle}
          description={words.idleHelp}
          min={idleMinutes.minimum}
          max={idleMinutes.maximum}
          clampBehavior="none"
          allowDecimal={false}
          w={220}
          {...field('idleMinutes')}
          error={errorSentence(form.errors['idleMinutes'])}
        />
      </FormSection>
      <Group>
        <Button type="submit" loading={update.isPending}>
          {words.save}
        </Button>
      </Group>
    </form>
  );
}

/** What identifies the office, what participants are given to reach it (§6.2.6), and when it closes by itself. */
export function OfficePage() {
  const settings = useQuery({ ...trpc.settings.get.queryOptions({}), staleTime: Infinity });
  return (
    <AdministrationPage title={words.title}>
      {settings.isPending && <LoadingState />}
      {settings.isLoadingError && (
        <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data !== undefined && <OfficeForm settings={settings.data} />}
      {settings.data !== undefined && <NamesSetting />}
      <ExclusionRule />
      <CertificateRules />
    </AdministrationPage>
  );
}
