import { Box, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { articleOf, exclusionCriteria } from '../../../shared/domain/decisions/decisions';
import { ArticleChip } from '../../components/ArticleChip/ArticleChip';
import { errorSentence } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { ProseField } from '../../components/forms/TextField';
import { criterionWords } from '../../components/words/decisionWords';
import type { DecisionValues } from './decisionValues';
import { decisionFormTexts as words } from './decisionFormTexts';

interface CriteriaFieldsProps {
  readonly form: UseFormReturnType<DecisionValues>;
}

/** The criteria of §6.7, each with its provision; what is marked says on which facts. The program has no opinion. */
export const CriteriaFields = ({ form }: CriteriaFieldsProps) => {
  const missing = errorSentence(form.errors['criteria']);
  return (
    <FormSection title={words.sections.criteria}>
      <Text size="sm">{words.criteriaIntro}</Text>
      <Stack gap="sm" data-path="criteria" role="group" aria-label={words.sections.criteria}>
        {exclusionCriteria.map((name) => {
          const path = `criteria.${name}`;
          return (
            <div key={name}>
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <Checkbox
                  label={criterionWords[name]}
                  checked={form.values.criteria[name].seen}
                  data-path={path}
                  onChange={(event) => {
                    form.setFieldValue(`${path}.seen` as never, event.currentTarget.checked);
                    form.clearFieldError('criteria');
                    form.clearFieldError(`${path}.facts`);
                  }}
                />
                <ArticleChip article={articleOf(name)} />
              </Group>
              {form.values.criteria[name].seen && (
                <Box pl={32} mt={4}>
                  <ProseField
                    label={words.facts}
                    aria-label={words.factsOf(criterionWords[name])}
                    help={words.sealed}
                    maxLength={2_000}
                    minRows={2}
                    {...form.getInputProps(`${path}.facts`)}
                    data-path={`${path}.facts`}
                  />
                </Box>
              )}
            </div>
          );
        })}
        {missing !== undefined && (
          <Text size="xs" c="var(--mantine-color-error)">
            {missing}
          </Text>
        )}
      </Stack>
    </FormSection>
  );
};
