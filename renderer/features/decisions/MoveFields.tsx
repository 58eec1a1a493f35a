import { Checkbox } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { needsReceipt } from '../../../shared/domain/cases/summons';
import { trpc } from '../../api/client';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { summonsMeansWords } from '../../components/words/caseWords';
import { optionsOf } from '../../components/words/recordWords';
import type { MoveValues } from './moveValues';
import { decisionTexts } from './texts';

const words = decisionTexts.move;

interface MoveFieldsProps {
  readonly form: UseFormReturnType<MoveValues>;
}

/** The proof that he was summoned: without it, that he did not come says nothing. */
export const SummonsFields = ({ form }: MoveFieldsProps) => {
  const { means } = form.values;
  return (
    <FormSection title={words.summons}>
      <SegmentedChoice
        label={words.means}
        options={optionsOf(summonsMeansWords)}
        {...form.getInputProps('means')}
        data-path="means"
      />
      <DateField label={words.sentOn} {...form.getInputProps('sentOn')} data-path="sentOn" />
      <TextField
        label={words.receipt}
        help={words.receiptHelp}
        optional={means === '' || !needsReceipt(means)}
        maxLength={120}
        {...form.getInputProps('receipt')}
        data-path="receipt"
      />
      <DateField label={words.forDay} {...form.getInputProps('forDay')} data-path="forDay" />
      <TextField
        label={words.forTime}
        help={words.forTimeHelp}
        optional
        maw={220}
        {...form.getInputProps('forTime')}
        data-path="forTime"
      />
    </FormSection>
  );
};

/** Who did not come is summoned again, by somebody and by a day; or nobody does, and that is chosen too. */
export function SummonAgainFields({ form }: MoveFieldsProps) {
  const team = useQuery(trpc.team.list.queryOptions({}));
  return (
    <FormSection title={words.again}>
      <Checkbox
        label={words.summonAgain}
        checked={form.values.again}
        data-path="again"
        onChange={(event) => {
          form.setFieldValue('again', event.currentTarget.checked);
        }}
      />
      {form.values.again && (
        <>
          <ChoiceField
            label={words.owner}
            data={(team.data?.rows ?? []).map((member) => ({ value: member.id, label: member.fullName }))}
            {...form.getInputProps('ownerId')}
            data-path="ownerId"
            onChange={(ownerId) => {
              form.setFieldValue('ownerId', ownerId ?? '');
            }}
          />
          <DateField label={words.due} {...form.getInputProps('dueOn')} data-path="dueOn" />
        </>
      )}
    </FormSection>
  );
}
