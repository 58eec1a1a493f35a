import { Center, Kbd, Stack, Text, Title } from '@mantine/core';

/** What a shared room sees: nothing. The way back is one key; nothing was closed. */
export function Veil() {
  return (
    <Center h="100vh" component="main">
      <Stack gap="xs" align="center">
        <Title order={1} size="h3" fw={500}>
          Resguardo
        </Title>
        <Text c="dimmed">
          Pantalla cubierta. Pulse <Kbd>F9</Kbd> para continuar.
        </Text>
      </Stack>
    </Center>
  );
}
