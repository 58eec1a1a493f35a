import { Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { learningDomains, type PlannedSession } from '../../../shared/domain/programmes/programme';
import { ArticleChip } from '../../components/ArticleChip/ArticleChip';
import { approachWords } from '../../components/words/approachWords';
import { domainWords, elementWords } from '../../components/words/programmeWords';
import { displayTopic } from '../../components/words/topicWords';
import classes from './Programmes.module.css';
import { programmeTexts } from './texts';

const words = programmeTexts.page;

export interface SessionPlanProps {
  readonly session: PlannedSession;
  readonly position: number;
}

/** One session as it is meant, to be read. */
export function SessionPlan({ session, position }: SessionPlanProps) {
  const facts: readonly (readonly [string, string, string?])[] = [
    [
      words.topics,
      session.topics.length === 0 ? words.noTopics : session.topics.map(displayTopic).join('; '),
      '§6.4.8',
    ],
    ...learningDomains.map((domain) => [domainWords[domain], session.objectives[domain], '§6.4.9'] as const),
    [words.technique, session.technique, '§6.4.7'],
    [words.elements, session.elements.map((element) => elementWords[element]).join('\n'), '§6.4.10'],
    [words.approaches, session.approaches.map((approach) => approachWords[approach]).join(', '), '§6.4.6'],
    [words.materials, session.materials],
    [words.coexistence, session.coexistence, '§6.4.11'],
  ];
  return (
    <section className={classes['plan']} aria-label={words.sessionTitle(position, session.title)}>
      <Title order={2} size="h4" mb="xs">
        {words.sessionTitle(position, session.title)}
      </Title>
      <dl className={classes['facts']}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value, article]) => (
            <Fragment key={label}>
              <dt>
                {label} {article !== undefined && <ArticleChip article={article} />}
              </dt>
              <dd>
                <Text component="span" className={classes['lines']}>
                  {value}
                </Text>
              </dd>
            </Fragment>
          ))}
      </dl>
    </section>
  );
}
