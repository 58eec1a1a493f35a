import { Popover, Text, UnstyledButton } from '@mantine/core';
import { articleText } from '../../app/articleTexts';
import classes from './ArticleChip.module.css';

export interface ArticleChipProps {
  /** `§6.8`, or a law: `Ley 29733`. */
  readonly article: string;
}

/** The article behind a field or a rule; opens what it asks, in plain words. */
export function ArticleChip({ article }: ArticleChipProps) {
  return (
    <Popover width={340} position="bottom-start" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes['chip']} aria-label={`Ver qué pide ${article}`}>
          {article}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={600} size="sm">
          {article}
        </Text>
        <Text size="sm" tabIndex={0}>
          {articleText(article)}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
