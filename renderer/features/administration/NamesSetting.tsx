import { Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client';
import { FormSection } from '../../components/forms/FormLayout';
import { showFailure } from '../../components/notices/showFailure';
import { administrationTexts } from './texts';

const words = administrationTexts.names;

/** Whether lists show the code and keep the name behind it. It takes effect at once: there is nothing to lose. */
export function NamesSetting() {
  const preferences = useQuery(trpc.caseList.preferences.queryOptions({}));
  const change = useMutation({ ...trpc.caseList.hideNames.mutationOptions(), onError: showFailure });
  if (preferences.data === undefined) return null;
  return (
    <FormSection title={words.title}>
      <Switch
        label={words.label}
        description={words.help}
        checked={preferences.data.namesHidden}
        disabled={change.isPending}
        onChange={(event) => {
          const namesHidden = event.currentTarget.checked;
          change.mutate(
            { namesHidden },
            {
              onSuccess: () =>
                notifications.show({ message: namesHidden ? words.nowHidden : words.nowShown }),
            },
          );
        }}
      />
    </FormSection>
  );
}
