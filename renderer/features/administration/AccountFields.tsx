import { Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { roles } from '../../../shared/permissions';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { roleWords } from '../../components/words/roleWords';
import type { AccountValues } from './accountValues';
import { administrationTexts, roleHelp } from './texts';

const words = administrationTexts.newAccount;

export interface AccountFieldsProps {
  readonly form: UseFormReturnType<AccountValues>;
}

export const PersonFields = ({ form }: AccountFieldsProps) => (
  <>
    <TextField label={words.fullName} {...form.getInputProps('fullName')} data-path="fullName" />
    <TextField
      label={words.profession}
      help={words.professionHelp}
      {...form.getInputProps('profession')}
      data-path="profession"
    />
    <SegmentedChoice
      label={words.trained}
      help={words.trainedHelp}
      article="§6.3.1"
      data-path="trained"
      options={[
        { value: 'yes', label: words.trainedOptions.yes, hotkey: 'S' },
        { value: 'no', label: words.trainedOptions.no, hotkey: 'N' },
      ]}
      value={form.values.trained}
      error={form.errors['trained']}
      onChange={(trained) => {
        form.setFieldValue('trained', trained);
      }}
    />
  </>
);

export const RoleFields = ({ form }: AccountFieldsProps) => {
  const { role } = form.values;
  return (
    <>
      <ChoiceField
        label={words.role}
        data={roles.map((value) => ({ value, label: roleWords[value] }))}
        {...form.getInputProps('role')}
        data-path="role"
      />
      {role !== '' && (
        <Text size="sm" role="status">
          {roleHelp[role]}
        </Text>
      )}
    </>
  );
};

export const LoginField = ({ form }: AccountFieldsProps) => (
  <TextField
    label={words.login}
    help={words.loginHelp}
    spellCheck={false}
    {...form.getInputProps('login')}
    data-path="login"
  />
);
