import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { teamMember } from '../../../shared/contract/users.contract';
import type { z } from 'zod';
import { trpc } from '../../api/client';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import type { DecisionValues } from './decisionValues';
import { decisionFormTexts as words } from './decisionFormTexts';

type Member = z.infer<typeof teamMember>;

interface PlanFieldsProps {
  readonly form: UseFormReturnType<DecisionValues>;
  readonly name: 'protection' | 'followUp' | 'second';
  readonly label: string;
  readonly help?: string;
  readonly article?: string;
  /** Who of the team may be chosen; everybody when left out. */
  readonly may?: (member: Member) => boolean;
}

/** Who sees to something and until when. */
export function PlanFields({ form, name, label, help, article, may = () => true }: PlanFieldsProps) {
  const team = useQuery(trpc.team.list.queryOptions({}));
  return (
    <>
      <ChoiceField
        label={label}
        help={help}
        article={article}
        data={(team.data?.rows ?? [])
          .filter(may)
          .map((member) => ({ value: member.id, label: member.fullName }))}
        value={form.values[name].ownerId}
        error={form.errors[`${name}.ownerId`] ?? form.errors[name]}
        data-path={`${name}.ownerId`}
        onChange={(ownerId) => {
          form.setFieldValue(`${name}.ownerId`, ownerId ?? '');
        }}
      />
      <DateField label={words.due} {...form.getInputProps(`${name}.dueOn`)} data-path={`${name}.dueOn`} />
    </>
  );
}
