import { Button, Checkbox, Group, NumberInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { certificateRules } from '../../../shared/contract/certificates.contract';
import type { CertificateRules as Rules } from '../../../shared/domain/certificates/certificates';
import { trpc } from '../../api/client';
import { certificateTexts } from '../../components/certificates/certificateTexts';
import { errorSentence } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { useOnce } from '../../components/forms/useOnce';
import { showFailure } from '../../components/notices/showFailure';
import classes from './Administration.module.css';

const words = certificateTexts.rules;
const numberOf = (typed: string | number): number | null => (typed === '' ? null : Number(typed));

function RulesForm({ rules }: { readonly rules: Rules }) {
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      minimumShare: rules.minimumShare ?? '',
      minimumTopics: rules.minimumTopics ?? '',
      exitTest: rules.exitTest,
    },
  });
  const change = useMutation(trpc.certificates.setRules.mutationOptions());
  const send = useOnce(async () => {
    const input = {
      minimumShare: numberOf(form.values.minimumShare),
      minimumTopics: numberOf(form.values.minimumTopics),
      exitTest: form.values.exitTest,
    };
    const problems = findProblems(certificateRules, input);
    form.setErrors({ ...problems });
    if (hasProblems(problems)) return;
    try {
      await change.mutateAsync(input);
      notifications.show({ message: words.saved });
    } catch (error) {
      showFailure(error);
    }
  });
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormSection title={words.title}>
        <Text size="sm" c="dimmed">
          {words.intro}
        </Text>
        <NumberInput
          label={words.share}
          description={words.empty}
          min={1}
          max={100}
          clampBehavior="none"
          allowDecimal={false}
          w={320}
          {...form.getInputProps('minimumShare')}
          error={errorSentence(form.errors['minimumShare'])}
        />
        <NumberInput
          label={words.topics}
          description={words.empty}
          min={1}
          max={13}
          clampBehavior="none"
          allowDecimal={false}
          w={320}
          {...form.getInputProps('minimumTopics')}
          error={errorSentence(form.errors['minimumTopics'])}
        />
        <Checkbox label={words.exitTest} {...form.getInputProps('exitTest', { type: 'checkbox' })} />
        <Group>
          <Button type="submit" variant="default" loading={change.isPending}>
            {words.save}
          </Button>
        </Group>
      </FormSection>
    </form>
  );
}

/** What the office asks for a certificate of completion: nothing until it says so. */
export function CertificateRules() {
  const rules = useQuery({ ...trpc.certificates.rules.queryOptions({}), staleTime: Infinity });
  return rules.data === undefined ? null : <RulesForm rules={rules.data} />;
}
