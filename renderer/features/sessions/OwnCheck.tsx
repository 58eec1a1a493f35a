import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ownCheck, type OwnCheck, type SessionView } from '../../../shared/contract/sessions.contract';
import { ownCheckAnswers, thingsToAvoid } from '../../../shared/domain/sessions/elements';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { useMay, useSession } from '../../app/session';
import { FormSection } from '../../components/forms/FormLayout';
import { findProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { useOnce } from '../../components/forms/useOnce';
import { avoidWords, ownAnswerWords, sessionTexts } from './sessionTexts';

const words = sessionTexts.ownCheck;
const options = ownCheckAnswers.map((value) => ({ value, label: ownAnswerWords[value] }));

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

/**
 * The four things to avoid of §6.4.10 c, as whoever facilitated looks at herself: kept for her alone and apart from the
 * log, whose draft and signature it is no part of. Four answers and no words: nothing in it names anybody.
 */
function OwnCheckFields({ sessionId }: { readonly sessionId: string }) {
  const kept = useQuery(trpc.sessions.ownCheck.queryOptions({ sessionId }));
  const save = useMutation(trpc.sessions.saveOwnCheck.mutationOptions());
  const [answers, setAnswers] = useState<Partial<OwnCheck>>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const send = useOnce(async () => {
    const found = findProblems(ownCheck, answers);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    await save.mutateAsync({ sessionId, answers: ownCheck.parse(answers) });
    notifications.show({ message: words.saved });
  });
  if (kept.data === undefined) return null;
  if (kept.data.answers !== null) return <Written answers={kept.data.answers} />;
  return (
    <Stack gap="sm">
      <Text size="sm">{words.help}</Text>
      {thingsToAvoid.map((thing) => (
        <SegmentedChoice
          key={thing}
          label={avoidWords[thing]}
          options={options}
          value={answers[thing] ?? ''}
          error={problems[thing]}
          onChange={(answer) => {
            setAnswers({ ...answers, [thing]: answer });
            setProblems({});
          }}
        />
      ))}
      {save.isError && (
        <Text size="sm" role="alert">
          {errorText(save.error)}
        </Text>
      )}
      <Group>
        <Button
          variant="default"
          loading={save.isPending}
          // The refusal is shown by `save.isError`.
          onClick={() => void send().catch(() => undefined)}
        >
          {words.act}
        </Button>
      </Group>
    </Stack>
  );
}

/** Shown to those who conduct the session, once its day has come. */
export function OwnCheckSection({ session }: { readonly session: SessionView }) {
  const { user } = useSession();
  const mayWrite = useMay('sessions.write');
  if (!mayWrite || !session.facilitators.some(({ id }) => id === user.id)) return null;
  return (
    <FormSection title={words.title}>
      <OwnCheckFields sessionId={session.sessionId} />
    </FormSection>
  );
}
