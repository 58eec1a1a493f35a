import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { trpc } from '../../api/client';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PrintSheet } from '../../components/print/PrintSheet';
import { nationalLines } from '../../../shared/domain/directory/nationalLines';
import classes from './Printing.module.css';
import { printingTexts } from './texts';

const words = printingTexts.card;

/** What a participant is given to ask further and to reach the office (§6.2.5, §6.2.6). It names nobody. */
export function ContactCardPage() {
  const { caseId = '' } = useParams({ strict: false });
  const settings = useQuery({ ...trpc.settings.get.queryOptions({}), staleTime: Infinity });
  if (settings.data === undefined) {
    return settings.isError ? (
      <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { name, contactPhone, contactEmail, contactAddress } = settings.data.office;
  const ways = [
    [words.phone, contactPhone],
    [words.email, contactEmail],
    [words.address, contactAddress],
  ].filter(([, way]) => way !== '');
  return (
    <PrintSheet
      title={words.title}
      subtitle={words.help}
      sheet="contact-card"
      caseId={caseId}
      after={
        <ButtonLink
          variant="default"
          to="/casos/$caseId/ficha/$step"
          params={{ caseId, step: 'information' }}
        >
          {words.record}
        </ButtonLink>
      }
    >
      <p className={classes['office']}>{name}</p>
      <h2>{words.heading}</h2>
      {ways.length === 0 && <p>{words.none}</p>}
      {ways.map(([kind, way]) => (
        <p key={kind}>
          {kind}: <strong>{way}</strong>
        </p>
      ))}
      <p>{words.more}</p>
      <h2>{words.emergency}</h2>
      {nationalLines
        .filter(({ phones }) => phones.length > 0)
        .map(({ id, name: line, phones }) => (
          <p key={id}>
            {line}: <strong>{phones[0]?.text}</strong>
          </p>
        ))}
    </PrintSheet>
  );
}
