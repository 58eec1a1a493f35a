import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { z } from 'zod';
import { sendMessageInput } from '../../../shared/contract/feedback.contract';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { DraftGate } from '../drafts/DraftGate';
import { DraftStatusLine } from '../drafts/DraftStatusLine';
import type { OpenedDraft } from '../drafts/useDraft';
import { useDraftedForm } from '../drafts/useDraftedForm';
import { findProblems } from '../forms/problems';
import { ProseField } from '../forms/TextField';
import { feedbackTexts as words } from './texts';

type Values = Readonly<Record<'text', string>>;
const blank: Values = { text: '' };
const values: z.ZodType<Values> = z.object({ text: z.string() }).catch(blank);

interface FormProps {
  readonly caseId: string;
  readonly opened: OpenedDraft<Values> | null;
}

function Form({ caseId, opened }: FormProps) {
  const { pathname } = useLocation();
  const drafted = useDraftedForm<Values>({
    form: 'group-message',
    subject: caseId,
    route: pathname,
    blank,
    opened,
  });
  const { form, root, draft, failure } = drafted;
  const send = useMutation(trpc.feedback.send.mutationOptions());
  const submit = () =>
    drafted.send(findProblems(sendMessageInput, { caseId, ...form.values }), async () => {
      await send.mutateAsync({ caseId, text: form.values.text });
      notifications.show({ message: words.sent });
    });
  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="xs">
        <ProseField
          label={words.write}
          help={words.whoReads}
          article="§6.8.4"
          maxLength={1_000}
          {...form.getInputProps('text')}
        />
        {failure !== null && <span role="alert">{errorText(failure)}</span>}
        <Group gap="xs">
          <Button type="submit" variant="default" size="compact-sm" loading={drafted.sending}>
            {words.send}
          </Button>
          <DraftStatusLine status={draft.status} />
        </Group>
      </Stack>
    </form>
  );
}

/**
 * A short text that goes from the individual attention to the group; what is typed is kept as a draft. Once sent the form
 * is made anew: its key is the last text that was.
 */
export const MessageForm = ({ caseId }: { readonly caseId: string }) => (
  <DraftGate key={caseId} form="group-message" subject={caseId} schema={values}>
    {(opened) => <Form caseId={caseId} opened={opened} />}
  </DraftGate>
);
