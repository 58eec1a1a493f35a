import type { UseFormReturnType } from '@mantine/form';
import { legalBases } from '../../../shared/domain/cases/states';
import { DateField } from '../../components/forms/DateField';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { legalBasisWords } from '../../../shared/words/recordWords';
import type { IntakeValues } from './intakeValues';
import { intakeTexts } from './texts';

const words = intakeTexts.basis;
const paperOptions = [
  { value: 'no', label: words.live },
  { value: 'yes', label: words.paper },
] as const;

export interface BasisSectionProps {
  readonly form: UseFormReturnType<IntakeValues>;
}

/** From where the form is filled in, and on what basis anything is written down at all (Ley 29733). */
export function BasisSection({ form }: BasisSectionProps) {
  const { basis, fromPaper } = form.values;
  return (
    <FormSection title={words.title}>
      <SegmentedChoice
        label={words.source}
        options={paperOptions}
        value={fromPaper ? 'yes' : 'no'}
        data-path="fromPaper"
        onChange={(value) => {
          form.setFieldValue('fromPaper', value === 'yes');
        }}
      />
      {fromPaper && (
        <DateField label={words.paperOn} help={words.paperHelp} {...form.getInputProps('paperOn')} />
      )}
      <SegmentedChoice
        label={words.kind}
        article="Ley 29733"
        help={words.help[basis.kind]}
        options={legalBases.map((value) => ({ value, label: legalBasisWords[value] }))}
        {...form.getInputProps('basis.kind')}
      />
      {basis.kind === 'mandate' && (
        <>
          <TextField
            label={words.authority}
            help={words.authorityHelp}
            {...form.getInputProps('basis.authority')}
          />
          <TextField
            label={words.document}
            help={words.documentHelp}
            {...form.getInputProps('basis.document')}
          />
          <DateField label={words.documentOn} {...form.getInputProps('basis.documentOn')} />
        </>
      )}
      {basis.kind === 'law' && (
        <TextField label={words.law} help={words.lawHelp} {...form.getInputProps('basis.document')} />
      )}
    </FormSection>
  );
}
