import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CertificateRow } from '../../../../shared/contract/certificates.contract';
import { trpc } from '../../../api/client';
import { useMay } from '../../../app/session';
import {
  certificateKindWords,
  certificateTexts as words,
} from '../../../components/certificates/certificateTexts';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { formatDay } from '../../../components/format';
import { ButtonLink } from '../../../components/links';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { useCalled } from '../../../components/people/names';
import type { CaseSectionProps } from '../sectionProps';
import { IssueDialog, RevokeDialog } from './CertificateDialogs';

/** The certificates that he was given, and the way to give one. */
export function CertificatesSection({ file }: CaseSectionProps) {
  const { caseId } = file;
  const called = useCalled();
  const mayIssue = useMay('groups.manage') && file.hold === null;
  const query = useQuery(trpc.certificates.ofCase.queryOptions({ caseId }));
  const [issuing, setIssuing] = useState(false);
  const [revoking, setRevoking] = useState<CertificateRow | null>(null);
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { rows, groups } = query.data;
  return (
    <Stack gap="sm" component="section" aria-labelledby="case-certificates">
      <Group justify="space-between">
        <Title order={2} size="h4" id="case-certificates">
          {words.title}
        </Title>
        {mayIssue && groups.length > 0 && (
          <Button
            variant="default"
            onClick={() => {
              setIssuing(true);
            }}
          >
            {words.issue}
          </Button>
        )}
      </Group>
      {rows.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {rows.map((row) => (
        <Group key={row.certificateId} gap="sm">
          <Text size="sm" {...(row.revokedWhy === null ? {} : { c: 'dimmed' })}>
            {words.line(
              row.number,
              certificateKindWords[row.kind],
              row.groupName,
              formatDay(row.issuedOn),
              row.issuedByName,
            )}
            {row.revokedWhy !== null && ` ${words.revoked(row.revokedWhy)}`}
          </Text>
          <ButtonLink
            variant="default"
            size="compact-xs"
            aria-label={words.openOf(row.number)}
            to="/casos/$caseId/constancias/$certificateId"
            params={{ caseId, certificateId: row.certificateId }}
          >
            {words.open}
          </ButtonLink>
          {mayIssue && row.revokedWhy === null && (
            <Button
              variant="default"
              size="compact-xs"
              aria-label={words.revokeOf(row.number)}
              onClick={() => {
                setRevoking(row);
              }}
            >
              {words.revoke}
            </Button>
          )}
        </Group>
      ))}
      {issuing && (
        <IssueDialog
          caseId={caseId}
          called={called({ caseId, fullName: file.person.fullName, code: file.code })}
          groups={groups}
          onClose={() => {
            setIssuing(false);
          }}
        />
      )}
      {revoking !== null && (
        <RevokeDialog
          certificate={revoking}
          onClose={() => {
            setRevoking(null);
          }}
        />
      )}
    </Stack>
  );
}
