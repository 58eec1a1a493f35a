import { AppShell as Frame } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../api/client';
import { NamesProvider } from '../components/people/names';
import { railFor } from './navigation';
import { Emergency } from './Emergency';
import { KeyMap } from './KeyMap';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { useSession } from './session';
import { SignInNotice } from './SignInNotice';
import { TopBar } from './TopBar';
import { useUpdatePreferences } from './useUpdatePreferences';

const anywhere: string[] = [];

/** The frame of every page behind the lock: rail, top bar, emergency card, palette and key map. */
export function AppShell() {
  const { permissions } = useSession();
  const places = railFor(permissions);
  const navigate = useNavigate();
  const preferences = useQuery(trpc.preferences.get.queryOptions({}));
  const update = useUpdatePreferences();
  const collapsed = preferences.data?.railCollapsed ?? false;
  const [emergency, setEmergency] = useState(false);
  const [keys, setKeys] = useState(false);

  // F2 works in every field and above every dialog: somebody may be in danger.
  useHotkeys(
    [
      [
        'F2',
        () => {
          setEmergency(true);
        },
      ],
      ...places.map((place, index): [string, () => void] => [
        `alt+${String(index + 1)}`,
        () => void navigate({ to: place.to }),
      ]),
    ],
    anywhere,
  );
  useHotkeys([
    [
      '?',
      () => {
        setKeys(true);
      },
    ],
  ]);

  return (
    <NamesProvider enabled={permissions.includes('cases.read')}>
      <Frame
        header={{ height: 52 }}
        navbar={{ width: collapsed ? 64 : 208, breakpoint: 0 }}
        padding="lg"
        transitionDuration={0}
      >
        <Frame.Header>
          <TopBar
            onEmergency={() => {
              setEmergency(true);
            }}
            onKeys={() => {
              setKeys(true);
            }}
          />
        </Frame.Header>
        <Frame.Navbar p="xs">
          <Rail
            places={places}
            collapsed={collapsed}
            onCollapse={() => {
              update.mutate({ railCollapsed: !collapsed });
            }}
          />
        </Frame.Navbar>
        <Frame.Main>
          <SignInNotice />
          <Outlet />
        </Frame.Main>
        <Palette
          places={places}
          onEmergency={() => {
            setEmergency(true);
          }}
        />
        <Emergency
          opened={emergency}
          onClose={() => {
            setEmergency(false);
          }}
        />
        <KeyMap
          opened={keys}
          onClose={() => {
            setKeys(false);
          }}
          places={places}
        />
      </Frame>
    </NamesProvider>
  );
}
