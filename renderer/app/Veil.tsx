import { Center, Kbd, Stack, Text, Title } from '@mantine/core';
import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';

const isVeiled = (): boolean => document.body.dataset['veiled'] !== undefined;

/**
 * Keeps every key from what lies under the veil: an Escape would close a dialog unseen. Call before anything else
 * listens; F9 and Ctrl+L are the shell's and do not pass here.
 */
export function guardVeiledKeys(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (isVeiled()) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/**
 * What a shared room sees: nothing. The way back is one key; nothing was closed. It stands beside everything else in
 * the body, since dialogs, lists and notices hang there too, and all of it is hidden (app.css) while it does.
 */
export function Veil() {
  const [host] = useState(() => {
    const element = document.createElement('div');
    element.dataset['veil'] = '';
    return element;
  });
  useLayoutEffect(() => {
    const focused = document.activeElement;
    document.body.append(host);
    document.body.dataset['veiled'] = '';
    return () => {
      delete document.body.dataset['veiled'];
      host.remove();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
  }, [host]);
  return createPortal(
    <Center h="100vh" component="main">
      <Stack gap="xs" align="center">
        <Title order={1} size="h3" fw={500}>
          Resguardo
        </Title>
        <Text c="dimmed">
          Pantalla cubierta. Pulse <Kbd>F9</Kbd> para continuar.
        </Text>
      </Stack>
    </Center>,
    host,
  );
}
