import '@fontsource-variable/source-sans-3';
import './firstStyles';
import './app.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askAtStart } from '../api/atStart';
import { queryClient, shell } from '../api/client';
import { startDraftFlushing } from '../components/drafts/draftRegistry';
import { App } from './App';
import { colourManager, cssVariables, theme } from './theme';
import { guardVeiledKeys } from './Veil';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
// Styles that libraries add while running carry the nonce of this very page; there is no unsafe-inline.
setNonce(nonce);
startDraftFlushing(shell);
askAtStart();
guardVeiledKeys();

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colourManager}
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
