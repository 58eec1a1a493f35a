import { Button, Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EvaluationView, VersionHead } from '../../../../shared/contract/evaluation.contract';
import { trpc } from '../../../api/client';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { formatDay } from '../../../components/format';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { PsychologyText } from '../../../components/versions/AppreciationTexts';
import { SectionAction } from './SectionAction';
import { headOf, SectionFrame } from './SectionFrame';
import { evaluationTabTexts as words } from './texts';

/** The words of one version, read when they are asked for: that they were read is kept. */
function Appreciation({ entries }: { readonly entries: readonly VersionHead[] }) {
  const [entryId, setEntryId] = useState(entries[0]?.entryId ?? '');
  const version = useQuery({
    ...trpc.appreciations.version.queryOptions({ entryId }),
    // A version never changes.
    staleTime: Infinity,
  });
  return (
    <>
      {entries.length > 1 && (
        <Select
          label={words.shown}
          size="xs"
          maw={260}
          data={entries.map((entry) => ({
            value: entry.entryId,
            label: words.versionOption(entry.version, formatDay(entry.occurredOn)),
          }))}
          value={entryId}
          allowDeselect={false}
          onChange={(chosen) => {
            setEntryId(chosen ?? entryId);
          }}
        />
      )}
      {version.isError && <ErrorState error={version.error} onRetry={() => void version.refetch()} />}
      {version.isPending && <LoadingState />}
      {version.isSuccess && <PsychologyText content={version.data.content} />}
    </>
  );
}

export interface PsychologySectionProps {
  readonly caseId: string;
  readonly section: EvaluationView['psychology'];
  readonly mayRead: boolean;
}

/** Psychology's appreciation (§5.4.7, §5.4.8): social work sees that it exists, psychology alone what it says. */
export function PsychologySection({ caseId, section, mayRead }: PsychologySectionProps) {
  const mayWrite = useMayHere('appreciation.write');
  const [open, setOpen] = useState(false);
  const entries = section.versions.toReversed();
  const [last] = entries;
  const act = last === undefined ? words.write : words.continue;
  return (
    <SectionFrame
      title={words.psychology}
      article="§5.4.8"
      head={headOf(last)}
      action={
        <Group gap="sm" wrap="nowrap">
          {mayRead && last !== undefined && (
            <Button
              variant="default"
              aria-expanded={open}
              onClick={() => {
                setOpen(!open);
              }}
            >
              {open ? words.hide : words.read}
            </Button>
          )}
          {mayWrite && <SectionAction caseId={caseId} title={words.psychology} act={act} form="psicologia" />}
        </Group>
      }
    >
      {!mayRead && (
        <Text size="sm" c="dimmed">
          {last === undefined ? words.psychologyTurn : words.psychologyOnly}
        </Text>
      )}
      {open && last !== undefined && <Appreciation key={last.entryId} entries={entries} />}
    </SectionFrame>
  );
}
