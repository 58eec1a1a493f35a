import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProgrammeId } from '../../../shared/contract/primitives';
import { saveProgrammeInput, type ProgrammeView } from '../../../shared/contract/programmes.contract';
import { learningDomains } from '../../../shared/domain/programmes/programme';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { useMay } from '../../app/session';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { focusField } from '../../components/forms/ErrorSummary';
import { findProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { offerUndo } from '../../components/notices/offerUndo';
import { VersionNotice } from '../../components/versions/VersionNotice';
import { domainWords } from '../../components/words/programmeWords';
import classes from './Programmes.module.css';
import { ProgrammePage } from './ProgrammePage';
import { ProgrammeGapList } from './ProgrammeGapList';
import {
  blankSession,
  plannedSessionOf,
  programmeInput,
  programmeValues,
  programmeValuesOf,
  type ProgrammeValues,
} from './programmeValues';
import { SessionFields } from './SessionFields';
import { SessionList } from './SessionList';
import { SessionPlan } from './SessionPlan';
import { programmeTexts } from './texts';

const words = programmeTexts.edit;

/** A newer version has a notice of its own. */
const failureText = (failure: unknown): string | null =>
  failure === null || appErrorOf(failure)?.detail?.['reason'] === 'newer-version' ? null : errorText(failure);

const labelsOf = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries<string>([
    ['name', words.name],
    ...Array.from({ length: count }, (_, index) => {
      const of = (name: string, label: string): [string, string] => [
        `sessions.${String(index)}.${name}`,
        `${words.session(index + 1)}, ${label.toLowerCase()}`,
      ];
      return [
        of('title', words.sessionTitle),
        of('topics', words.topics),
        ...learningDomains.map((domain) => of(`objectives.${domain}`, domainWords[domain])),
        of('technique', words.technique),
        of('materials', words.materials),
        of('coexistence', words.coexistence),
      ];
    }).flat(),
  ]);

interface ProgrammeFormProps {
  readonly programme: ProgrammeView & { readonly programmeId: ProgrammeId };
  readonly opened: OpenedDraft<ProgrammeValues> | null;
}

function ProgrammeForm({ programme, opened }: ProgrammeFormProps) {
  const { programmeId } = programme;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(0);
  const drafted = useDraftedForm<ProgrammeValues>({
    form: 'programme',
    subject: programmeId,
    route: `/programas/${programmeId}/editar`,
    blank: programmeValuesOf(programme),
    opened,
  });
  const { form, root } = drafted;
  const { sessions } = form.values;
  const save = useMutation(trpc.programmes.save.mutationOptions());
  const send = () => {
    const input = programmeInput(programmeId, form.values);
    return drafted.send(findProblems(saveProgrammeInput, input), async () => {
      try {
        await save.mutateAsync(input);
      } catch (error) {
        // What stands beside the form may be older than what refused it.
        await queries.invalidateQueries();
        throw error;
      }
      notifications.show({ message: words.saved });
      await navigate({ to: '/programas/$programmeId', params: { programmeId } });
    });
  };
  const go = (path: string) => {
    const index = Number(/^sessions\.(\d+)\./.exec(path)?.[1] ?? chosen);
    setChosen(index);
    // The fields of that session are drawn first.
    setTimeout(() => focusField(root.current, path));
  };
  const move = (from: number, to: number) => {
    form.reorderListItem('sessions', { from, to });
    setChosen(to);
  };
  const remove = () => {
    const removed = sessions[chosen];
    if (removed === undefined) return;
    const { title } = removed;
    form.removeListItem('sessions', chosen);
    setChosen(Math.max(0, chosen - 1));
    offerUndo(words.removed(title === '' ? words.untitled : title), () => {
      // At its place again, among whatever was typed meanwhile.
      form.insertListItem('sessions', removed, chosen);
    });
  };
  const last = programme.versions.at(-1);
  const overtaken = !drafted.sending && last !== undefined && last.version !== form.values.baseVersion;
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={programme.name}
      act={words.save}
      labels={labelsOf(sessions.length)}
      failureText={failureText}
      onSend={() => void send()}
      onGo={go}
      above={
        overtaken && (
          <VersionNotice
            authorName={last.savedByName}
            recordedAt={last.savedAt}
            other={programme.sessions.map((session, index) => (
              <SessionPlan key={session.key} session={session} position={index + 1} />
            ))}
            onKeepMine={() => {
              form.setFieldValue('baseVersion', last.version);
            }}
          />
        )
      }
    >
      <Stack gap="lg">
        <TextField label={words.name} maxLength={120} maw={680} {...form.getInputProps('name')} />
        <ProgrammeGapList sessions={sessions.map(plannedSessionOf)} />
        <div className={classes['editor']}>
          <SessionList
            sessions={sessions}
            chosen={chosen}
            onChoose={setChosen}
            onMove={move}
            onAdd={() => {
              form.insertListItem('sessions', blankSession());
              setChosen(sessions.length);
            }}
          />
          {sessions[chosen] !== undefined && (
            <Stack gap="lg" key={chosen}>
              <SessionFields form={form} index={chosen} />
              <Group>
                <Button variant="default" onClick={remove}>
                  {words.remove}
                </Button>
              </Group>
            </Stack>
          )}
        </div>
      </Stack>
    </DraftedFrame>
  );
}

/** A programme while it is being changed: every session, and what it still lacks. */
export function ProgrammeEditPage() {
  const { programmeId = '' } = useParams({ strict: false });
  const mayManage = useMay('groups.manage');
  const query = useQuery(trpc.programmes.get.queryOptions({ programmeId, version: null }));
  const programme = query.data;
  // The one that Resguardo brings is read and copied; who may not change programmes reads them.
  if (programmeId === 'shipped' || !mayManage) return <ProgrammePage />;
  if (programme === undefined || programme.programmeId === 'shipped') {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const whole = { ...programme, programmeId: programme.programmeId };
  return (
    <DraftGate
      key={programmeId}
      form="programme"
      subject={programmeId}
      schema={programmeValues.catch(programmeValuesOf(programme))}
    >
      {(opened) => <ProgrammeForm programme={whole} opened={opened} />}
    </DraftGate>
  );
}
