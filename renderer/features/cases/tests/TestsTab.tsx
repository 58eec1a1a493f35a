import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TestHead } from '../../../../shared/contract/tests.contract';
import { isEntry } from '../../../../shared/domain/tests/instrument';
import { roleOpens } from '../../../../shared/permissions';
import { respondentWords, timePointWords } from '../../../../shared/words/testWords';
import { trpc } from '../../../api/client';
import { useMay, useSession } from '../../../app/session';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { EmptyState } from '../../../components/EmptyState/EmptyState';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { formatDay } from '../../../components/format';
import { AnchorLink, ButtonLink } from '../../../components/links';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { StatusBadge } from '../../../components/StatusBadge/StatusBadge';
import { Change, NotValidated, Outcome } from '../../../components/tests/Outcome';
import type { CaseSectionProps } from '../sectionProps';
import { AnnulDialog } from './AnnulDialog';
import { caseTestTexts as words } from './texts';

interface Annulling {
  readonly id: string;
  readonly partner: boolean;
}
type OnAnnul = (annulling: Annulling) => void;

function Applied({
  caseId,
  rows,
  onAnnul,
}: {
  readonly caseId: string;
  readonly rows: readonly TestHead[];
  readonly onAnnul: OnAnnul;
}) {
  const mayRead = useMay('tests.read');
  const mayApply = useMayHere('tests.apply');
  return (
    <Table withTableBorder aria-label={words.applied}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.day}</Table.Th>
          <Table.Th>{words.test}</Table.Th>
          <Table.Th>{words.point}</Table.Th>
          <Table.Th>{words.who}</Table.Th>
          <Table.Th>{words.by}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.applicationId}>
            <Table.Td>{formatDay(row.appliedOn)}</Table.Td>
            <Table.Td>
              {mayRead ? (
                <AnchorLink
                  to="/casos/$caseId/pruebas/$applicationId"
                  params={{ caseId, applicationId: row.applicationId }}
                >
                  {row.name}
                </AnchorLink>
              ) : (
                row.name
              )}{' '}
              {row.versionId !== null && <NotValidated />}
              {row.annulled !== null && (
                <Text size="sm" c="dimmed">
                  {words.annulled(row.annulled.reason)}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{timePointWords[row.timePoint]}</Table.Td>
            <Table.Td>{respondentWords[row.respondent]}</Table.Td>
            <Table.Td>{row.recordedByName}</Table.Td>
            <Table.Td ta="right">
              {mayApply && row.annulled === null && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${words.annul}: ${row.name}, ${timePointWords[row.timePoint]}`}
                  onClick={() => {
                    onAnnul({ id: row.applicationId, partner: false });
                  }}
                >
                  {words.annul}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What each test gave, and what changed from the entry to the later ones: numbers, and no judgement. */
function Results({ caseId }: { readonly caseId: string }) {
  const results = useQuery(trpc.tests.results.queryOptions({ caseId }));
  if (results.data === undefined) {
    return results.isError ? (
      <ErrorState error={results.error} onRetry={() => void results.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const standing = results.data.rows.filter(({ annulled }) => annulled === null);
  const { changes } = results.data;
  if (standing.length === 0) return null;
  return (
    <>
      <section>
        <Title order={2} size="h4" mb="xs">
          {words.results}
        </Title>
        <Stack gap="md">
          {standing.map(({ id, name, timePoint, appliedOn, respondent, outcome }) => {
            const title = `${name}: ${timePointWords[timePoint].toLowerCase()}, ${formatDay(appliedOn)}`;
            return (
              <div key={id}>
                <Text fw={600} mb={4}>
                  {title}{' '}
                  {respondent !== 'man' && (
                    <Text span size="sm" c="dimmed">
                      {respondentWords[respondent]}
                    </Text>
                  )}{' '}
                  {outcome.kind === 'scored' && <NotValidated />}
                </Text>
                <Outcome outcome={outcome} label={title} />
              </div>
            );
          })}
        </Stack>
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {words.change}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {changes.length === 0 ? words.noChange : words.changeNote}
        </Text>
        <Stack gap="md">
          {changes.map((change) => (
            <Change
              key={`${change.versionId} ${change.respondent} ${change.later.timePoint}`}
              change={change}
            />
          ))}
        </Stack>
      </section>
    </>
  );
}

/** What his partner answered: for those who have its key, apart from all of his. */
function Partner({ caseId, onAnnul }: { readonly caseId: string; readonly onAnnul: OnAnnul }) {
  const mayApply = useMayHere('tests.apply');
  const tests = useQuery(trpc.partnerTests.ofCase.queryOptions({ caseId }));
  if (tests.data === undefined) {
    return tests.isError ? (
      <ErrorState error={tests.error} onRetry={() => void tests.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { rows, changes } = tests.data;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {words.partner}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {words.partnerNote}
      </Text>
      {rows.length === 0 && <Text>{words.partnerNone}</Text>}
      <Stack gap="md">
        {rows.map(({ id, name, timePoint, appliedOn, annulled, outcome }) => {
          const title = `${name}: ${timePointWords[timePoint].toLowerCase()}, ${formatDay(appliedOn)}`;
          return (
            <div key={id}>
              <Group justify="space-between" mb={4}>
                <Text fw={600}>
                  {title} {outcome.kind === 'scored' && <NotValidated />}
                </Text>
                {mayApply && annulled === null && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`${words.annul}: ${title}`}
                    onClick={() => {
                      onAnnul({ id, partner: true });
                    }}
                  >
                    {words.annul}
                  </Button>
                )}
              </Group>
              {annulled === null ? (
                <Outcome outcome={outcome} label={title} />
              ) : (
                <Text size="sm">{words.annulled(annulled.reason)}</Text>
              )}
            </div>
          );
        })}
        {changes.map((change) => (
          <Change key={`${change.versionId} ${change.later.timePoint}`} change={change} />
        ))}
      </Stack>
    </section>
  );
}

/** The tests of a case: what was applied, for those who may what it gave, and apart from it what his partner answered. */
export function TestsTab({ file }: CaseSectionProps) {
  const { caseId } = file;
  const { user } = useSession();
  const mayRead = useMay('tests.read');
  const mayPartner = mayRead && roleOpens(user.role, 'protected');
  const mayApply = useMayHere('tests.apply');
  const [annulling, setAnnulling] = useState<Annulling | null>(null);
  const tests = useQuery({ ...trpc.tests.ofCase.queryOptions({ caseId }), enabled: file.hasCome });
  if (!file.hasCome) return <Text>{words.notCome}</Text>;
  if (tests.data === undefined) {
    return tests.isError ? (
      <ErrorState error={tests.error} onRetry={() => void tests.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { rows } = tests.data;
  const lacksEntry = !rows.some(
    ({ timePoint, annulled, respondent }) => isEntry(timePoint) && annulled === null && respondent === 'man',
  );
  return (
    <Stack gap="xl">
      <Group>
        {mayApply && (
          <>
            <ButtonLink to="/casos/$caseId/pruebas/aplicar" params={{ caseId }}>
              {words.apply}
            </ButtonLink>
            <ButtonLink variant="default" to="/casos/$caseId/pruebas/externa" params={{ caseId }}>
              {words.outside}
            </ButtonLink>
            {mayPartner && (
              <>
                <ButtonLink variant="default" to="/casos/$caseId/pruebas/pareja" params={{ caseId }}>
                  {words.applyPartner}
                </ButtonLink>
                <ButtonLink variant="default" to="/casos/$caseId/pruebas/pareja/externa" params={{ caseId }}>
                  {words.outsidePartner}
                </ButtonLink>
              </>
            )}
          </>
        )}
        <AnchorLink to="/cuestionarios">{words.instruments}</AnchorLink>
        {lacksEntry && rows.length > 0 && <StatusBadge tone="attention">{words.noEntry}</StatusBadge>}
      </Group>
      {rows.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneHow} />
      ) : (
        <section>
          <Title order={2} size="h4" mb="xs">
            {words.applied}
          </Title>
          <Applied caseId={caseId} rows={rows} onAnnul={setAnnulling} />
        </section>
      )}
      {mayRead && <Results caseId={caseId} />}
      {mayPartner && <Partner caseId={caseId} onAnnul={setAnnulling} />}
      {annulling !== null && (
        <AnnulDialog
          {...annulling}
          onClose={() => {
            setAnnulling(null);
          }}
        />
      )}
    </Stack>
  );
}
