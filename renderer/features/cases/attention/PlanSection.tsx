import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttentionGoal, AttentionPlan } from '../../../../shared/contract/attention-plans.contract';
import { attentionApproaches } from '../../../../shared/domain/approaches';
import { goalStateWords } from '../../../../shared/words/recordWords';
import { approachWords } from '../../../components/words/approachWords';
import { trpc } from '../../../api/client';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { formatDateTime, formatDay } from '../../../components/format';
import { ButtonLink } from '../../../components/links';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { StatusBadge } from '../../../components/StatusBadge/StatusBadge';
import { giverWords, planEndWords } from '../../../components/words/attentionWords';
import { requesterWords } from '../../../components/words/recordWords';
import type { CaseSectionProps } from '../sectionProps';
import classes from './Plan.module.css';
import { EndPlanDialog, GoalDialog } from './PlanDialogs';
import { planTexts as words } from './texts';

const small = { size: 'compact-xs', variant: 'subtle' } as const;

/** What is being done to a plan. */
type Doing = { readonly what: 'goal'; readonly goal: AttentionGoal | null } | { readonly what: 'end' };

interface GoalItemProps {
  readonly goal: AttentionGoal;
  readonly onChange: (() => void) | null;
}

const GoalItem = ({ goal, onChange }: GoalItemProps) => (
  <li>
    {goal.text} <StatusBadge tone="neutral">{goalStateWords[goal.state]}</StatusBadge>{' '}
    {onChange !== null && (
      <Button {...small} aria-label={words.changeOf(goal.goal)} onClick={onChange}>
        {words.change}
      </Button>
    )}
    {goal.earlier.length > 0 && (
      <details>
        <summary className={classes['quiet']}>{words.versions(goal.earlier.length)}</summary>
        {goal.earlier.map((one) => (
          <p key={one.version} className={classes['quiet']}>
            {`${words.earlier(one.version, formatDateTime(one.at), one.authorName)}: ${one.text} (${goalStateWords[one.state].toLowerCase()})`}
          </p>
        ))}
      </details>
    )}
  </li>
);

const Facts = ({ plan }: { readonly plan: AttentionPlan }) => {
  const all = plan.approaches.length === attentionApproaches.length;
  return (
    <>
      <p className={classes['line']}>
        <strong>{words.giver(giverWords[plan.giver], plan.giverName)}</strong>
        {plan.serviceName !== '' && ` · ${words.at(plan.serviceName)}`}
        {` · ${words.requestedBy(requesterWords[plan.requestedBy])}`}
      </p>
      <p className={classes['quiet']}>{words.begun(formatDay(plan.begunOn), plan.authorName)}</p>
      <p className={classes['reason']}>{plan.reason}</p>
      <p className={classes['quiet']}>
        {words.approaches(plan.approaches.map((one) => approachWords[one].toLowerCase()).join(', '))}
        {!all && `. ${words.approachesReason(plan.approachesReason)}`}
      </p>
    </>
  );
};

interface PlanCardProps {
  readonly plan: AttentionPlan;
  readonly mayWrite: boolean;
}

function PlanCard({ plan, mayWrite }: PlanCardProps) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const open = plan.ended === null && mayWrite;
  const close = () => {
    setDoing(null);
  };
  return (
    <article className={classes['plan']}>
      <Facts plan={plan} />
      <Title order={3} size="h5" mt="xs">
        {words.goals}
      </Title>
      <ol className={classes['goals']}>
        {plan.goals.map((goal) => (
          <GoalItem
            key={goal.goal}
            goal={goal}
            onChange={
              open
                ? () => {
                    setDoing({ what: 'goal', goal });
                  }
                : null
            }
          />
        ))}
      </ol>
      {plan.ended !== null && (
        <p className={classes['quiet']}>
          {words.endedOf(formatDay(plan.ended.on), planEndWords[plan.ended.reason], plan.ended.authorName)}
          {plan.ended.note !== '' && `. ${plan.ended.note}`}
        </p>
      )}
      {open && (
        <Group gap="xs" mt="xs">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setDoing({ what: 'goal', goal: null });
            }}
          >
            {words.addGoal}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setDoing({ what: 'end' });
            }}
          >
            {words.end}
          </Button>
        </Group>
      )}
      {doing?.what === 'goal' && <GoalDialog plan={plan} goal={doing.goal} onClose={close} />}
      {doing?.what === 'end' && <EndPlanDialog plan={plan} onClose={close} />}
    </article>
  );
}

/** Who attends him individually, for what and towards what; ended plans fold away below. */
export function PlanSection({ file }: CaseSectionProps) {
  const { caseId, hasCome } = file;
  const mayWrite = useMayHere('attention.write');
  const asked = useQuery(trpc.attentionPlans.ofCase.queryOptions({ caseId }));
  const rows = asked.data?.rows ?? [];
  const past = rows.filter(({ ended }) => ended !== null);
  const cards = (plans: readonly AttentionPlan[]) =>
    plans.map((plan) => <PlanCard key={plan.planId} plan={plan} mayWrite={mayWrite} />);
  return (
    <section aria-labelledby="attention-plan">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="attention-plan">
          {words.title}
        </Title>
        {mayWrite && hasCome && (
          <ButtonLink
            size="compact-sm"
            variant="default"
            to="/casos/$caseId/plan-de-atencion"
            params={{ caseId }}
          >
            {words.begin}
          </ButtonLink>
        )}
      </Group>
      {asked.isPending && <LoadingState />}
      {asked.isError && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data?.rows.length === 0 && asked.data.withheld === 0 && <Text c="dimmed">{words.none}</Text>}
      {asked.data !== undefined && asked.data.withheld > 0 && (
        <Text c="dimmed">{words.withheld(asked.data.withheld)}</Text>
      )}
      <div className={classes['plans']}>{cards(rows.filter(({ ended }) => ended === null))}</div>
      {past.length > 0 && (
        <details>
          <summary>{words.past(past.length)}</summary>
          <div className={classes['plans']}>{cards(past)}</div>
        </details>
      )}
    </section>
  );
}
