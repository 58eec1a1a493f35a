import { useState } from 'react';
import { ChoiceField, type ChoiceFieldProps } from '../forms/ChoiceField';
import { useNames } from '../people/names';
import { usePeopleSearch } from '../people/usePeopleSearch';
import { appointmentTexts as words } from './texts';

export interface CaseFieldProps extends Omit<ChoiceFieldProps, 'data' | 'label' | 'onChange'> {
  /** How the case is called that an earlier draft had chosen: its code. */
  readonly known: string;
  readonly onChange: (caseId: string, code: string) => void;
}

/** A case, found by surname, document or code. While names stand behind the code, so they do here. */
export function CaseField({ known, onChange, ...field }: CaseFieldProps) {
  const [typed, setTyped] = useState('');
  const { hidden } = useNames();
  const found = usePeopleSearch(typed.split(' · ')[0] ?? '', { limit: 20, names: !hidden });
  const options = found.rows.flatMap(({ caseId, caseCode, fullName }) =>
    caseId === null
      ? []
      : {
          value: caseId,
          code: caseCode ?? '',
          label: [fullName, caseCode].filter((part) => part !== null).join(' · '),
        },
  );
  // The one that was chosen stays an option while another name is typed.
  const [chosen, setChosen] = useState<{
    readonly value: string;
    readonly code: string;
    readonly label: string;
  } | null>(() =>
    typeof field.value === 'string' && field.value !== '' && known !== ''
      ? { value: field.value, code: known, label: known }
      : null,
  );
  return (
    <ChoiceField
      {...field}
      label={words.case}
      help={words.caseHelp}
      data={
        chosen === null || options.some(({ value }) => value === chosen.value)
          ? options
          : [chosen, ...options]
      }
      filter={({ options: all }) => all}
      nothingFoundMessage={typed.trim() === '' ? undefined : words.caseNone}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(value) => {
        const next = options.find((option) => option.value === value) ?? chosen;
        setChosen(next);
        onChange(value ?? '', next?.code ?? '');
      }}
    />
  );
}
