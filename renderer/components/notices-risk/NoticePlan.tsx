import { Alert, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { NoticeKind } from '../../../shared/domain/evaluation/notices';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { ChoiceField } from '../forms/ChoiceField';
import { DateField } from '../forms/DateField';
import { dayText, todayHere } from '../forms/dayText';
import { noticeWords } from '../words/evaluationWords';
import { protectionOwners } from './noticePlanValues';

interface FormWithPlans {
  readonly notices: Readonly<Record<string, { readonly ownerId: string; readonly dueOn: string }>>;
}

export interface NoticePlanProps<Values extends FormWithPlans> {
  readonly form: UseFormReturnType<Values>;
  readonly kind: NoticeKind;
}

/** What the answer opens, and who takes care of it until when: in the same act, so that no notice stands alone. */
export function NoticePlan<Values extends FormWithPlans>({ form, kind }: NoticePlanProps<Values>) {
  const { user } = useSession();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const path = `notices.${kind}`;
  const plan = form.values.notices[kind] ?? { ownerId: user.id, dueOn: dayText(todayHere()) };
  const change = (part: Partial<typeof plan>) => {
    form.setFieldValue(path as never, { ...plan, ...part });
    form.clearFieldError(`${path}.ownerId`);
    form.clearFieldError(`${path}.dueOn`);
  };
  return (
    <Alert
      color="amber"
      variant="light"
      role="group"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={`Al guardar se abre el aviso «${noticeWords[kind]}». ¿Quién se encarga de proteger?`}
    >
      <Stack gap="xs">
        <ChoiceField
          label="Quién se encarga"
          article="§6.7"
          data={protectionOwners(team.data?.rows ?? [])}
          value={plan.ownerId}
          error={form.errors[`${path}.ownerId`]}
          data-path={`${path}.ownerId`}
          onChange={(ownerId) => {
            change({ ownerId: ownerId ?? '' });
          }}
        />
        <DateField
          label="Hasta cuándo"
          value={plan.dueOn}
          error={form.errors[`${path}.dueOn`]}
          data-path={`${path}.dueOn`}
          onChange={(dueOn) => {
            change({ dueOn });
          }}
        />
      </Stack>
    </Alert>
  );
}
