import { ActionIcon, Group, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { ServiceField } from '../../components/directory/ServiceField';
import { FormSection } from '../../components/forms/FormLayout';
import { ProseField } from '../../components/forms/TextField';
import type { DecisionValues } from './decisionValues';
import { decisionFormTexts as words } from './decisionFormTexts';

interface HelpFieldsProps {
  readonly form: UseFormReturnType<DecisionValues>;
}

/** What other help he was offered (§6.7.3), from the directory; an exclusion without any says why. */
export const HelpFields = ({ form }: HelpFieldsProps) => {
  const { help, outcome } = form.values;
  return (
    <FormSection title={words.sections.help}>
      {help.map((service, index) => (
        <Group key={`${service.name}-${String(index)}`} gap="xs">
          <Text size="sm">{service.name}</Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.removeHelp(service.name)}
            onClick={() => {
              form.setFieldValue('help', help.toSpliced(index, 1));
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <ServiceField
        key={help.length}
        label={help.length === 0 ? words.help : words.addHelp}
        help={words.helpHelp}
        article="§6.7.3"
        value={null}
        error={form.errors['help']}
        path="help"
        onChange={(service) => {
          if (service === null) return;
          form.setFieldValue('help', [...help, service]);
          form.clearFieldError('help');
        }}
      />
      {outcome === 'excluded' && help.length === 0 && (
        <ProseField
          label={words.noHelp}
          optional
          maxLength={1_000}
          {...form.getInputProps('noHelpReason')}
          data-path="noHelpReason"
        />
      )}
    </FormSection>
  );
};
