import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { asksForExclusion } from '../../../shared/domain/sessions/elements';
import { incidentWords } from '../../../shared/words/recordWords';
import { useMay } from '../../app/session';
import { formatDateTime } from '../../components/format';
import { FormSection } from '../../components/forms/FormLayout';
import { AnchorLink } from '../../components/links';
import { PersonName } from '../../components/people/names';
import { IncidentDialog } from './IncidentDialog';
import { sessionTexts } from './sessionTexts';
import type { RosterMan } from './sessionValues';

const words = sessionTexts.incidents;
type Incident = SessionView['incidents'][number];

/** Where it goes on: the task of protecting, the notice, and the decision of §6.7, for who may open each. */
const NextSteps = ({ incident }: { readonly incident: Incident }) => {
  const mayEvaluate = useMay('evaluation.write');
  const mayDecide = useMay('decisions.write');
  const { man, kind } = incident;
  if (man === null) return null;
  return (
    <Group gap="md">
      <Text size="sm">{words.next}:</Text>
      <AnchorLink to="/tareas/$taskId" params={{ taskId: man.taskId }}>
        {words.task}
      </AnchorLink>
      {mayEvaluate && (
        <AnchorLink to="/casos/$caseId/evaluacion" params={{ caseId: man.caseId }}>
          {words.notice}
        </AnchorLink>
      )}
      {mayDecide && asksForExclusion(kind) && (
        <AnchorLink to="/casos/$caseId/decision" params={{ caseId: man.caseId }}>
          {words.decision}
        </AnchorLink>
      )}
      {!mayEvaluate && (
        <Text size="sm" c="dimmed">
          {words.noticeOf}
        </Text>
      )}
    </Group>
  );
};

export const IncidentList = ({ incidents }: { readonly incidents: readonly Incident[] }) => (
  <Stack gap="sm">
    {incidents.map((incident) => (
      <Paper key={incident.number} withBorder p="md">
        <Group gap="xs">
          <IconAlertTriangle size={20} aria-hidden />
          <Text fw={600}>{incidentWords[incident.kind]}</Text>
          {incident.man !== null && (
            <Text>
              <PersonName caseId={incident.man.caseId} fullName={incident.man.fullName} /> {incident.man.code}
            </Text>
          )}
        </Group>
        <Text style={{ whiteSpace: 'pre-wrap' }}>{incident.what}</Text>
        <Text style={{ whiteSpace: 'pre-wrap' }}>
          {words.done}: {incident.done}
        </Text>
        {incident.called !== '' && <Text>{words.calledLine(incident.called)}</Text>}
        <Text size="sm" c="dimmed">
          {words.by(incident.byName, formatDateTime(incident.at))}
        </Text>
        <NextSteps incident={incident} />
      </Paper>
    ))}
  </Stack>
);

export interface IncidentsProps {
  readonly session: SessionView;
  readonly roster: readonly RosterMan[];
  readonly mayAdd: boolean;
}

/** What happened in the room that puts somebody at risk (§6.2.7, §6.7): kept at once, with the numbers beside the form. */
export function Incidents({ session, roster, mayAdd }: IncidentsProps) {
  const [adding, setAdding] = useState(false);
  return (
    <FormSection title={sessionTexts.sections.incidents}>
      {session.incidents.length === 0 ? (
        <Text c="dimmed">{words.none}</Text>
      ) : (
        <IncidentList incidents={session.incidents} />
      )}
      {mayAdd && (
        <Group mt="xs">
          <Button
            variant="default"
            leftSection={<IconAlertTriangle size={20} aria-hidden />}
            onClick={() => {
              setAdding(true);
            }}
          >
            {words.add}
          </Button>
        </Group>
      )}
      {adding && (
        <IncidentDialog
          sessionId={session.sessionId}
          roster={roster}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </FormSection>
  );
}
