import { Checkbox, Group, MultiSelect, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { reflectionAspects, sessionElements } from '../../../shared/domain/sessions/elements';
import { errorSentence, FieldFrame } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../components/forms/TextField';
import { topicOptions } from '../../components/words/topicWords';
import { elementWords, reflectionWords, sessionTexts } from './sessionTexts';
import type { SessionValues } from './sessionValues';

export interface LogFieldsProps {
  readonly form: UseFormReturnType<SessionValues>;
}

/** What it was about, when and where: as it was planned until somebody says otherwise. */
export const LogSubject = ({ form, session }: LogFieldsProps & { readonly session: SessionView }) => (
  <FormSection title={sessionTexts.sections.plan}>
    {session.title !== '' && <Text size="sm">{sessionTexts.planned(session.title)}</Text>}
    <FieldFrame article="§6.4.8">
      <MultiSelect
        {...form.getInputProps('topics')}
        label={sessionTexts.topics}
        description={sessionTexts.topicsHelp}
        error={errorSentence(form.errors['topics'])}
        data={[...topicOptions]}
        searchable
        hidePickedOptions
      />
    </FieldFrame>
    <Group align="flex-start">
      <TextField
        label={sessionTexts.startsAt}
        optional
        maxLength={5}
        w="8rem"
        placeholder="18:00"
        {...form.getInputProps('startsAt')}
      />
      <TextField
        label={sessionTexts.endsAt}
        optional
        maxLength={5}
        w="8rem"
        placeholder="20:00"
        {...form.getInputProps('endsAt')}
      />
      <TextField
        label={sessionTexts.room}
        optional
        maxLength={80}
        w="16rem"
        {...form.getInputProps('room')}
      />
    </Group>
  </FormSection>
);

/** What of §6.4.10 was worked on, each with its own words, and on what they reflected (§6.2.4). */
export const LogElements = ({ form }: LogFieldsProps) => {
  const elementOf = (name: string) => form.values.elements[name] ?? { done: false, how: '' };
  const change = (name: string, part: Partial<ReturnType<typeof elementOf>>) => {
    form.setFieldValue('elements', { ...form.values.elements, [name]: { ...elementOf(name), ...part } });
  };
  return (
    <FormSection title={sessionTexts.sections.elements}>
      <FieldFrame article="§6.4.10">
        <Stack gap="sm">
          {sessionElements.map((name) => {
            const { done, how } = elementOf(name);
            return (
              <div key={name}>
                <Checkbox
                  label={elementWords[name]}
                  checked={done}
                  data-path={`elements.${name}.done`}
                  onChange={(event) => {
                    change(name, { done: event.currentTarget.checked });
                  }}
                />
                {done && (
                  <ProseField
                    label={sessionTexts.howLabel}
                    optional
                    minRows={1}
                    maxLength={1_000}
                    aria-label={sessionTexts.how(elementWords[name])}
                    value={how}
                    data-path={`elements.${name}.how`}
                    onChange={(event) => {
                      change(name, { how: event.currentTarget.value });
                    }}
                  />
                )}
              </div>
            );
          })}
        </Stack>
      </FieldFrame>
      <FieldFrame article="§6.2.4">
        <Checkbox.Group
          {...form.getInputProps('reflections')}
          label={sessionTexts.reflections}
          description={sessionTexts.reflectionsHelp}
        >
          <Group gap="md" my="xs">
            {reflectionAspects.map((aspect) => (
              <Checkbox key={aspect} value={aspect} label={reflectionWords[aspect]} />
            ))}
          </Group>
        </Checkbox.Group>
      </FieldFrame>
    </FormSection>
  );
};

export const LogContent = ({ form }: LogFieldsProps) => (
  <FormSection title={sessionTexts.sections.development}>
    <ProseField
      label={sessionTexts.development}
      help={sessionTexts.developmentHelp}
      article="§6.4.9"
      optional
      minRows={5}
      maxLength={10_000}
      {...form.getInputProps('development')}
    />
    <ProseField
      label={sessionTexts.groupTask}
      optional
      minRows={2}
      maxLength={1_000}
      {...form.getInputProps('groupTask')}
    />
  </FormSection>
);

/** §6.2.7: no log is signed without saying it. */
export const LogDirectory = ({ form }: LogFieldsProps) => (
  <FormSection title={sessionTexts.sections.directory}>
    <SegmentedChoice
      label={sessionTexts.directory.question}
      article="§6.2.7"
      data-path="directoryAtHand"
      options={[
        { value: 'yes', label: sessionTexts.directory.yes, hotkey: 'S' },
        { value: 'no', label: sessionTexts.directory.no, hotkey: 'N' },
      ]}
      {...form.getInputProps('directoryAtHand')}
    />
    {form.values.directoryAtHand === 'no' && (
      <TextField label={sessionTexts.directory.why} maxLength={300} {...form.getInputProps('directoryWhy')} />
    )}
  </FormSection>
);

/** A sheet that was filled by hand is copied later, in its own order. */
export const LogPaper = ({ form }: LogFieldsProps) => (
  <FormSection title={sessionTexts.sections.paper}>
    <TextField
      label={sessionTexts.paperBy}
      help={sessionTexts.paperHelp}
      optional
      maxLength={120}
      {...form.getInputProps('paperBy')}
    />
  </FormSection>
);
