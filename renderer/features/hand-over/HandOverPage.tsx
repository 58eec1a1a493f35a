import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { createHandOverInput, type HandOverView } from '../../../shared/contract/handOvers.contract';
import { mayReceiveTask } from '../../../shared/domain/cases/handOver';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { DraftGate } from '../../components/drafts/DraftGate';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { FormSection } from '../../components/forms/FormLayout';
import { TextField } from '../../components/forms/TextField';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { NamesButton } from '../../components/people/names';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { HandOverCases } from './HandOverCases';
import {
  asksProtection,
  blankHandOver,
  handOverCall,
  handOverProblems,
  handOverValues,
  withException,
  type Colleague,
  type HandOverValues,
} from './handOverValues';
import { handOverLabels, handOverTexts as words } from './texts';

const Back = () => (
  <ButtonLink to="/administracion/cuentas" variant="default">
    {words.back}
  </ButtonLink>
);

interface FormProps {
  readonly view: HandOverView;
  readonly colleagues: readonly Colleague[];
  readonly opened: OpenedDraft<HandOverValues> | null;
}

function HandOverForm({ view, colleagues, opened }: FormProps) {
  const navigate = useNavigate();
  const create = useMutation(trpc.handOvers.create.mutationOptions());
  const drafted = useDraftedForm<HandOverValues>({
    form: 'hand-over',
    subject: view.from.id,
    route: `/administracion/entrega/${view.from.id}`,
    blank: blankHandOver,
    opened,
  });
  const { form, draft, root, failure, sending } = drafted;
  const { values } = form;
  const protection = asksProtection(values, view, colleagues);
  const options = (of: readonly Colleague[]) =>
    of.map(({ id, fullName }) => ({ value: id, label: fullName }));
  const send = () =>
    drafted.send(handOverProblems(values, view, colleagues), async () => {
      const call = createHandOverInput.parse(handOverCall(values, view));
      const { cases, tasks } = await create.mutateAsync(call);
      notifications.show({ message: words.done(cases, tasks) });
      await navigate({ to: '/administracion/cuentas' });
    });
  usePageCommand('mod+Enter', words.act, () => void send());
  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <PageHeader
        title={words.title}
        subtitle={words.subtitle(view.from.fullName)}
        aside={
          <>
            <DraftStatusLine status={draft.status} />
            <NamesButton />
          </>
        }
        action={<Back />}
      />
      <ErrorSummary
        problems={drafted.problems}
        labels={handOverLabels}
        failure={failure === null ? null : errorText(failure)}
        attempt={drafted.attempt}
        form={root}
      />
      {opened !== null && <ResumedNotice draft={draft} />}
      <Text mb="md">{words.has(view.cases.length, view.openTasks, view.memberships)}</Text>
      {!view.from.active && (
        <Text size="sm" mb="md" role="status">
          {words.closed}
        </Text>
      )}
      <Stack gap="lg">
        <FormSection title={words.sections.who}>
          <ChoiceField
            label={words.to}
            help={words.toHelp}
            maw={420}
            data={options(colleagues)}
            {...form.getInputProps('toId')}
            onChange={(toId) => {
              form.setFieldValue('toId', toId ?? '');
            }}
          />
          {protection && (
            <ChoiceField
              label={words.protection}
              help={words.protectionHelp(view.protectionTasks, view.reviewTasks)}
              article="§6.7"
              maw={420}
              data={options(colleagues.filter(({ role }) => mayReceiveTask('protection', role)))}
              {...form.getInputProps('protectionToId')}
              onChange={(protectionToId) => {
                form.setFieldValue('protectionToId', protectionToId ?? '');
              }}
            />
          )}
        </FormSection>
        {view.cases.length > 0 && (
          <FormSection title={words.sections.cases}>
            <HandOverCases
              cases={view.cases}
              exceptions={values.exceptions}
              colleagues={colleagues}
              onChange={(caseId, toId) => {
                form.setValues(withException(values, caseId, toId));
              }}
            />
          </FormSection>
        )}
        <FormSection title={words.sections.why}>
          <TextField
            label={words.reason}
            help={words.reasonHelp}
            maxLength={200}
            {...form.getInputProps('reason')}
          />
        </FormSection>
      </Stack>
      <Group mt="lg">
        <Button type="submit" loading={sending}>
          {words.act}
        </Button>
        {sending && (
          <Text size="sm" role="status">
            {words.sending(view.cases.length)}
          </Text>
        )}
      </Group>
    </form>
  );
}

/** All that a colleague has in her hands is given to others: because she leaves, or because her account was closed. */
export function HandOverPage() {
  const { userId = '' } = useParams({ strict: false });
  const view = useQuery(trpc.handOvers.get.queryOptions({ fromId: userId }));
  const team = useQuery(trpc.team.list.queryOptions({}));
  if (view.data === undefined || team.data === undefined) {
    const failed = [view, team].find((query) => query.isError);
    return failed === undefined ? (
      <LoadingState />
    ) : (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
    );
  }
  const { cases, openTasks, memberships, from } = view.data;
  if (cases.length + openTasks + memberships === 0) {
    return (
      <>
        <PageHeader title={words.title} subtitle={words.subtitle(from.fullName)} action={<Back />} />
        <EmptyState title={words.nothing} hint={words.nothingHow} />
      </>
    );
  }
  const colleagues = team.data.rows.filter(({ id }) => id !== userId);
  const found = view.data;
  return (
    <DraftGate key={userId} form="hand-over" subject={userId} schema={handOverValues.catch(blankHandOver)}>
      {(opened) => <HandOverForm view={found} colleagues={colleagues} opened={opened} />}
    </DraftGate>
  );
}
