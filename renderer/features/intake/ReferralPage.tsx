import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { referralBases, unsentWays } from '../../../shared/domain/intake/referral';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { parseDay, todayHere } from '../../components/forms/dayText';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { PickField } from '../../components/lists/PickField';
import { legalBasisWords } from '../../../shared/words/recordWords';
import { whoFieldsOf } from './personFields';
import { PersonSearch, type IntakeStart } from './PersonSearch';
import { PersonSection } from './PersonSection';
import {
  blankReferral,
  referralFormProblems,
  referralValues,
  toReferralInput,
  type ReferralValues,
} from './referralValues';
import { intakeTexts, referralLabels } from './texts';
import { unseenDuplicates, useDuplicates } from './useDuplicates';

const words = intakeTexts.referral;

interface ReferralFormProps {
  readonly start: IntakeStart;
  readonly opened: OpenedDraft<ReferralValues> | null;
}

const startedFrom = (blank: ReferralValues, start: IntakeStart): ReferralValues => ({
  ...blank,
  existing: start.existing,
  person: { ...blank.person, documentNumber: start.documentNumber },
});

/** The paper, on what basis it is kept, and who he is; what he has to be told and asked waits for him. */
function ReferralForm({ start, opened }: ReferralFormProps) {
  const { user } = useSession();
  const navigate = useNavigate();
  const today = todayHere();
  const drafted = useDraftedForm<ReferralValues>({
    form: 'referral',
    subject: 'new',
    route: '/personas/derivada',
    blank: startedFrom(blankReferral(today, user.id), start),
    opened,
  });
  const { form } = drafted;
  const { basis, referral, existing } = form.values;
  const team = useQuery(trpc.team.list.queryOptions({}));
  const duplicates = useDuplicates(form.values.person);
  const register = useMutation(trpc.intake.registerReferral.mutationOptions());
  const problems = referralFormProblems(form.values, today);
  const missing = (prefix: string) =>
    Object.keys(problems)
      .filter((path) => path.startsWith(prefix))
      .map((path) => (referralLabels[path] ?? path).toLowerCase());

  const send = (summon: boolean) => {
    const unseen = existing === null && unseenDuplicates(duplicates, form.values.seen);
    return drafted.send(
      { ...problems, ...(unseen ? { duplicates: 'duplicates-not-seen' } : {}) },
      async () => {
        const { caseId, caseCode } = await register.mutateAsync(toReferralInput(form.values));
        notifications.show({ message: intakeTexts.registered(caseCode) });
        await navigate({ to: summon ? '/casos/$caseId/estado' : '/casos/$caseId', params: { caseId } });
      },
    );
  };
  const field = (name: keyof ReferralValues['referral']) => form.getInputProps(`referral.${name}`);
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={words.note}
      act={words.registerAndSummon}
      labels={referralLabels}
      onSend={() => void send(true)}
      sections={[
        { title: words.paper, firstField: 'referral.origin', missing: missing('referral.') },
        { title: words.basis, firstField: 'basis.kind', missing: missing('basis.') },
        {
          title: existing === null ? intakeTexts.person.title : intakeTexts.person.existing,
          firstField: 'person.documentKind',
          missing: missing('person.'),
        },
      ]}
    >
      <FormSection title={words.paper}>
        <PickField
          list="entry-way"
          label={words.origin}
          article="§6.11"
          year={Number((parseDay(referral.receivedOn) ?? today).slice(0, 4))}
          answerNeeded
          without={unsentWays}
          {...field('origin')}
          onChange={(code) => {
            form.setFieldValue('referral.origin', code);
          }}
        />
        <TextField label={words.institution} help={words.institutionHelp} {...field('institution')} />
        <TextField label={words.document} help={words.documentHelp} {...field('document')} />
        <DateField label={words.documentOn} {...field('documentOn')} />
        <DateField label={words.receivedOn} {...field('receivedOn')} />
        <ChoiceField
          label={words.receivedBy}
          data={(team.data?.rows ?? []).map((member) => ({ value: member.id, label: member.fullName }))}
          {...field('receivedBy')}
          onChange={(value) => {
            form.setFieldValue('referral.receivedBy', value ?? '');
          }}
        />
      </FormSection>
      <FormSection title={words.basis}>
        <SegmentedChoice
          label={intakeTexts.basis.kind}
          article="Ley 29733"
          help={words.basisHelp[basis.kind]}
          options={referralBases.map((value) => ({ value, label: legalBasisWords[value] }))}
          {...form.getInputProps('basis.kind')}
        />
        {basis.kind === 'law' && (
          <TextField
            label={intakeTexts.basis.law}
            help={intakeTexts.basis.lawHelp}
            {...form.getInputProps('basis.law')}
          />
        )}
        <Text size="sm" c="dimmed">
          {words.onlyConsent}
        </Text>
      </FormSection>
      <PersonSection who={whoFieldsOf(form)} unseen />
      <Group>
        <Button type="submit" loading={drafted.sending}>
          {words.registerAndSummon}
        </Button>
        <Button variant="default" disabled={drafted.sending} onClick={() => void send(false)}>
          {words.register}
        </Button>
      </Group>
    </DraftedFrame>
  );
}

/** Somebody whom another institution sends and who has not come yet (§6.4.2, §6.11): searched for first, like anybody. */
export function ReferralPage() {
  const { user } = useSession();
  const [start, setStart] = useState<IntakeStart | null>(null);
  const [blank] = useState(() => blankReferral(todayHere(), user.id));
  return (
    <DraftGate form="referral" subject="new" schema={referralValues.catch(blank)}>
      {(opened) =>
        opened === null && start === null ? (
          <PersonSearch way="sent" onStart={setStart} />
        ) : (
          <ReferralForm opened={opened} start={start ?? { existing: null, documentNumber: '' }} />
        )
      }
    </DraftGate>
  );
}
