import { Text } from '@mantine/core';
import type { ViolenceContent } from '../../../shared/contract/evaluation.contract';
import { economicForms, violenceKinds } from '../../../shared/domain/evaluation/violence';
import { answerWords, economicWords, specialWords, violenceWords } from '../words/evaluationWords';
import classes from './Versions.module.css';

type Answers = Pick<ViolenceContent, 'kinds' | 'economic'>;

export interface ViolenceFactsProps {
  readonly content: ViolenceContent;
  /** Another version to compare with, and what to call it. */
  readonly compared?: { readonly label: string; readonly facts: Answers } | undefined;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly answer: keyof typeof answerWords;
  readonly before: keyof typeof answerWords | undefined;
}

const linesOf = ({ content, compared }: ViolenceFactsProps): Line[] => [
  ...violenceKinds.map((kind) => ({
    key: kind,
    name: violenceWords[kind].name,
    answer: content.kinds[kind],
    before: compared?.facts.kinds[kind],
  })),
  // Its forms say nothing where the kind itself is not there.
  ...(content.kinds.economic === 'yes' || compared?.facts.kinds.economic === 'yes' ? economicForms : []).map(
    (form) => ({
      key: form,
      name: economicWords[form],
      answer: content.economic[form],
      before: compared?.facts.economic[form],
    }),
  ),
];

/** The kinds of violence of one version; beside them, when asked for, those of another. */
export const ViolenceFacts = ({ content, compared }: ViolenceFactsProps) => (
  <>
    <table className={classes['facts']}>
      <thead>
        <tr>
          <th scope="col">Clase</th>
          <th scope="col">Respuesta</th>
          {compared !== undefined && <th scope="col">{compared.label}</th>}
        </tr>
      </thead>
      <tbody>
        {linesOf({ content, compared }).map(({ key, name, answer, before }) => {
          const changed = before !== undefined && before !== answer;
          return (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className={changed ? classes['changed'] : undefined}>{answerWords[answer]}</td>
              {before !== undefined && <td>{changed ? answerWords[before] : 'Igual'}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
    {content.special.length > 0 && (
      <Text size="sm" mt="xs">
        {`De especial consideración: ${content.special.map((who) => specialWords[who].toLowerCase()).join(', ')}.`}
      </Text>
    )}
    {content.detail !== '' && (
      <Text size="sm" mt="xs" className={classes['words']}>
        {content.detail}
      </Text>
    )}
  </>
);
