import { Code, Group, Text } from '@mantine/core';
import type { AppState } from '../../shared/contract/app.contract';
import { roleWords } from '../components/words/roleWords';
import classes from './DemoBanner.module.css';

export interface DemoBannerProps {
  readonly demo: AppState['demo'];
  readonly phase: AppState['phase'] | undefined;
}

/** Says all the time that these people are invented; while locked, also who may sign in. */
export function DemoBanner({ demo, phase }: DemoBannerProps) {
  if (demo === null) return null;
  return (
    <aside
      className={classes['banner']}
      data-foot={phase === 'open' || undefined}
      aria-label="Oficina de demostración"
    >
      <Text size="sm" fw={600}>
        Oficina de demostración: las personas son inventadas y todo se borra al cerrar.
      </Text>
      {phase === 'locked' && (
        <Group gap="md">
          {demo.accounts.map((account) => (
            <Text size="sm" key={account.login}>
              {roleWords[account.role]}: <Code>{account.login}</Code> <Code>{account.passphrase}</Code>
            </Text>
          ))}
        </Group>
      )}
    </aside>
  );
}
