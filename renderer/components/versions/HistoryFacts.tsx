import type { HistoriesContent } from '../../../shared/contract/evaluation.contract';
import { histories } from '../../../shared/domain/evaluation/histories';
import { formatDay } from '../format';
import { answerWords, historyWords, sourceWords } from '../words/evaluationWords';
import classes from './Versions.module.css';

export interface HistoryFactsProps {
  readonly content: HistoriesContent;
  /** Another version to compare with, and what to call it. */
  readonly compared?: { readonly label: string; readonly facts: HistoriesContent['facts'] } | undefined;
}

/** The ten answers of one version; beside them, when asked for, those of another: what changed stands out. */
export const HistoryFacts = ({ content, compared }: HistoryFactsProps) => (
  <table className={classes['facts']}>
    <thead>
      <tr>
        <th scope="col">Historia</th>
        <th scope="col">Respuesta</th>
        {compared !== undefined && <th scope="col">{compared.label}</th>}
        <th scope="col">Quién lo dijo</th>
        <th scope="col">Detalle</th>
      </tr>
    </thead>
    <tbody>
      {histories.map((history) => {
        const answer = content.facts[history];
        const before = compared?.facts[history];
        const { source, learnedOn, text } = content.details[history];
        const changed = before !== undefined && before !== answer;
        return (
          <tr key={history}>
            <th scope="row">{historyWords[history]}</th>
            <td
              className={
                changed ? `${classes['answer'] ?? ''} ${classes['changed'] ?? ''}` : classes['answer']
              }
            >
              {answerWords[answer]}
            </td>
            {before !== undefined && (
              <td className={classes['answer']}>{changed ? answerWords[before] : 'Igual'}</td>
            )}
            <td>
              {source !== null && sourceWords[source]}
              {learnedOn !== null && `, ${formatDay(learnedOn)}`}
            </td>
            <td className={classes['words']}>{text}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
