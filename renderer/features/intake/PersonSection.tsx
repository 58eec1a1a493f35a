import { Alert, Button, Group, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { documentProblems } from '../../../shared/domain/people/documents';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../components/forms/TextField';
import { PickField } from '../../components/lists/PickField';
import { optionsOf } from '../../components/words/recordWords';
import { conditionWords, documentKindWords } from '../../../shared/words/recordWords';
import { DuplicateList } from './DuplicateList';
import { yearOfAnswers, type IntakeValues } from './intakeValues';
import type { WhoFields } from './personFields';
import { intakeTexts } from './texts';

const words = intakeTexts.person;

export interface PersonSectionProps {
  readonly who: WhoFields;
  /** Of somebody who was not seen, how old he seems is not asked. */
  readonly unseen?: boolean;
}

const ExistingPerson = ({ who, name }: PersonSectionProps & { readonly name: string }) => (
  <FormSection title={words.existing}>
    <Alert>
      <Group justify="space-between">
        <Text>{words.existingBody(name)}</Text>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            who.set({ existing: null });
          }}
        >
          {words.undoExisting}
        </Button>
      </Group>
    </Alert>
  </FormSection>
);

/** Who he is, with whoever looks like him shown while it is typed. */
export function PersonSection({ who, unseen = false }: PersonSectionProps) {
  const { existing, person } = who.values;
  if (existing !== null) return <ExistingPerson who={who} name={existing.fullName} />;
  const { warning } = documentProblems(person.documentKind, person.documentNumber);
  return (
    <FormSection title={words.title}>
      <ChoiceField
        label={words.documentKind}
        article="§6.4.2"
        data={optionsOf(documentKindWords)}
        allowDeselect={false}
        {...who.input('documentKind')}
      />
      {person.documentKind !== 'none' && (
        <TextField
          label={words.documentNumber}
          warning={warning === null ? null : intakeTexts.warning[warning]}
          maw={320}
          {...who.input('documentNumber')}
        />
      )}
      <TextField label={words.givenNames} {...who.input('givenNames')} />
      <TextField label={words.paternalSurname} {...who.input('paternalSurname')} />
      <TextField label={words.maternalSurname} optional {...who.input('maternalSurname')} />
      <DuplicateList who={who} />
      <DateField label={words.birthDate} optional {...who.input('birthDate')} />
      {!unseen && person.birthDate.trim() === '' && (
        <TextField
          label={words.estimatedAge}
          help={words.estimatedHelp}
          optional
          maw={220}
          inputMode="numeric"
          {...who.input('estimatedAge')}
        />
      )}
      <TextField label={words.phone} optional maw={320} {...who.input('phone')} />
      <TextField
        label={words.safeContact}
        help={words.safeContactHelp}
        optional
        {...who.input('safeContact')}
      />
    </FormSection>
  );
}

/** How and why he came. */
export const AdmissionSection = ({ form }: { readonly form: UseFormReturnType<IntakeValues> }) => (
  <FormSection title={intakeTexts.admission.title}>
    <SegmentedChoice
      label={intakeTexts.admission.condition}
      options={optionsOf(conditionWords)}
      {...form.getInputProps('condition')}
    />
    <PickField
      list="entry-way"
      label={intakeTexts.admission.entryWay}
      year={yearOfAnswers(form.values)}
      answerNeeded
      {...form.getInputProps('entryWay')}
      onChange={(code) => {
        form.setFieldValue('entryWay', code);
      }}
    />
    <TextField
      label={intakeTexts.admission.institutionNumber}
      optional
      maw={320}
      {...form.getInputProps('institutionNumber')}
    />
    <ProseField
      label={intakeTexts.admission.reason}
      help={intakeTexts.admission.reasonHelp}
      optional
      {...form.getInputProps('reason')}
    />
  </FormSection>
);
