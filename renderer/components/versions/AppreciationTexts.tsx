import type { PsychologyContent, SocialWorkContent } from '../../../shared/contract/evaluation.contract';
import {
  components,
  ecologicalLevels,
  socialWorkParts,
} from '../../../shared/domain/evaluation/appreciation';
import { componentWords, levelWords, seenWords, socialWorkWords } from '../words/evaluationWords';
import classes from './Versions.module.css';

interface PartsProps {
  readonly parts: readonly (readonly [name: string, text: string])[];
}

/** What was written, part by part; a part with nothing in it is left out. */
const Parts = ({ parts }: PartsProps) => (
  <dl className={classes['parts']}>
    {parts
      .filter(([, text]) => text !== '')
      .map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
  </dl>
);

/** Psychology's appreciation as it was written (§5.4.7, §5.4.8). */
export const PsychologyText = ({ content }: { readonly content: PsychologyContent }) => (
  <Parts
    parts={[
      ...components.map((name): [string, string] => {
        const { seen, text } = content.components[name];
        return [componentWords[name].name, [seenWords[seen], text].filter((part) => part !== '').join('. ')];
      }),
      ...ecologicalLevels.map((level): [string, string] => [levelWords[level].name, content.levels[level]]),
      ['Resumen', content.summary],
      ['Recomendaciones', content.recommendations],
    ]}
  />
);

/** Social work's appreciation as it was written. */
export const SocialWorkText = ({ content }: { readonly content: SocialWorkContent }) => (
  <Parts parts={socialWorkParts.map((part) => [socialWorkWords[part], content[part]])} />
);
