import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isHeard } from '../../../shared/domain/groups/coverage';
import { sessionTopics } from '../../../shared/domain/sessions/topics';
import { trpc } from '../../api/client';
import { CoverageMark } from '../../components/coverage/CoverageMark';
import { coverageTexts as words } from '../../components/coverage/coverageTexts';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { todayHere } from '../../components/forms/dayText';
import { formatDay } from '../../components/format';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PrintSheet } from '../../components/print/PrintSheet';
import { displayTopic } from '../../components/words/topicWords';
import classes from './Matrix.module.css';

/** The same on paper: by code alone. */
export function MatrixSheetPage() {
  const { groupId = '' } = useParams({ strict: false });
  const query = useQuery(trpc.coverage.matrix.queryOptions({ groupId }));
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { groupName, rows } = query.data;
  return (
    <PrintSheet
      title={words.printTitle(groupName ?? '')}
      sheet="topic-matrix"
      caseId={null}
      after={
        <ButtonLink variant="default" to="/grupos/$groupId/temas" params={{ groupId }}>
          {words.title}
        </ButtonLink>
      }
    >
      <p>{`${words.printTitle(groupName ?? '')}. ${formatDay(todayHere())}`}</p>
      <table className={classes['print']}>
        <thead>
          <tr>
            <th scope="col">{words.code}</th>
            {sessionTopics.map((name, index) => (
              <th key={name} scope="col">
                {index + 1}
              </th>
            ))}
            <th scope="col">{words.heardColumn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((man) => (
            <tr key={man.caseId}>
              <th scope="row">{man.code}</th>
              {man.cells.map((cell) => (
                <td key={cell.topic}>
                  <CoverageMark cell={cell} />
                </td>
              ))}
              <td>{words.heardOf(man.cells.filter(isHeard).length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.legend}</p>
      <p>{sessionTopics.map((_name, index) => displayTopic(index + 1)).join('. ')}.</p>
    </PrintSheet>
  );
}
