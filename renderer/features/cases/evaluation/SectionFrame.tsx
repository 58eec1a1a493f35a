import { Group, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { VersionHead } from '../../../../shared/contract/evaluation.contract';
import { ArticleChip } from '../../../components/ArticleChip/ArticleChip';
import { formatDay } from '../../../components/format';
import classes from './Evaluation.module.css';
import { evaluationTabTexts as words } from './texts';

export interface SectionFrameProps {
  readonly title: string;
  readonly article?: string;
  /** A line beside the title: which version stands, or that none does. */
  readonly head: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

export const headOf = (last: Omit<VersionHead, 'entryId' | 'recordedAt'> | undefined): string =>
  last === undefined
    ? words.missing
    : words.head(last.version, formatDay(last.occurredOn), last.authorName, last.complete);

/** One section of the evaluation: what stands, since when, by whom, and the way to write it again. */
export const SectionFrame = ({ title, article, head, action, children }: SectionFrameProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <Group justify="space-between" wrap="nowrap" className={classes['heading']}>
        <Group gap="sm" align="baseline">
          <Title order={2} size="h4" id={id}>
            {title}
          </Title>
          {article !== undefined && <ArticleChip article={article} />}
          <Text size="sm" c="dimmed">
            {head}
          </Text>
        </Group>
        {action}
      </Group>
      {children}
    </section>
  );
};
