import classes from '../CasePage.module.css';
import { fichaTabTexts } from './texts';

export type Fact = readonly [name: string, value: string];

export interface FactListProps {
  readonly facts: readonly Fact[];
}

/** Names and values beside each other; what is empty says that nothing is known. */
export const FactList = ({ facts }: FactListProps) => (
  <dl className={classes['facts']}>
    {facts.map(([name, value]) => (
      <div key={name} style={{ display: 'contents' }}>
        <dt>{name}</dt>
        <dd>{value === '' ? fichaTabTexts.unknown : value}</dd>
      </div>
    ))}
  </dl>
);
