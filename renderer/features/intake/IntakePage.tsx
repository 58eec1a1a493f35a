import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../app/session';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { todayHere } from '../../components/forms/dayText';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { IntakeForm } from './IntakeForm';
import { blankIntake, intakeDraftSchema, type IntakeValues } from './intakeValues';
import { PersonSearch, type IntakeStart } from './PersonSearch';
import { intakeTexts } from './texts';

interface IntakeStepsProps {
  readonly opened: OpenedDraft<IntakeValues> | null;
  readonly blank: IntakeValues;
}

function IntakeSteps({ opened, blank }: IntakeStepsProps) {
  const [start, setStart] = useState<IntakeStart | null>(
    opened === null ? null : { existing: null, documentNumber: '' },
  );
  const [refused, setRefused] = useState(false);
  // The draft belongs to the first form of this page; whoever comes after a refusal starts with a blank one.
  const [draft, setDraft] = useState(opened);
  if (refused) {
    return (
      <>
        <PageHeader title={intakeTexts.title} />
        <Stack gap="md" maw={680} align="flex-start">
          <Alert role="status" w="100%" title={intakeTexts.refusal.title}>
            {intakeTexts.refusal.done}
          </Alert>
          <Button
            onClick={() => {
              setRefused(false);
              setStart(null);
            }}
          >
            {intakeTexts.refusal.again}
          </Button>
        </Stack>
      </>
    );
  }
  if (start === null) return <PersonSearch way="here" onStart={setStart} />;
  return (
    <IntakeForm
      start={start}
      opened={draft}
      blank={blank}
      onRefused={() => {
        setDraft(null);
        setRefused(true);
      }}
    />
  );
}

/** Search, consent, registration form: in this order, because nobody is written down twice or without asking. */
export function IntakePage() {
  const { user } = useSession();
  const [blank] = useState(() => blankIntake(todayHere(), user.id));
  return (
    <DraftGate form="intake" subject="new" schema={intakeDraftSchema(blank)}>
      {(opened) => <IntakeSteps opened={opened} blank={blank} />}
    </DraftGate>
  );
}
