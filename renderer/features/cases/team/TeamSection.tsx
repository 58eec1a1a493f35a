import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { mayChangeProblem } from '../../../../shared/domain/cases/team';
import { isStopped } from '../../../../shared/domain/rights/hold';
import { useSession } from '../../../app/session';
import { useHold } from '../../../components/caseHold/CaseHold';
import { formatDay } from '../../../components/format';
import { StatusBadge } from '../../../components/StatusBadge/StatusBadge';
import { teamRoleWords } from '../../../components/words/teamWords';
import classes from '../CasePage.module.css';
import type { CaseSectionProps } from '../sectionProps';
import { TeamDialog, type TeamChange } from './TeamDialog';
import { teamTexts as words } from './texts';

const small = { size: 'compact-sm', variant: 'default' } as const;

/** Who works on the case, as what and since when; who may, changes it here. */
export function TeamSection({ file }: CaseSectionProps) {
  const { user } = useSession();
  const [change, setChange] = useState<TeamChange | null>(null);
  const held = isStopped(useHold(), 'cases.assign');
  const mayChange = !held && mayChangeProblem(user, file.responsible.id) === null;
  return (
    <section aria-labelledby="case-team">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="case-team">
          {words.title}
        </Title>
        {mayChange && (
          <Group gap="xs">
            <Button
              {...small}
              onClick={() => {
                setChange({ kind: 'responsible' });
              }}
            >
              {words.changeResponsible}
            </Button>
            <Button
              {...small}
              onClick={() => {
                setChange({ kind: 'add' });
              }}
            >
              {words.add}
            </Button>
          </Group>
        )}
      </Group>
      <ul className={classes['tasks']}>
        {file.team.members.map((member) => (
          <li key={`${member.role}-${member.userId}`} className={classes['member']}>
            <span>{member.fullName}</span>
            <span className={classes['by']}>
              {teamRoleWords[member.role]}, {words.since(formatDay(member.since))}
            </span>
            {!member.active && <StatusBadge tone="attention">{words.closed}</StatusBadge>}
            {mayChange && member.role !== 'responsible' && (
              <Button
                {...small}
                aria-label={words.removeOf(member.fullName, teamRoleWords[member.role])}
                onClick={() => {
                  setChange({ kind: 'remove', member });
                }}
              >
                {words.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && file.team.members.some(({ role, active }) => role === 'responsible' && !active) && (
        <Text size="sm" role="status" mt={4}>
          {words.closedHow}
        </Text>
      )}
      {change !== null && (
        <TeamDialog
          file={file}
          change={change}
          onClose={() => {
            setChange(null);
          }}
        />
      )}
    </section>
  );
}
