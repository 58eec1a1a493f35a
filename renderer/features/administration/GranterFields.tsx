import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { PassphraseField } from '../../components/PassphraseField/PassphraseField';
import type { AccountFieldsProps } from './AccountFields';
import type { AccountSecrets } from './accountValues';
import { administrationTexts } from './texts';

const words = administrationTexts.newAccount;

export interface GranterFieldsProps extends AccountFieldsProps {
  readonly secrets: AccountSecrets;
  readonly onSecrets: (secrets: AccountSecrets) => void;
}

/** Who hands over the keys that the coordinator lacks: a colleague beside her, or two pieces from where they are kept. */
export function GranterFields({ form, secrets, onSecrets }: GranterFieldsProps) {
  const [first, second] = secrets.pieces;
  const pieces = [
    { value: first, put: (typed: string): readonly [string, string] => [typed, second] },
    { value: second, put: (typed: string): readonly [string, string] => [first, typed] },
  ];
  return (
    <>
      <SegmentedChoice
        label={words.granter}
        data-path="granter"
        options={[
          { value: 'colleague', label: words.granterOptions.colleague },
          { value: 'recovery', label: words.granterOptions.recovery },
        ]}
        value={form.values.granter}
        error={form.errors['granter']}
        onChange={(granter) => {
          form.setFieldValue('granter', granter);
        }}
      />
      {form.values.granter === 'colleague' ? (
        <>
          <TextField
            label={words.colleagueLogin}
            spellCheck={false}
            {...form.getInputProps('granterLogin')}
            error={form.errors['granter.login']}
            data-path="granter.login"
            onChange={(event) => {
              form.setFieldValue('granterLogin', event.currentTarget.value);
              form.clearFieldError('granter.login');
            }}
          />
          <PassphraseField
            label={words.colleaguePassphrase}
            help={words.colleagueHelp}
            data-path="granter.passphrase"
            value={secrets.granterPassphrase}
            error={form.errors['granter.passphrase']}
            onChange={(event) => {
              onSecrets({ ...secrets, granterPassphrase: event.currentTarget.value });
              form.clearFieldError('granter.passphrase');
            }}
          />
        </>
      ) : (
        pieces.map((piece, index) => (
          <TextField
            key={index}
            label={words.piece(index + 1)}
            help={words.pieceHelp}
            spellCheck={false}
            data-path={`granter.pieces.${String(index)}`}
            value={piece.value}
            error={form.errors[`granter.pieces.${String(index)}`]}
            onChange={(event) => {
              onSecrets({ ...secrets, pieces: piece.put(event.currentTarget.value) });
              form.clearFieldError(`granter.pieces.${String(index)}`);
            }}
          />
        ))
      )}
    </>
  );
}
