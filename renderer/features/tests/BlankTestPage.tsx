import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { optionsOf } from '../../../shared/domain/tests/instrument';
import { trpc } from '../../api/client';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PrintSheet } from '../../components/print/PrintSheet';
import classes from './Tests.module.css';
import { testTexts } from './texts';

/** An instrument on paper, to be answered by hand. It is about nobody: the code is written on it by hand. */
export function BlankTestPage() {
  const { versionId = '' } = useParams({ strict: false });
  const version = useQuery(trpc.instruments.get.queryOptions({ versionId }));
  if (version.data === undefined) {
    return version.isError ? (
      <ErrorState error={version.error} onRetry={() => void version.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { name, number, content } = version.data;
  return (
    <PrintSheet title={name} subtitle={testTexts.instruments.print} sheet="blank-test" caseId={null}>
      <h2>{testTexts.apply.versionName(name, number)}</h2>
      <p>Código del caso: ____________ &nbsp; Fecha: ____________</p>
      <p>{content.instructions}</p>
      <p>{testTexts.turned.notValidated}</p>
      {content.items.map((item, at) => (
        <div key={at} className={classes['question']}>
          <p>
            {at + 1}. {item.text}
          </p>
          <ul className={classes['boxes']}>
            {optionsOf(content, item).map((option, place) => (
              <li key={option.value}>
                {place + 1}. {option.label}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </PrintSheet>
  );
}
