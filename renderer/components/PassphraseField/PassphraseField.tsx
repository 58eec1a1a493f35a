import { PasswordInput, Stack, type PasswordInputProps } from '@mantine/core';
import { errorSentence } from '../forms/fieldFrame';
import { StrengthMeter } from '../StrengthMeter/StrengthMeter';

export interface PassphraseFieldProps extends Omit<PasswordInputProps, 'description' | 'autoComplete'> {
  readonly label: string;
  readonly help?: string;
  /** Set where a passphrase is chosen: words that must not carry it, and a meter under the field. */
  readonly chosenAgainst?: readonly string[];
}

/** A passphrase, hidden while it is typed. It never enters a draft: whoever uses this keeps it out of them. */
export const PassphraseField = ({ help, error, chosenAgainst, value, ...input }: PassphraseFieldProps) => (
  <Stack gap={4} maw={680}>
    <PasswordInput
      {...input}
      {...(value !== undefined && { value })}
      description={help}
      error={errorSentence(error)}
      autoComplete="off"
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': 'Mostrar u ocultar lo escrito' }}
    />
    {chosenAgainst !== undefined && (
      <StrengthMeter passphrase={typeof value === 'string' ? value : ''} context={chosenAgainst} />
    )}
  </Stack>
);
