import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProgrammeView } from '../../../shared/contract/programmes.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { CopyDialog } from '../../components/programmes/CopyDialog';
import { ProgrammeGapList } from './ProgrammeGapList';
import { SessionPlan } from './SessionPlan';
import { programmeTexts } from './texts';

const words = programmeTexts.page;

const whatItIs = ({ group, copiedFrom, programmeId }: ProgrammeView): string => {
  if (programmeId === 'shipped') return words.shipped;
  const own = group === null ? words.template : words.ofGroup(group.name);
  return copiedFrom === null ? own : `${own}. ${words.from(copiedFrom.name)}.`;
};

interface ProgrammeProps {
  readonly programme: ProgrammeView;
  readonly onVersion: (version: number) => void;
}

function Programme({ programme, onVersion }: ProgrammeProps) {
  const mayManage = useMay('groups.manage');
  const [copying, setCopying] = useState(false);
  const { programmeId, group, version, latest, versions } = programme;
  return (
    <>
      <PageHeader
        title={programme.name}
        subtitle={whatItIs(programme)}
        aside={
          <>
            {group !== null && (
              <ButtonLink variant="default" to="/grupos/$groupId" params={{ groupId: group.groupId }}>
                {words.toGroup}
              </ButtonLink>
            )}
            {mayManage && (
              <Button
                variant="default"
                onClick={() => {
                  setCopying(true);
                }}
              >
                {words.copy}
              </Button>
            )}
          </>
        }
        action={
          mayManage &&
          programmeId !== 'shipped' && (
            <ButtonLink to="/programas/$programmeId/editar" params={{ programmeId }}>
              {words.edit}
            </ButtonLink>
          )
        }
      />
      <Stack gap="md">
        <Group align="flex-end" gap="lg">
          {versions.length > 1 && (
            <ChoiceField
              label={words.version}
              value={String(version)}
              data={versions.map((one) => ({
                value: String(one.version),
                label: words.versionOf(one.version, formatDay(one.savedAt), one.savedByName),
              }))}
              onChange={(chosen) => {
                onVersion(Number(chosen ?? latest));
              }}
              w={360}
            />
          )}
        </Group>
        {version !== latest && <Text role="status">{words.older}</Text>}
        <Text size="sm" c="dimmed">
          {words.notOfficial}
        </Text>
        <ProgrammeGapList sessions={programme.sessions} />
        {programme.sessions.map((session, index) => (
          <SessionPlan key={session.key} session={session} position={index + 1} />
        ))}
      </Stack>
      {copying && (
        <CopyDialog
          group={null}
          from={programme}
          onClose={() => {
            setCopying(false);
          }}
        />
      )}
    </>
  );
}

/** A programme as it reads, in the version that holds today or an earlier one. */
export function ProgrammePage() {
  const { programmeId = '' } = useParams({ strict: false });
  const [version, setVersion] = useState<number | null>(null);
  const query = useQuery(trpc.programmes.get.queryOptions({ programmeId, version }));
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  return <Programme programme={query.data} onVersion={setVersion} />;
}
