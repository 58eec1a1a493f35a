import { unanswered, type PickList } from '../../../shared/domain/lists/options';
import { ChoiceField, type ChoiceFieldProps } from '../forms/ChoiceField';
import { listWords, unansweredWords } from '../words/listWords';
import { useLists } from './usePickList';

export interface PickFieldProps extends Omit<ChoiceFieldProps, 'data' | 'label' | 'onChange'> {
  readonly list: PickList;
  readonly label?: string;
  /** The year whose list is offered: of today, or of the paper. */
  readonly year: number;
  /** What was answered before, still offered when it was retired since. */
  readonly kept?: string;
  /** Leaves out «no se preguntó» and «prefirió no responder». */
  readonly answerNeeded?: boolean;
  /** Codes that make no sense here. */
  readonly without?: readonly string[];
  readonly onChange: (code: string) => void;
}

/** One option of a list that changes by year. */
export function PickField(props: PickFieldProps) {
  const { list, label = listWords[list], year, kept, answerNeeded = false, ...rest } = props;
  const { without = [], onChange, ...field } = rest;
  const { offered } = useLists();
  const others = unanswered.map((value) => ({ value, label: unansweredWords[value] }));
  return (
    <ChoiceField
      {...field}
      label={label}
      data={[
        ...offered(list, year, kept).filter(({ value }) => !without.includes(value)),
        ...(answerNeeded ? [] : others),
      ]}
      onChange={(value) => {
        onChange(value ?? '');
      }}
    />
  );
}
