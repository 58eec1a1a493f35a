import { Button, Checkbox, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { sessionTeamProblem } from '../../../shared/domain/sessions/closing';
import { formatDateTime } from '../../components/format';
import { errorSentence, FieldFrame } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { ExceptionDialog } from './ExceptionDialog';
import { sessionTexts } from './sessionTexts';
import type { facilitatorCandidates, SessionValues } from './sessionValues';

export interface LogTeamProps {
  readonly form: UseFormReturnType<SessionValues>;
  readonly session: SessionView;
  readonly candidates: ReturnType<typeof facilitatorCandidates>;
}

/** That one alone conducted it, signed by coordination: on the log and on its print. */
export const ExceptionSaid = ({ session }: { readonly session: Pick<SessionView, 'exception'> }) =>
  session.exception === null ? null : (
    <Text size="sm">
      {sessionTexts.exception.stands(
        session.exception.byName,
        formatDateTime(session.exception.at),
        session.exception.reason,
      )}
    </Text>
  );

/** Who conducted it (§6.3.1): a replacement is one tick; one person alone needs coordination's signature. */
export function LogTeam({ form, session, candidates }: LogTeamProps) {
  const [asking, setAsking] = useState(false);
  const chosen = candidates.filter((person) => form.values.facilitators.includes(person.id));
  const short = sessionTeamProblem(chosen, session.exception !== null) !== null;
  return (
    <FormSection title={sessionTexts.sections.team}>
      <FieldFrame article="§6.3.1">
        <Checkbox.Group
          {...form.getInputProps('facilitators')}
          label={sessionTexts.facilitators}
          description={sessionTexts.facilitatorsHelp}
          error={errorSentence(form.errors['facilitators'])}
        >
          <Stack gap="xs" my="xs">
            {candidates.map((person) => (
              <Checkbox key={person.id} value={person.id} label={sessionTexts.facilitator(person)} />
            ))}
          </Stack>
        </Checkbox.Group>
      </FieldFrame>
      <ExceptionSaid session={session} />
      {short && session.exception === null && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            setAsking(true);
          }}
        >
          {sessionTexts.exception.open}
        </Button>
      )}
      {asking && (
        <ExceptionDialog
          sessionId={session.sessionId}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </FormSection>
  );
}
