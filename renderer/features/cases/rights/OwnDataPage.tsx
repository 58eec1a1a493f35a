import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { OwnDataText } from '../../../../shared/contract/rights.contract';
import { trpc, trpcClient } from '../../../api/client';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { formatDay } from '../../../components/format';
import { problemText } from '../../../components/forms/problemTexts';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import { TextField } from '../../../components/forms/TextField';
import { JobProgress } from '../../../components/jobs/JobProgress';
import { useJob } from '../../../components/jobs/useJob';
import { ButtonLink } from '../../../components/links';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { PageHeader } from '../../../components/PageHeader/PageHeader';
import classes from './OwnDataPage.module.css';
import { rightsTexts } from './texts';

const words = rightsTexts.access;
type Format = 'pdf' | 'json';

interface TextsProps {
  readonly texts: readonly OwnDataText[];
  readonly handOver: readonly string[];
  readonly onChange: (keys: string[]) => void;
}

/** Each text that somebody wrote, to be read: none of them goes unless it is chosen. */
const TextsToRead = ({ texts, handOver, onChange }: TextsProps) => (
  <Checkbox.Group value={[...handOver]} onChange={onChange} label={words.texts}>
    <Text size="sm" c="dimmed">
      {texts.length === 0 ? words.noTexts : words.textsHelp}
    </Text>
    <ul className={classes['texts']}>
      {texts.map(({ key, where, day, text }) => (
        <li key={key} className={classes['text']}>
          <Checkbox value={key} label={words.textOf(where, formatDay(day))} />
          <Text className={classes['words']}>{text}</Text>
        </li>
      ))}
    </ul>
  </Checkbox.Group>
);

function OwnDataForm({ caseId, texts }: { readonly caseId: string; readonly texts: readonly OwnDataText[] }) {
  const navigate = useNavigate();
  const [format, setFormat] = useState<Format>('pdf');
  const [checked, setChecked] = useState('');
  const [handOver, setHandOver] = useState<string[]>([]);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const job = useJob((view) => {
    if (view.phase === 'done') {
      notifications.show({ message: words.done });
      void navigate({ to: '/casos/$caseId/derechos', params: { caseId } });
    } else if (view.phase === 'refused') setProblem(problemText(view.problem ?? ''));
    else setProblem(words.cancelled);
  });
  const send = () => {
    const identityCheckedBy = checked.trim();
    setMissing(identityCheckedBy === '');
    setProblem(null);
    if (identityCheckedBy === '') return;
    void job.begin(() =>
      trpcClient.rights.exportOwnData.mutate({ caseId, format, identityCheckedBy, handOver }),
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="lg" maw={780}>
        <Text>{words.body}</Text>
        <TextField
          label={words.checked}
          help={words.checkedHelp}
          maxLength={200}
          value={checked}
          error={missing ? 'required' : undefined}
          onChange={(event) => {
            setChecked(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <TextsToRead texts={texts} handOver={handOver} onChange={setHandOver} />
        <SegmentedChoice<Format>
          label={words.format}
          options={[
            { value: 'pdf', label: words.pdf },
            { value: 'json', label: words.json },
          ]}
          value={format}
          onChange={setFormat}
        />
        <Text size="sm" c="dimmed">
          {words.warning}
        </Text>
        {problem !== null && (
          <Text role="alert" fw={600}>
            {problem}
          </Text>
        )}
        <JobProgress job={job} label={words.writing} waiting={words.waiting} />
        <Group>
          <Button type="submit" disabled={job.working}>
            {words.act}
          </Button>
          <ButtonLink
            variant="default"
            to="/casos/$caseId/derechos"
            params={{ caseId }}
            disabled={job.working}
          >
            {words.back}
          </ButtonLink>
        </Group>
      </Stack>
    </form>
  );
}

/** A person's own data: who asked, which texts may go, and where to. */
export function OwnDataPage() {
  const { caseId = '' } = useParams({ strict: false });
  const file = useQuery({ ...trpc.cases.get.queryOptions({ caseId }), staleTime: 60_000 });
  const texts = useQuery({
    ...trpc.rights.ownDataTexts.queryOptions({ caseId }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const failed = [file, texts].find(({ data, isError }) => data === undefined && isError);
  if (failed?.error) {
    return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (file.data === undefined || texts.data === undefined) return <LoadingState />;
  const { code, person } = file.data;
  return (
    <>
      <PageHeader title={words.dialog} subtitle={words.of(code, person.fullName)} />
      <OwnDataForm caseId={caseId} texts={texts.data.texts} />
    </>
  );
}
