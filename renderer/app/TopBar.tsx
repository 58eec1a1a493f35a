import { Button, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import {
  IconEyeOff,
  IconKeyboard,
  IconLock,
  IconMoon,
  IconPhone,
  IconSearch,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../api/client';
import { flushOpenDrafts } from '../components/drafts/draftRegistry';
import { KeyHint } from '../components/KeyHint/KeyHint';
import { roleWords } from '../components/words/roleWords';
import { useSession } from './session';
import classes from './TopBar.module.css';
import { useUpdatePreferences } from './useUpdatePreferences';

export interface TopBarProps {
  readonly onEmergency: () => void;
  readonly onKeys: () => void;
}

function AccountMenu({ onKeys }: Pick<TopBarProps, 'onKeys'>) {
  const { user } = useSession();
  const update = useUpdatePreferences();
  const dark = useColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  // The shell repaints the page: what it prefers is what the page takes for the system's own colours.
  const repaint = () => {
    update.mutate({ colourScheme: dark ? 'light' : 'dark' });
  };
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          leftSection={<IconUser size={20} aria-hidden />}
        >
          <span className={classes['user']}>{user.fullName}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="dimmed">{roleWords[user.role]}</Menu.Label>
        <Menu.Item
          component={Link}
          to="/administracion/mi-cuenta"
          leftSection={<IconUser size={16} aria-hidden />}
        >
          Mi cuenta
        </Menu.Item>
        <Menu.Item
          onClick={repaint}
          leftSection={dark ? <IconSun size={16} aria-hidden /> : <IconMoon size={16} aria-hidden />}
        >
          {dark ? 'Colores claros' : 'Colores oscuros'}
        </Menu.Item>
        <Menu.Item
          onClick={onKeys}
          leftSection={<IconKeyboard size={16} aria-hidden />}
          rightSection={<KeyHint keys="?" />}
        >
          Teclas
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The office, the search, the way to help, and the ways to hide: in the same place on every page. */
export function TopBar({ onEmergency, onKeys }: TopBarProps) {
  const { office } = useSession();
  const lock = useMutation(trpc.app.lock.mutationOptions());
  const lockNow = async () => {
    await flushOpenDrafts();
    lock.mutate({});
  };
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Text fw={650} truncate>
        {office.name}
      </Text>
      <UnstyledButton className={classes['search']} onClick={spotlight.open} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        <span>Buscar personas y órdenes</span>
        <KeyHint keys="Ctrl+K" />
      </UnstyledButton>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="outline"
          color="danger"
          onClick={onEmergency}
          leftSection={<IconPhone size={20} aria-hidden />}
          rightSection={<KeyHint keys="F2" />}
          aria-keyshortcuts="F2"
          classNames={{ root: classes['emergency'] ?? '' }}
        >
          Emergencia
        </Button>
        <Group gap={4} wrap="nowrap" className={classes['hint']}>
          <IconEyeOff size={16} aria-hidden />
          <Text size="sm">Velo</Text>
          <KeyHint keys="F9" />
        </Group>
        <Button
          variant="default"
          onClick={() => void lockNow()}
          leftSection={<IconLock size={20} aria-hidden />}
          rightSection={<KeyHint keys="Ctrl+L" />}
          aria-keyshortcuts="Control+L"
        >
          Bloquear
        </Button>
        <AccountMenu onKeys={onKeys} />
      </Group>
    </Group>
  );
}
