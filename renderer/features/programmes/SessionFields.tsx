import { Checkbox, MultiSelect, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { learningDomains } from '../../../shared/domain/programmes/programme';
import { errorSentence, FieldFrame } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { ProseField, TextField } from '../../components/forms/TextField';
import { approachWords } from '../../components/words/approachWords';
import { domainWords, elementWords } from '../../components/words/programmeWords';
import { optionsOf } from '../../components/words/recordWords';
import { topicOptions } from '../../components/words/topicWords';
import type { ProgrammeValues } from './programmeValues';
import { programmeTexts } from './texts';

const words = programmeTexts.edit;

export interface SessionFieldsProps {
  readonly form: UseFormReturnType<ProgrammeValues>;
  readonly index: number;
}

/** The fields of one session of a programme. */
export function SessionFields({ form, index }: SessionFieldsProps) {
  const path = (name: string) => `sessions.${String(index)}.${name}`;
  const field = (name: string) => form.getInputProps(path(name));
  return (
    <Stack gap="lg">
      <FormSection title={words.session(index + 1)}>
        <TextField label={words.sessionTitle} maxLength={120} {...field('title')} />
        <FieldFrame article="§6.4.8">
          <MultiSelect
            {...field('topics')}
            label={words.topics}
            error={errorSentence(field('topics').error as string)}
            data={[...topicOptions]}
            searchable
            hidePickedOptions
          />
        </FieldFrame>
      </FormSection>
      <FormSection title={words.objectives}>
        {learningDomains.map((domain) => (
          <ProseField
            key={domain}
            label={domainWords[domain]}
            article="§6.4.9"
            optional
            minRows={2}
            maxLength={600}
            {...field(`objectives.${domain}`)}
          />
        ))}
      </FormSection>
      <FormSection title={words.technique}>
        <ProseField
          label={words.technique}
          help={words.techniqueHelp}
          article="§6.4.7"
          optional
          maxLength={2_000}
          {...field('technique')}
        />
        <TextField label={words.materials} optional maxLength={300} {...field('materials')} />
        <FieldFrame article="§6.4.10">
          <Checkbox.Group {...field('elements')} label={words.elements}>
            <Stack gap="xs" my="xs">
              {optionsOf(elementWords).map(({ value, label }) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </Stack>
          </Checkbox.Group>
        </FieldFrame>
        <FieldFrame article="§6.4.6">
          <Checkbox.Group {...field('approaches')} label={words.approaches}>
            <Stack gap="xs" my="xs">
              {optionsOf(approachWords).map(({ value, label }) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </Stack>
          </Checkbox.Group>
        </FieldFrame>
        <ProseField
          label={words.coexistence}
          help={words.coexistenceHelp}
          article="§6.4.11"
          optional
          minRows={2}
          maxLength={600}
          {...field('coexistence')}
        />
      </FormSection>
    </Stack>
  );
}
