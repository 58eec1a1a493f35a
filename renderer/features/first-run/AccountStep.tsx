import { Checkbox, PasswordInput, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { errorSentence } from '../../components/forms/fieldFrame';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { StrengthMeter } from '../../components/StrengthMeter/StrengthMeter';
import type { FirstRunValues } from './firstRunValues';
import { firstRunTexts } from './texts';

const words = firstRunTexts.account;

export interface AccountStepProps {
  readonly form: UseFormReturnType<FirstRunValues>;
  readonly who: 'coordinator' | 'psychologist';
}

function AccountFields({ form, who }: AccountStepProps) {
  const account = form.values[who];
  const passphrase = form.getInputProps(`${who}.passphrase`);
  return (
    <>
      <TextField
        label={words.fullName}
        {...form.getInputProps(`${who}.fullName`)}
        data-path={`${who}.fullName`}
      />
      <TextField
        label={words.login}
        help={words.loginHelp}
        spellCheck={false}
        {...form.getInputProps(`${who}.login`)}
        data-path={`${who}.login`}
      />
      <PasswordInput
        label={words.passphrase}
        {...passphrase}
        error={errorSentence(form.errors[`${who}.passphrase`])}
        data-path={`${who}.passphrase`}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': words.show }}
      />
      <StrengthMeter
        passphrase={account.passphrase}
        context={[account.login, account.fullName, form.values.office.name]}
      />
    </>
  );
}

export function AccountStep({ form, who }: AccountStepProps) {
  if (who === 'coordinator') {
    return (
      <>
        <Text>{words.coordinatorIntro}</Text>
        <AccountFields form={form} who={who} />
      </>
    );
  }
  return (
    <>
      <Text>{words.psychologistIntro}</Text>
      <SegmentedChoice
        label={firstRunTexts.steps.psychologist}
        data-path="withPsychologist"
        options={[
          { value: 'yes', label: words.with },
          { value: 'no', label: words.without },
        ]}
        value={form.values.withPsychologist ? 'yes' : 'no'}
        onChange={(value) => {
          form.setFieldValue('withPsychologist', value === 'yes');
        }}
      />
      {form.values.withPsychologist && (
        <>
          <AccountFields form={form} who={who} />
          <Checkbox
            label={words.trained}
            {...form.getInputProps('psychologist.trainedForFacilitation', { type: 'checkbox' })}
          />
        </>
      )}
    </>
  );
}
