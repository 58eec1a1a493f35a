import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { trpc } from '../../api/client';
import { certificateTexts as words } from '../../components/certificates/certificateTexts';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PrintSheet } from '../../components/print/PrintSheet';
import classes from './Certificates.module.css';

/** A certificate as it was issued: every printing of it is the same. */
export function CertificatePage() {
  const { caseId = '', certificateId = '' } = useParams({ strict: false });
  const query = useQuery(
    trpc.certificates.get.queryOptions({ certificateId: certificateId }, { staleTime: Infinity }),
  );
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { number, content, revokedWhy } = query.data;
  return (
    <PrintSheet
      title={words.pageTitle(number)}
      sheet="certificate"
      caseId={caseId}
      after={
        <ButtonLink variant="default" to="/casos/$caseId/grupo" params={{ caseId }}>
          {words.back}
        </ButtonLink>
      }
    >
      {revokedWhy !== null && (
        <Alert color="amber" variant="light" role="alert" mb="md">
          {words.revokedNotice(revokedWhy)}
        </Alert>
      )}
      <p>{content.office}</p>
      <h2>{`${content.title} ${content.number}`}</h2>
      {content.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{content.limits}</p>
      <div className={classes['signature']}>
        <p>{`${words.signature}: ${content.signer}`}</p>
        <p>{content.profession}</p>
      </div>
    </PrintSheet>
  );
}
