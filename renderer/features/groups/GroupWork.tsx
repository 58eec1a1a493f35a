import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shippedProgrammeName } from '../../../shared/domain/programmes/shippedProgramme';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ButtonLink } from '../../components/links';
import { CopyDialog } from '../../components/programmes/CopyDialog';
import type { GroupPartProps } from './GroupRoster';
import { groupTexts } from './texts';

const words = groupTexts.page;

/** Who leads the group, where it meets and whom it is for. */
export const Facts = ({ group }: GroupPartProps) => (
  <Text size="sm">
    {[
      `${words.facilitators}: ${group.facilitatorNames.join(', ')}`,
      ...(group.place === '' ? [] : [`${words.place}: ${group.place}`]),
      ...(group.affinity === '' ? [] : [`${words.affinity}: ${group.affinity}`]),
      ...(group.language === '' ? [] : [`${words.language}: ${group.language}`]),
    ].join(' · ')}
  </Text>
);

/** What the group works by, with the way to it. */
export function Work({ group }: GroupPartProps) {
  const mayManage = useMay('groups.manage');
  const mayApplyTests = useMay('tests.apply');
  const own = useQuery(trpc.programmes.ofGroup.queryOptions({ groupId: group.groupId }));
  const [choosing, setChoosing] = useState(false);
  const programmeId = own.data?.programmeId;
  return (
    <Group gap="sm">
      {programmeId !== undefined && programmeId !== null && (
        <ButtonLink variant="default" to="/programas/$programmeId" params={{ programmeId }}>
          {words.programme}
        </ButtonLink>
      )}
      {programmeId === null && mayManage && (
        <Button
          variant="default"
          onClick={() => {
            setChoosing(true);
          }}
        >
          {words.noProgramme}
        </Button>
      )}
      <ButtonLink variant="default" to="/grupos/$groupId/lugar" params={{ groupId: group.groupId }}>
        {words.placePage}
      </ButtonLink>
      <ButtonLink variant="default" to="/grupos/$groupId/calendario" params={{ groupId: group.groupId }}>
        {words.calendarPage}
      </ButtonLink>
      {mayApplyTests && (
        <ButtonLink variant="default" to="/grupos/$groupId/pruebas" params={{ groupId: group.groupId }}>
          {words.tests}
        </ButtonLink>
      )}
      <ButtonLink variant="default" to="/grupos/$groupId/temas" params={{ groupId: group.groupId }}>
        {words.topicsPage}
      </ButtonLink>
      {choosing && (
        <CopyDialog
          group={group}
          from={{ programmeId: 'shipped', name: shippedProgrammeName }}
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </Group>
  );
}
