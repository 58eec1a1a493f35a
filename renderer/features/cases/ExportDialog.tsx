import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { caseColumns } from '../../../shared/contract/case-list.contract';
import { noFilter, type CaseFilter, type CaseSort } from '../../../shared/contract/case-list.contract';
import { exportColumns, startExportInput, type ExportColumn } from '../../../shared/contract/export.contract';
import { trpc } from '../../api/client';
import { appErrorOf } from '../../app/errorTexts';
import { useSession } from '../../app/session';
import { errorSentence } from '../../components/forms/fieldFrame';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { problemText } from '../../components/forms/problemTexts';
import { JobProgress } from '../../components/jobs/JobProgress';
import { useJob } from '../../components/jobs/useJob';
import { AnchorLink } from '../../components/links';
import { PassphraseField } from '../../components/PassphraseField/PassphraseField';
import { exportTexts } from './exportTexts';
import { listTexts } from './listTexts';

const words = exportTexts;

interface ExportFormProps {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly columns: readonly ExportColumn[];
  readonly onClose: () => void;
  /** While it works the dialog stays: its own «Cancelar» ends it. */
  readonly onWorking: (working: boolean) => void;
}

function ExportForm({ filter, sort, columns, onClose, onWorking }: ExportFormProps) {
  const { user, office } = useSession();
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm({
    mode: 'controlled',
    // The names stay behind unless somebody wants them there.
    initialValues: {
      columns: ['code', ...columns.filter((column) => column !== 'name')] as ExportColumn[],
      passphrase: '',
      again: '',
    },
  });
  const start = useMutation(trpc.exports.start.mutationOptions());
  const job = useJob((view) => {
    if (view.phase === 'done') {
      notifications.show({ message: words.done });
      onClose();
    } else if (view.phase === 'refused') setFailure(problemText(view.problem ?? 'internal'));
    else setFailure(words.cancelled);
  });
  const { working } = job;
  useEffect(() => {
    onWorking(working);
    return () => {
      onWorking(false);
    };
  }, [onWorking, working]);
  const { values } = form;
  const chosen = exportColumns.filter((column) => values.columns.includes(column));
  const send = () => {
    const input = { filter, sort, columns: chosen, passphrase: values.passphrase };
    const problems = {
      ...findProblems(startExportInput, input),
      ...(values.passphrase === values.again ? {} : { again: 'export-repeat' }),
    };
    form.setErrors(problems);
    setFailure(null);
    if (hasProblems(problems)) return;
    void job.begin(async () => {
      try {
        return await start.mutateAsync(input);
      } catch (error) {
        form.setErrors(appErrorOf(error)?.fields ?? {});
        throw error;
      }
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="md">
        <Text>{words.what(JSON.stringify(filter) !== JSON.stringify(noFilter))}</Text>
        <Checkbox.Group
          label={words.columns}
          value={values.columns}
          error={errorSentence(form.errors['columns'])}
          onChange={(next) => {
            form.setFieldValue('columns', next);
          }}
        >
          <Group gap="sm" mt={4}>
            {exportColumns.map((column) => (
              <Checkbox key={column} value={column} label={listTexts.column[column]} />
            ))}
          </Group>
        </Checkbox.Group>
        {values.columns.includes('name') && <Text size="sm">{words.nameWarning}</Text>}
        <PassphraseField
          label={words.passphrase}
          help={words.passphraseHelp}
          chosenAgainst={[user.login, user.fullName, office.name]}
          {...form.getInputProps('passphrase')}
        />
        <PassphraseField label={words.again} {...form.getInputProps('again')} />
        <Text size="sm" c="dimmed">
          {words.sealed}
        </Text>
        {failure !== null && (
          <Text size="sm" role="alert">
            {failure}
          </Text>
        )}
        <JobProgress job={job} label={words.writing} waiting={words.waiting} />
        <Group justify="space-between">
          <AnchorLink to="/personas/exportacion">{words.open.link}</AnchorLink>
          <Button type="submit" disabled={job.working} loading={start.isPending}>
            {words.act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export interface ExportButtonProps {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly columns: readonly (typeof caseColumns)[number][];
}

/** The way out of the office for the list: sealed with a passphrase of its own, for who may export. */
export function ExportButton(props: ExportButtonProps) {
  const [opened, setOpened] = useState(false);
  const [working, setWorking] = useState(false);
  const close = () => {
    setOpened(false);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => {
          setOpened(true);
        }}
      >
        {words.button}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={words.title}
        size="lg"
        closeOnEscape={!working}
        closeOnClickOutside={!working}
        withCloseButton={!working}
      >
        <ExportForm {...props} onClose={close} onWorking={setWorking} />
      </Modal>
    </>
  );
}
