import { Button, Group, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { DecisionView } from '../../../../shared/contract/decisions.contract';
import { articleOf, type DecisionAnswer } from '../../../../shared/domain/decisions/decisions';
import { useHold, useMayHere } from '../../../components/caseHold/CaseHold';
import { ArticleChip } from '../../../components/ArticleChip/ArticleChip';
import { formatDay } from '../../../components/format';
import { StatusBadge } from '../../../components/StatusBadge/StatusBadge';
import {
  answerWords,
  criterionWords,
  decisionOutcomeWords,
  explanationMeansWords,
  standingWords,
} from '../../../components/words/decisionWords';
import { AnswerDialog, ExplainDialog } from './DecisionDialogs';
import classes from './Decisions.module.css';
import { decisionSectionTexts as words } from './texts';

const tones = {
  'in-force': 'done',
  proposed: 'attention',
  refused: 'neutral',
  withdrawn: 'neutral',
} as const;

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Facts = ({ decision: { detail, answer, explanation, standing, outcome } }: DecisionCardProps) => (
  <dl className={classes['facts']}>
    {detail.service !== null && <Fact name={words.service}>{detail.service.name}</Fact>}
    {detail.criteria.length > 0 && (
      <Fact name={words.criteria}>
        <ul className={classes['criteria']}>
          {detail.criteria.map(({ criterion, facts }) => (
            <li key={criterion}>
              <Group gap="xs" wrap="nowrap">
                <span>{criterionWords[criterion]}</span>
                <ArticleChip article={articleOf(criterion)} />
              </Group>
              <span className={classes['text']}>{facts}</span>
            </li>
          ))}
        </ul>
      </Fact>
    )}
    <Fact name={words.reasons}>{detail.reasons}</Fact>
    {detail.caiReason !== '' && <Fact name={words.caiReason}>{detail.caiReason}</Fact>}
    {detail.help.length > 0 && (
      <Fact name={words.help}>{detail.help.map((service) => service.name).join(', ')}</Fact>
    )}
    {detail.noHelpReason !== '' && <Fact name={words.noHelp}>{detail.noHelpReason}</Fact>}
    {detail.atRisk !== null && (
      <Fact name={words.atRisk}>{detail.atRisk === 'yes' ? words.yes : words.no}</Fact>
    )}
    {answer !== null && (
      <Fact name={words.secondPerson}>
        {words.answered(answerWords[answer.answer], answer.byName, formatDay(answer.at))}
        {answer.reason !== '' && <span className={classes['text']}>{answer.reason}</span>}
      </Fact>
    )}
    {explanation !== null && (
      <Fact name={words.explained}>
        {words.explainedLine(
          formatDay(explanation.explainedOn),
          explanationMeansWords[explanation.means].toLowerCase(),
          explanation.byName,
        )}
        {explanation.note !== '' && <span className={classes['text']}>{explanation.note}</span>}
      </Fact>
    )}
    {explanation === null && standing === 'in-force' && outcome === 'excluded' && (
      <Fact name={words.explained}>{words.notExplained}</Fact>
    )}
  </dl>
);

export interface DecisionCardProps {
  readonly decision: DecisionView;
}

/** One decision as it was written, what became of it, and what whoever reads it may do about it. */
export function DecisionCard({ decision }: DecisionCardProps) {
  const mayDecide = useMayHere('decisions.write');
  // Without a basis what was proposed still ends, and is explained; it is not put in force.
  const held = useHold() !== null;
  const [dialog, setDialog] = useState<DecisionAnswer | 'explain' | null>(null);
  const { standing, outcome, mine } = decision;
  const shut = () => {
    setDialog(null);
  };
  const act = (name: DecisionAnswer | 'explain', label: string, variant: 'default' | 'filled') => (
    <Button
      variant={variant}
      onClick={() => {
        setDialog(name);
      }}
    >
      {label}
    </Button>
  );
  return (
    <section
      className={classes['decision']}
      aria-label={words.name(decision.number, decisionOutcomeWords[outcome])}
    >
      <Group gap="sm">
        <Title order={3} size="h5">
          {words.name(decision.number, decisionOutcomeWords[outcome])}
        </Title>
        <StatusBadge tone={tones[standing]}>{standingWords[standing]}</StatusBadge>
        <Text size="sm" c="dimmed">
          {words.decidedBy(formatDay(decision.decidedOn), decision.authorName)}
        </Text>
      </Group>
      <Facts decision={decision} />
      {mayDecide && standing === 'proposed' && (
        <Group gap="sm">
          {mine ? (
            act('withdrawn', words.withdraw, 'default')
          ) : (
            <>
              {!held && act('confirmed', words.confirm, 'filled')}
              {act('refused', words.refuse, 'default')}
            </>
          )}
        </Group>
      )}
      {mayDecide &&
        standing === 'in-force' &&
        decision.explanation === null &&
        outcome !== 'group' &&
        outcome !== 'individual' && <Group>{act('explain', words.explain, 'default')}</Group>}
      {dialog === 'explain' && (
        <ExplainDialog decisionId={decision.decisionId} decidedOn={decision.decidedOn} onClose={shut} />
      )}
      {dialog !== null && dialog !== 'explain' && (
        <AnswerDialog decisionId={decision.decisionId} answer={dialog} onClose={shut} />
      )}
    </section>
  );
}
