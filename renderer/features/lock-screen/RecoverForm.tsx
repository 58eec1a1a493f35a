import { Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { problemText } from '../../components/forms/problemTexts';
import { StrengthMeter } from '../../components/StrengthMeter/StrengthMeter';
import { lockTexts } from './texts';

export interface RecoverFormProps {
  /** A passphrase that carries it is easy to guess. */
  readonly officeName: string;
  readonly onBack: () => void;
}

/** A new passphrase with two of the three recovery pieces. What was typed stays after a refusal. */
export function RecoverForm({ officeName, onBack }: RecoverFormProps) {
  const [login, setLogin] = useState('');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [next, setNext] = useState('');
  const recover = useMutation(trpc.vault.recover.mutationOptions());
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    recover.mutate({ login, pieces: [first, second], newPassphrase: next });
  };
  const fields = appErrorOf(recover.error)?.fields ?? {};
  const problem = (path: string) => (fields[path] === undefined ? undefined : problemText(fields[path]));
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {lockTexts.recoverTitle}
        </Title>
        <Text size="sm">{lockTexts.recoverHelp}</Text>
        <TextInput
          label={lockTexts.login}
          value={login}
          error={problem('login')}
          onChange={(event) => {
            setLogin(event.currentTarget.value);
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          label={lockTexts.piece(1)}
          value={first}
          error={problem('pieces.0')}
          onChange={(event) => {
            setFirst(event.currentTarget.value);
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          label={lockTexts.piece(2)}
          value={second}
          error={problem('pieces.1')}
          onChange={(event) => {
            setSecond(event.currentTarget.value);
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <PasswordInput
          label={lockTexts.newPassphrase}
          value={next}
          error={problem('newPassphrase')}
          onChange={(event) => {
            setNext(event.currentTarget.value);
          }}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': lockTexts.show }}
        />
        <StrengthMeter passphrase={next} context={[login, officeName]} />
        <Text role="alert" size="sm">
          {recover.isError ? errorText(recover.error) : ''}
        </Text>
        <Group>
          <Button type="submit" loading={recover.isPending}>
            {lockTexts.recoverOpen}
          </Button>
          <Button variant="default" onClick={onBack}>
            {lockTexts.back}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
