import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import classes from './Administration.module.css';
import { administrationTexts } from './texts';

const words = administrationTexts.exclusion;
const options = [
  { value: '2', label: words.two },
  { value: '1', label: words.one },
] as const;

/** How many people decide an exclusion: the norm names no number, the office does. Kept at once, as it is chosen. */
export function ExclusionRule() {
  const rules = useQuery(trpc.decisions.rules.queryOptions({}));
  const change = useMutation(trpc.decisions.setRules.mutationOptions());
  if (rules.data === undefined) return null;
  return (
    <div className={classes['form']}>
      <FormSection title={words.title}>
        <SegmentedChoice
          label={words.people}
          help={words.help}
          article="§6.7"
          options={options}
          value={rules.data.exclusionPeople === 1 ? '1' : '2'}
          onChange={(value) => {
            change.mutate(
              { exclusionPeople: value === '1' ? 1 : 2 },
              { onSuccess: () => notifications.show({ message: words.saved }) },
            );
          }}
        />
        {change.isError && (
          <Text size="sm" role="alert">
            {errorText(change.error)}
          </Text>
        )}
      </FormSection>
    </div>
  );
}
