import { Anchor, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type SyntheticEvent } from 'react';
import type { AppState } from '../../../shared/contract/app.contract';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { DirectoryView } from '../../components/directory/DirectoryView';
import classes from './LockScreen.module.css';
import { RecoverForm } from './RecoverForm';
import { lockTexts } from './texts';

/** Counts a wait down to zero, second by second. */
function useCountdown(): readonly [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => {
      setLeft(left - 1);
    }, 1_000);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  return [left, setLeft];
}

function UnlockForm({ onRecover }: { readonly onRecover: () => void }) {
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [waiting, setWaiting] = useCountdown();
  const unlock = useMutation({
    ...trpc.vault.unlock.mutationOptions(),
    onError: (error) => {
      const seconds = appErrorOf(error)?.detail?.['seconds'];
      if (typeof seconds === 'number') setWaiting(seconds);
    },
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (waiting === 0 && !unlock.isPending) unlock.mutate({ login, passphrase });
  };
  const failure = unlock.isError ? (waiting > 0 ? lockTexts.wait(waiting) : errorText(unlock.error)) : null;
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <TextInput
          label={lockTexts.login}
          value={login}
          onChange={(event) => {
            setLogin(event.currentTarget.value);
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <PasswordInput
          label={lockTexts.passphrase}
          value={passphrase}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
          }}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': lockTexts.show }}
        />
        <div role="alert" className={classes['failure']}>
          {failure}
        </div>
        <Button
          type="submit"
          loading={unlock.isPending}
          disabled={waiting > 0 || login === '' || passphrase === ''}
        >
          {lockTexts.open}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={onRecover} ta="left">
          {lockTexts.recover}
        </Anchor>
      </Stack>
    </form>
  );
}

/**
 * What stands there all day in a shared room: emergency numbers for anybody, and the way in for those with an account.
 * Nothing else: no counts, no names, not even of who works here.
 */
export function LockScreen({ state }: { readonly state: AppState }) {
  const [recovering, setRecovering] = useState(false);
  return (
    <div className={classes['screen']}>
      <main className={classes['directory']}>
        <DirectoryView />
      </main>
      <aside className={classes['entry']} aria-label={lockTexts.entry}>
        <Title order={1} size="h3">
          {state.officeName}
        </Title>
        <Text c="dimmed">{lockTexts.reasons[state.lockReason]}</Text>
        {recovering ? (
          <RecoverForm
            officeName={state.officeName ?? ''}
            onBack={() => {
              setRecovering(false);
            }}
          />
        ) : (
          <UnlockForm
            onRecover={() => {
              setRecovering(true);
            }}
          />
        )}
        <Text size="xs" c="dimmed" className={classes['version']}>
          Resguardo {state.versions.app}
        </Text>
      </aside>
    </div>
  );
}
