import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { ownCheck, type OwnCheck, type SessionView } from '../../../shared/contract/sessions.contract';
import { ownCheckAnswers, thingsToAvoid } from '../../../shared/domain/sessions/elements';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { useMay, useSession } from '../../app/session';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { FormSection } from '../../components/forms/FormLayout';
import { findProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { avoidWords, ownAnswerWords, sessionTexts } from './sessionTexts';

const words = sessionTexts.ownCheck;
const options = ownCheckAnswers.map((value) => ({ value, label: ownAnswerWords[value] }));

const answer = z.union([z.enum(ownCheckAnswers), z.literal('')]).catch('');
const blank = { minimise: '', blame: '', conceal: '', accept: '' } as const;
const answersSchema = z.object({ minimise: answer, blame: answer, conceal: answer, accept: answer });
type Answers = z.infer<typeof answersSchema>;

const Written = ({ answers }: { readonly answers: OwnCheck }) => (
  <Stack gap={4}>
    <Text size="sm">{words.mine}</Text>
    {thingsToAvoid.map((thing) => (
      <Text key={thing}>
        {avoidWords[thing]}: {ownAnswerWords[answers[thing]]}
      </Text>
    ))}
  </Stack>
);

interface OwnCheckFieldsProps {
  readonly sessionId: SessionView['sessionId'];
  readonly opened: OpenedDraft<Answers> | null;
}

/** Part of the page of a log and no form inside the form: its draft is its own, and so is its button. */
function OwnCheckFields({ sessionId, opened }: OwnCheckFieldsProps) {
  const save = useMutation(trpc.sessions.saveOwnCheck.mutationOptions());
  const drafted = useDraftedForm<Answers>({
    form: 'session-own-check',
    subject: sessionId,
    route: `/sesiones/${sessionId}`,
    blank,
    // Where the focus was is kept by the form of the page.
    opened: opened === null ? null : { ...opened, focusField: null },
  });
  const { form, problems, failure } = drafted;
  const submit = () =>
    drafted.send(findProblems(ownCheck, form.values), async () => {
      await save.mutateAsync({ sessionId, answers: ownCheck.parse(form.values) });
      notifications.show({ message: words.saved });
    });
  return (
    <Stack gap="sm">
      <Text size="sm">{words.help}</Text>
      {thingsToAvoid.map((thing) => (
        <SegmentedChoice
          key={thing}
          label={avoidWords[thing]}
          options={options}
          value={form.values[thing]}
          error={problems[thing]}
          onChange={(chosen) => {
            form.setFieldValue(thing, chosen);
          }}
        />
      ))}
      {failure !== null && (
        <Text size="sm" role="alert">
          {errorText(failure)}
        </Text>
      )}
      <Group>
        <Button variant="default" loading={drafted.sending} onClick={() => void submit()}>
          {words.act}
        </Button>
      </Group>
    </Stack>
  );
}

/**
 * The four things to avoid of §6.4.10 c, as whoever facilitated looks at herself: kept for her alone and apart from the
 * log, whose draft and signature it is no part of. Four answers and no words: nothing in it names anybody.
 */
function OwnCheckOf({ sessionId }: { readonly sessionId: SessionView['sessionId'] }) {
  const kept = useQuery(trpc.sessions.ownCheck.queryOptions({ sessionId }));
  if (kept.data === undefined) {
    return kept.isError ? (
      <ErrorState error={kept.error} onRetry={() => void kept.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  if (kept.data.answers !== null) return <Written answers={kept.data.answers} />;
  return (
    <DraftGate
      key={sessionId}
      form="session-own-check"
      subject={sessionId}
      schema={answersSchema.catch(blank)}
    >
      {(opened) => <OwnCheckFields sessionId={sessionId} opened={opened} />}
    </DraftGate>
  );
}

/** Shown to those who conduct the session, once its day has come. */
export function OwnCheckSection({ session }: { readonly session: SessionView }) {
  const { user } = useSession();
  const mayWrite = useMay('sessions.write');
  if (!mayWrite || !session.facilitators.some(({ id }) => id === user.id)) return null;
  return (
    <FormSection title={words.title}>
      <OwnCheckOf sessionId={session.sessionId} />
    </FormSection>
  );
}
