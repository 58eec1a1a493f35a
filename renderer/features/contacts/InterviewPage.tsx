import { Alert, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ContactVersion } from '../../../shared/contract/contacts.contract';
import type { FamilyOfCase } from '../../../shared/contract/family-contacts.contract';
import { interviewKinds, riskAnswers } from '../../../shared/domain/contacts/interviews';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { ContactFacts } from '../../components/contacts/ContactFacts';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { protectionOwners } from '../../components/notices-risk/noticePlanValues';
import { interviewKindWords, riskAnswerWords, tellingWords } from '../../components/words/familyWords';
import { familyTexts as words } from './familyTexts';
import { blankInterview, interviewValues, readInterview, type InterviewValues } from './interviewValues';

interface InterviewFormProps {
  readonly caseId: string;
  readonly caseCode: string;
  readonly contact: ContactVersion;
  readonly tellings: FamilyOfCase['rows'][number]['tellings'];
  readonly opened: OpenedDraft<InterviewValues> | null;
}

function InterviewForm({ caseId, caseCode, contact, tellings, opened }: InterviewFormProps) {
  const { contactId, content } = contact;
  const navigate = useNavigate();
  const { user } = useSession();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const drafted = useDraftedForm<InterviewValues>({
    form: 'family-interview',
    subject: contactId,
    route: `/casos/${caseId}/entrevista/${contactId}`,
    blank: blankInterview(user.id),
    opened,
  });
  const { form } = drafted;
  const { body } = form.values;
  const save = useMutation(trpc.familyContacts.saveInterview.mutationOptions());
  const send = () => {
    const toldOn = tellings.map((one) => one.toldOn);
    const { problems, input } = readInterview(
      form.values,
      { caseId, contactId, contact: content, toldOn },
      todayHere(),
    );
    void drafted.send(problems, async () => {
      await save.mutateAsync(input);
      const risk = input.body.riskSaid === 'yes';
      notifications.show({ message: risk ? words.savedRisk : words.saved });
      await navigate({ to: `/casos/${caseId}/proteccion` });
    });
  };
  const [told] = tellings;
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={words.ofCase(caseCode, content.name)}
      act={words.save}
      onSend={send}
      labels={words.field}
      sections={[
        {
          title: words.sections.how,
          firstField: 'heldOn',
          missing: body.safeWayKept === '' ? ['forma segura'] : [],
        },
        {
          title: words.sections.said,
          firstField: 'body.text',
          missing: [
            ...(body.text.trim() === '' ? ['lo que dijo'] : []),
            ...(body.riskSaid === '' ? ['si hay riesgo'] : []),
          ],
        },
      ]}
    >
      <div data-path="contactId">
        <Text c="dimmed" mb="xs">
          {words.note}
        </Text>
        <ContactFacts content={content} />
        <Text mt="xs" size="sm">
          {told === undefined
            ? words.notTold
            : words.told(formatDay(told.toldOn), tellingWords[told.how], told.toldByName)}
        </Text>
      </div>
      <FormSection title={words.sections.how}>
        <DateField label={words.field.heldOn} article="§6.4.12" {...form.getInputProps('heldOn')} />
        <SegmentedChoice
          label={words.field['body.kind']}
          options={interviewKinds.map((value) => ({ value, label: interviewKindWords[value] }))}
          {...form.getInputProps('body.kind')}
        />
        <SegmentedChoice
          label={words.field['body.safeWayKept']}
          options={[
            { value: 'yes' as const, label: words.kept },
            { value: 'no' as const, label: words.notKept },
          ]}
          {...form.getInputProps('body.safeWayKept')}
        />
        {body.safeWayKept === 'no' && (
          <ProseField
            label={words.field['body.safeWayNote']}
            maxLength={1_000}
            {...form.getInputProps('body.safeWayNote')}
          />
        )}
      </FormSection>
      <FormSection title={words.sections.said}>
        <ProseField
          label={words.field['body.text']}
          help={words.textHelp}
          minRows={6}
          maxLength={10_000}
          {...form.getInputProps('body.text')}
        />
        <SegmentedChoice
          label={words.field['body.riskSaid']}
          article="§6.7"
          options={riskAnswers.map((value) => ({ value, label: riskAnswerWords[value] }))}
          {...form.getInputProps('body.riskSaid')}
        />
        {body.riskSaid === 'yes' && (
          <Alert
            color="amber"
            variant="light"
            role="group"
            icon={<IconAlertTriangle size={20} aria-hidden />}
            title={words.riskNow}
          >
            <Stack gap="xs">
              <ChoiceField
                label={words.field['protection.ownerId']}
                article="§6.7"
                data={protectionOwners(team.data?.rows ?? [])}
                value={form.values.protection.ownerId}
                error={form.errors['protection.ownerId'] ?? form.errors['protection']}
                data-path="protection.ownerId"
                onChange={(ownerId) => {
                  form.setFieldValue('protection.ownerId', ownerId ?? '');
                }}
              />
              <DateField
                label={words.field['protection.dueOn']}
                {...form.getInputProps('protection.dueOn')}
                data-path="protection.dueOn"
              />
              <Text size="sm">{words.riskUrgent}</Text>
            </Stack>
          </Alert>
        )}
        <ProseField
          label={words.field['body.nextStep']}
          optional
          maxLength={1_000}
          {...form.getInputProps('body.nextStep')}
        />
      </FormSection>
    </DraftedFrame>
  );
}

/** Writes down what a partner or a relative said, once he has been told that she would be asked (§6.4.12). */
export function InterviewPage() {
  const { caseId = '', contactId = '' } = useParams({ strict: false });
  const { user } = useSession();
  const contacts = useQuery(trpc.contacts.ofCase.queryOptions({ caseId }));
  const family = useQuery(trpc.familyContacts.ofCase.queryOptions({ caseId }));
  if (contacts.data === undefined || family.data === undefined) {
    const failed = [contacts, family].find((asked) => asked.isError);
    return failed === undefined ? (
      <LoadingState />
    ) : (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
    );
  }
  const contact = contacts.data.rows.find((row) => row.contactId === contactId);
  if (contact === undefined) return <Text role="alert">{words.gone}</Text>;
  const tellings = family.data.rows.find((row) => row.contactId === contactId)?.tellings ?? [];
  return (
    <DraftGate
      key={contactId}
      form="family-interview"
      subject={contactId}
      schema={interviewValues.catch(blankInterview(user.id))}
    >
      {(opened) => (
        <InterviewForm
          caseId={caseId}
          caseCode={contacts.data.caseCode}
          contact={contact}
          tellings={tellings}
          opened={opened}
        />
      )}
    </DraftGate>
  );
}
