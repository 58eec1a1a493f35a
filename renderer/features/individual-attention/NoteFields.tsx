import type { UseFormReturnType } from '@mantine/form';
import { DateField } from '../../components/forms/DateField';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../components/forms/TextField';
import { optionsOf, requesterWords } from '../../components/words/recordWords';
import type { NoteValues } from './noteValues';
import { noteTexts } from './texts';

const words = noteTexts.field;

export interface NoteFieldsProps {
  readonly form: UseFormReturnType<NoteValues>;
}

/** The parts of a note, in the order in which an attention goes. */
export const NoteFields = ({ form }: NoteFieldsProps) => (
  <>
    <FormSection title={noteTexts.sections.attention}>
      <DateField label={words.occurredOn} {...form.getInputProps('occurredOn')} />
      <SegmentedChoice
        label={words.requestedBy}
        article="§6.8.3"
        options={optionsOf(requesterWords)}
        {...form.getInputProps('requestedBy')}
      />
      <TextField label={words.reason} help={words.reasonHelp} {...form.getInputProps('reason')} />
    </FormSection>
    <FormSection title={noteTexts.sections.what}>
      <ProseField
        label={words.development}
        help={words.developmentHelp}
        article="§6.8.1"
        minRows={8}
        {...form.getInputProps('development')}
      />
      <ProseField
        label={words.riskObserved}
        help={words.riskHelp}
        article="§6.7"
        optional
        {...form.getInputProps('riskObserved')}
      />
    </FormSection>
    <FormSection title={noteTexts.sections.next}>
      <ProseField label={words.agreements} optional {...form.getInputProps('agreements')} />
      <TextField label={words.nextStep} optional {...form.getInputProps('nextStep')} />
    </FormSection>
  </>
);
