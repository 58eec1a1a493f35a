import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { trpc } from '../../api/client';
import { ServiceField } from '../directory/ServiceField';
import { ChoiceField } from '../forms/ChoiceField';
import { DateField } from '../forms/DateField';
import { SegmentedChoice } from '../forms/SegmentedChoice';
import { ProseField } from '../forms/TextField';
import type { ReferralValues } from './referralValues';
import { referralTexts as words } from './texts';

const answers = [
  { value: 'referred', label: words.refer },
  { value: 'not-referred', label: words.notRefer },
] as const;

export interface ReferralFieldsProps {
  readonly values: ReferralValues;
  readonly errors: Readonly<Record<string, ReactNode>>;
  readonly onChange: (change: Partial<ReferralValues>) => void;
}

/** §6.2.8 said where it matters, and what is done about it in the same act: to which CAI, by whom; or why not. */
export function ReferralFields({ values, errors, onChange }: ReferralFieldsProps) {
  const team = useQuery(trpc.team.list.queryOptions({}));
  return (
    <Alert
      color="amber"
      variant="light"
      role="group"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={words.title}
    >
      <Stack gap="sm">
        <Text size="sm">{words.explain}</Text>
        <SegmentedChoice
          label={words.answer}
          article="§6.2.8"
          options={answers}
          value={values.answer}
          data-path="referral.answer"
          onChange={(answer) => {
            onChange({ answer });
          }}
        />
        {values.answer === 'referred' ? (
          <>
            <ServiceField
              label={words.cai}
              help={words.caiHelp}
              kinds={['cai']}
              value={values.cai}
              error={errors['referral.cai'] ?? errors['referral']}
              path="referral.cai"
              onChange={(cai) => {
                onChange({ cai });
              }}
            />
            <ChoiceField
              label={words.owner}
              data={(team.data?.rows ?? []).map((member) => ({ value: member.id, label: member.fullName }))}
              value={values.ownerId}
              error={errors['referral.plan.ownerId'] ?? errors['referral.plan']}
              data-path="referral.plan.ownerId"
              onChange={(ownerId) => {
                onChange({ ownerId: ownerId ?? '' });
              }}
            />
            <DateField
              label={words.due}
              value={values.dueOn}
              error={errors['referral.plan.dueOn']}
              data-path="referral.plan.dueOn"
              onChange={(dueOn) => {
                onChange({ dueOn });
              }}
            />
          </>
        ) : (
          <ProseField
            label={words.reason}
            help={words.reasonHelp}
            maxLength={1_000}
            value={values.reason}
            error={errors['referral.reason'] ?? errors['referral']}
            data-path="referral.reason"
            onChange={(event) => {
              onChange({ reason: event.currentTarget.value });
            }}
          />
        )}
      </Stack>
    </Alert>
  );
}
