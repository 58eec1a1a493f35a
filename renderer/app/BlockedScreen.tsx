import { Alert, Container, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AppState } from '../../shared/contract/app.contract';
import { DirectoryView } from '../components/directory/DirectoryView';
import { blockedText } from './errorTexts';

/** The office cannot be opened; the emergency numbers can. */
export function BlockedScreen({ state }: { readonly state: AppState }) {
  return (
    <Container size="md" py="lg" component="main">
      <Stack gap="md">
        <Title order={1} size="h2">
          No se puede abrir la oficina
        </Title>
        <Alert color="amber" icon={<IconAlertTriangle size={20} aria-hidden />} role="alert">
          <Text>{blockedText(state.blockedBy ?? 'damaged')}</Text>
        </Alert>
        <DirectoryView />
      </Stack>
    </Container>
  );
}
