import { Alert, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { TextField } from '../../components/forms/TextField';
import type { FirstRunValues } from './firstRunValues';
import { firstRunTexts } from './texts';

const words = firstRunTexts.numbers;

export function NumbersStep({ form }: { readonly form: UseFormReturnType<FirstRunValues> }) {
  const { policeStation, localSecurity } = form.values.localNumbers;
  const field = (path: string) => ({ ...form.getInputProps(path), 'data-path': path, optional: true });
  return (
    <>
      <Text>{words.intro}</Text>
      <TextField label={words.police} {...field('localNumbers.policeStation.name')} />
      <TextField label={words.policePhone} article="§6.2.7" {...field('localNumbers.policeStation.phone')} />
      <TextField label={words.security} {...field('localNumbers.localSecurity.name')} />
      <TextField
        label={words.securityPhone}
        article="§6.2.7"
        {...field('localNumbers.localSecurity.phone')}
      />
      {policeStation.phone.trim() === '' && localSecurity.phone.trim() === '' && (
        <Alert color="amber" icon={<IconAlertTriangle size={20} aria-hidden />}>
          <Text>{words.missing}</Text>
        </Alert>
      )}
    </>
  );
}
