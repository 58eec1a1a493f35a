import { Blockquote, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { textVersionOf } from '../../../shared/contract/intake.contract';
import { trpc } from '../../api/client';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { optionsOf } from '../../components/words/recordWords';
import { consentKindWords } from '../../../shared/words/recordWords';
import { toldText } from '../../components/words/consentTexts';
import type { IntakeValues } from './intakeValues';
import { intakeTexts } from './texts';

const words = intakeTexts.consent;

export interface ConsentSectionProps {
  readonly form: UseFormReturnType<IntakeValues>;
}

/** The text that is read to him, and his answer: who informed, when, how. Under a mandate he is told all the same. */
export function ConsentSection({ form }: ConsentSectionProps) {
  const team = useQuery(trpc.team.list.queryOptions({}));
  const { basis, consent, fromPaper } = form.values;
  const asked = basis.kind === 'consent';
  const refused = consent.outcome === 'refused';
  const version = textVersionOf[basis.kind];
  return (
    <FormSection title={asked ? words.title : words.titleTold}>
      <div>
        <Text size="sm" fw={500}>
          {fromPaper ? words.readFromPaper : words.read}
        </Text>
        <Blockquote p="md" mt={4} cite={words.version(version)}>
          <Stack gap="xs">
            {toldText(version).map((paragraph) => (
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
          ...(asked ? [] : [{ value: 'not-asked' as const, label: words.notAsked, hotkey: 'P' }]),
        ]}
        {...form.getInputProps('consent.outcome')}
      />
      <SegmentedChoice
        label={asked ? (refused ? words.kindRefused : words.kind) : words.kindTold}
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
