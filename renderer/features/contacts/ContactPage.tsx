import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ContactContent, ContactVersion } from '../../../shared/contract/contacts.contract';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { ContactFacts } from '../../components/contacts/ContactFacts';
import { DraftGate } from '../../components/drafts/DraftGate';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { VersionNotice } from '../../components/versions/VersionNotice';
import { contactFieldWords, relationWords, standingWords } from '../../components/words/contactWords';
import { optionsOf } from '../../components/words/recordWords';
import {
  blankContact,
  contactInput,
  contactProblems,
  contactValues,
  type ContactValues,
} from './contactValues';
import { contactFormTexts as words } from './texts';

const labels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(contactFieldWords).map(([field, label]) => [`content.${field}`, label]),
);

/** A newer version has a notice of its own. */
const failureText = (failure: unknown): string | null =>
  failure === null || appErrorOf(failure)?.detail?.['reason'] === 'newer-version' ? null : errorText(failure);

interface ContactFormProps {
  readonly caseId: string;
  readonly caseCode: string;
  /** What stands of her until now; null for somebody who is not written down yet. */
  readonly latest: ContactVersion | null;
  readonly opened: OpenedDraft<ContactValues> | null;
}

function ContactForm({ caseId, caseCode, latest, opened }: ContactFormProps) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const contactId = latest?.contactId ?? null;
  const drafted = useDraftedForm<ContactValues>({
    form: 'protected-contact',
    subject: contactId ?? caseId,
    route: `/casos/${caseId}/proteger/${contactId ?? 'nueva'}`,
    blank: blankContact(latest),
    opened,
  });
  const { form, draft, root } = drafted;
  const save = useMutation(trpc.contacts.save.mutationOptions());
  const send = () => {
    const input = contactInput(caseId, contactId, form.values);
    return drafted.send(contactProblems(input), async () => {
      try {
        await save.mutateAsync(input);
      } catch (error) {
        // What stands beside the form may be older than what refused it.
        await queries.invalidateQueries();
        throw error;
      }
      notifications.show({ message: words.saved });
      await navigate({ to: '/casos/$caseId/proteccion', params: { caseId } });
    });
  };
  usePageCommand('mod+Enter', words.save, () => void send());
  const overtaken = !drafted.sending && latest !== null && latest.version !== form.values.baseVersion;
  const field = (name: keyof ContactContent) => form.getInputProps(`content.${name}`);
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
        subtitle={words.ofCase(caseCode)}
        aside={<DraftStatusLine status={draft.status} />}
      />
      {overtaken && (
        <VersionNotice
          authorName={latest.authorName}
          recordedAt={latest.recordedAt}
          other={<ContactFacts content={latest.content} />}
          onKeepMine={() => {
            form.setFieldValue('baseVersion', latest.version);
          }}
        />
      )}
      <ErrorSummary
        problems={drafted.problems}
        labels={labels}
        failure={failureText(drafted.failure)}
        attempt={drafted.attempt}
        form={root}
      />
      <Stack gap="md" maw={680}>
        {opened !== null && <ResumedNotice draft={draft} />}
        <Text c="dimmed">{words.note}</Text>
        <FormSection title={words.section}>
          <TextField label={contactFieldWords.name} maxLength={120} {...field('name')} />
          <ChoiceField
            label={contactFieldWords.relation}
            data={optionsOf(relationWords)}
            allowDeselect={false}
            {...field('relation')}
          />
          <ProseField
            label={contactFieldWords.whereabouts}
            help={words.whereaboutsHelp}
            article="§6.7"
            optional
            maxLength={1_000}
            {...field('whereabouts')}
          />
          <TextField label={contactFieldWords.phone} optional maw={320} maxLength={80} {...field('phone')} />
          <ProseField
            label={contactFieldWords.safeWay}
            help={words.safeWayHelp}
            optional
            maxLength={1_000}
            {...field('safeWay')}
          />
          <TextField
            label={contactFieldWords.safeHours}
            help={words.safeHoursHelp}
            optional
            maxLength={200}
            {...field('safeHours')}
          />
          <ProseField
            label={contactFieldWords.never}
            help={words.neverHelp}
            optional
            maxLength={1_000}
            {...field('never')}
          />
          <SegmentedChoice
            label={contactFieldWords.standing}
            options={optionsOf(standingWords)}
            {...field('standing')}
          />
        </FormSection>
        <Group>
          <Button type="submit" loading={drafted.sending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Writes somebody down whom a case may put at risk, or writes her down again. */
export function ContactPage() {
  const { caseId = '', contactId = '' } = useParams({ strict: false });
  const isNew = contactId === 'nueva';
  const contacts = useQuery(trpc.contacts.ofCase.queryOptions({ caseId }));
  if (contacts.data === undefined) {
    return contacts.isError ? (
      <ErrorState error={contacts.error} onRetry={() => void contacts.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const latest = contacts.data.rows.find((row) => row.contactId === contactId) ?? null;
  if (!isNew && latest === null) return <Text role="alert">{words.gone}</Text>;
  return (
    <DraftGate
      key={`${caseId}/${contactId}`}
      form="protected-contact"
      subject={isNew ? caseId : contactId}
      schema={contactValues.catch(blankContact(latest))}
    >
      {(opened) => (
        <ContactForm caseId={caseId} caseCode={contacts.data.caseCode} latest={latest} opened={opened} />
      )}
    </DraftGate>
  );
}
