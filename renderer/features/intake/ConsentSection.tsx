import { Blockquote, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { consentTextVersion } from '../../../shared/contract/intake.contract';
import { trpc } from '../../api/client';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { consentKindWords, optionsOf } from '../../components/words/recordWords';
import type { IntakeValues } from './intakeValues';
import { currentConsentText, intakeTexts } from './texts';

const words = intakeTexts.consent;

export interface ConsentSectionProps {
  readonly form: UseFormReturnType<IntakeValues>;
}

/** The text that is read to him, and his answer: who informed, when, how. */
export function ConsentSection({ form }: ConsentSectionProps) {
  const team = useQuery(trpc.team.list.queryOptions({}));
  const refused = form.values.consent.outcome === 'refused';
  return (
    <FormSection title={words.title}>
      <div>
        <Text size="sm" fw={500}>
          {words.read}
        </Text>
        <Blockquote p="md" mt={4} cite={words.version(consentTextVersion)}>
          <Stack gap="xs">
            {currentConsentText.map((paragraph) => (
              <Text key={paragraph}>{paragraph}</Text>
            ))}
          </Stack>
        </Blockquote>
      </div>
      <SegmentedChoice
        label={words.outcome}
        article="Ley 29733"
        options={[
          { value: 'given', label: words.given, hotkey: 'S' },
          { value: 'refused', label: words.refused, hotkey: 'N' },
        ]}
        {...form.getInputProps('consent.outcome')}
      />
      <SegmentedChoice
        label={refused ? words.kindRefused : words.kind}
        options={optionsOf(consentKindWords)}
        {...form.getInputProps('consent.kind')}
      />
      <DateField label={words.givenOn} {...form.getInputProps('consent.givenOn')} />
      <ChoiceField
        label={words.informedBy}
        data={(team.data?.rows ?? []).map((member) => ({ value: member.id, label: member.fullName }))}
        {...form.getInputProps('consent.informedBy')}
        onChange={(value) => {
          form.setFieldValue('consent.informedBy', value ?? '');
        }}
      />
      <TextField label={words.how} help={words.howHelp} {...form.getInputProps('consent.how')} />
    </FormSection>
  );
}
