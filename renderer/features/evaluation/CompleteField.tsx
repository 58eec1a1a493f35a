import { Checkbox } from '@mantine/core';
import { evaluationTexts } from './texts';

export interface CompleteFieldProps {
  readonly checked: boolean;
  readonly onChange: (complete: boolean) => void;
}

/** That nothing is missing is said by the person, not found by the program. */
export const CompleteField = ({ checked, onChange }: CompleteFieldProps) => (
  <Checkbox
    label={evaluationTexts.complete}
    description={evaluationTexts.completeHelp}
    checked={checked}
    data-path="complete"
    onChange={(event) => {
      onChange(event.currentTarget.checked);
    }}
  />
);
