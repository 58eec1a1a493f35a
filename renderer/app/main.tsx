import '@fontsource-variable/source-sans-3';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, shell } from '../api/client';
import { startDraftFlushing } from '../components/drafts/draftRegistry';
import { App } from './App';
import { cssVariables, theme } from './theme';
import { guardVeiledKeys } from './Veil';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
// Styles that libraries add while running carry the nonce of this very page; there is no unsafe-inline.
setNonce(nonce);
startDraftFlushing(shell);
guardVeiledKeys();

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <ModalsProvider labels={{ confirm: 'Continuar', cancel: 'Cancelar' }}>
          <Notifications position="bottom-right" autoClose={5_000} />
          <App />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
