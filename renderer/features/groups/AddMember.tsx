import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { addMemberInput, type GroupView } from '../../../shared/contract/groups.contract';
import { capWarning } from '../../../shared/domain/groups/cap';
import { joiningProblem } from '../../../shared/domain/groups/joining';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { useSession } from '../../app/session';
import { DraftGate } from '../../components/drafts/DraftGate';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { findProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { ReferralFields } from '../../components/referral/ReferralFields';
import { blankReferral, readReferral, referralValues } from '../../components/referral/referralValues';
import { referralTexts } from '../../components/referral/texts';
import { MoreMatch } from '../../components/people/MoreMatch';
import { useNames } from '../../components/people/names';
import { usePeopleSearch } from '../../components/people/usePeopleSearch';
import { displayTopic } from '../../components/words/topicWords';
import classes from './GroupPage.module.css';
import { lastClosedDay } from './MembershipDialogs';
import { groupTexts } from './texts';

const words = groupTexts.addMember;
const labels = {
  ...referralTexts.labels,
  caseId: words.person,
  joinedOn: words.joinedOn,
  overCapReason: words.reason,
};

export interface AddMemberProps {
  readonly group: GroupView;
}

/** The cases that match what is typed and are not in the group yet. */
function useCandidates(group: GroupView, typed: string) {
  const { hidden } = useNames();
  // What stands in the box once somebody was chosen is his name and his code.
  const found = usePeopleSearch(typed.split(' · ')[0] ?? '', { limit: 20, names: !hidden });
  const inside = new Set<string>(group.roster.map((man) => man.caseId));
  const options = found.rows.flatMap(({ caseId, caseCode, fullName }) =>
    caseId === null || inside.has(caseId)
      ? []
      : { value: caseId, label: [fullName, caseCode].filter((part) => part !== null).join(' · ') },
  );
  return { ...found, options };
}

const memberValues = z.object({
  caseId: z.string().catch(''),
  /** Whose the answers below are: for another man they are asked again. */
  answeredFor: z.string().catch(''),
  joinedOn: z.string().catch(''),
  overCapReason: z.string().catch(''),
  referral: referralValues,
});
type MemberValues = z.infer<typeof memberValues>;

interface MemberFormProps extends AddMemberProps {
  readonly blank: MemberValues;
  readonly opened: OpenedDraft<MemberValues> | null;
}

function MemberForm({ group, blank, opened }: MemberFormProps) {
  const { user } = useSession();
  const [typed, setTyped] = useState('');
  const drafted = useDraftedForm<MemberValues>({
    form: 'group-member',
    subject: group.groupId,
    route: `/grupos/${group.groupId}`,
    blank,
    // He is chosen again: a draft keeps no name to show in the box.
    opened: opened === null ? null : { ...opened, values: { ...opened.values, caseId: '' } },
  });
  const { form, root, draft } = drafted;
  const search = useCandidates(group, typed);
  const found = search.options;
  // The one that was chosen stays an option while another name is typed.
  const [chosen, setChosen] = useState<(typeof found)[number] | null>(null);
  const options =
    chosen === null || found.some((option) => option.value === chosen.value) ? found : [chosen, ...found];
  const add = useMutation(trpc.groups.addMember.mutationOptions());
  const joining = useQuery({
    ...trpc.groups.joining.queryOptions({ groupId: group.groupId, caseId: form.values.caseId }),
    enabled: form.values.caseId !== '',
  });
  const asksReferral = joining.data?.sanction === 'open' && !joining.data.held;
  const cap = capWarning(group.roster.length + 1);

  const choose = (value: string | null) => {
    const caseId = value ?? '';
    const same = caseId === '' || caseId === form.values.answeredFor || form.values.answeredFor === '';
    form.setValues({
      caseId,
      ...(caseId === '' ? {} : { answeredFor: caseId }),
      ...(same ? {} : { referral: blankReferral(user.id) }),
    });
    form.clearFieldError('caseId');
    setChosen(value === null ? null : (found.find((candidate) => candidate.value === value) ?? chosen));
  };

  const send = () => {
    const today = todayHere();
    const joinedOn = parseDay(form.values.joinedOn, today);
    const rule = joinedOn === null ? null : joiningProblem(joinedOn, today, lastClosedDay(group));
    const { referral: typedReferral, answeredFor: _whose, ...values } = form.values;
    const referral = asksReferral ? readReferral(typedReferral, today) : null;
    const input = {
      ...values,
      groupId: group.groupId,
      joinedOn: joinedOn ?? values.joinedOn,
      referral: referral?.input ?? null,
    };
    const problems = {
      ...findProblems(addMemberInput, { ...input, referral: null }),
      ...referral?.problems,
      ...(form.values.caseId === '' ? { caseId: 'required' } : {}),
      ...(joining.data?.held === true ? { caseId: 'sanction-held' } : {}),
      ...(rule === null ? {} : { joinedOn: rule }),
      ...(cap !== null && form.values.overCapReason.trim() === '' ? { overCapReason: cap.rule } : {}),
    };
    return drafted.send(problems, async () => {
      await add.mutateAsync(input);
      notifications.show({ message: words.added(chosen?.label ?? '') });
    });
  };

  return (
    <form
      ref={root}
      noValidate
      className={classes['panel']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Title order={2} size="h4" mb="xs">
        {words.title}
      </Title>
      <ErrorSummary
        problems={drafted.problems}
        labels={labels}
        failure={drafted.failure === null ? null : errorText(drafted.failure)}
        attempt={drafted.attempt}
        form={root}
      />
      <Stack gap="md">
        {opened !== null && <ResumedNotice draft={draft} />}
        <ChoiceField
          label={words.person}
          help={words.personHelp}
          data={options}
          // The core has searched already: accents and word order are its business.
          filter={({ options: all }) => all}
          searchValue={typed}
          onSearchChange={setTyped}
          {...form.getInputProps('caseId')}
          onChange={choose}
        />
        {search.error !== null && <ErrorState error={search.error} onRetry={search.retry} />}
        <MoreMatch more={search.more && chosen === null} />
        <DateField label={words.joinedOn} {...form.getInputProps('joinedOn')} />
        {joining.data !== undefined && joining.data.missedTopics.length > 0 && (
          <Text size="sm" role="status">
            {words.missed(joining.data.missedTopics.map(displayTopic).join('; '))}
          </Text>
        )}
        {asksReferral && (
          <ReferralFields
            values={form.values.referral}
            errors={form.errors}
            onChange={(change) => {
              form.setFieldValue('referral', { ...form.values.referral, ...change });
            }}
          />
        )}
        {joining.data !== undefined && (joining.data.otherCases.length > 0 || joining.data.unnamed) && (
          <Text size="sm" role="status">
            {words.sanctionElsewhere(joining.data.otherCases)}
          </Text>
        )}
        {joining.data?.held === true && (
          <Text size="sm" role="status">
            {words.sanctionHeld}
          </Text>
        )}
        {joining.data?.sanction === 'answered' && (
          <Text size="sm" role="status">
            {words.sanctionAnswered}
          </Text>
        )}
        {cap !== null && (
          <TextField
            label={words.reason}
            article={cap.article}
            warning={words.overCap(cap.preferredMaximum, cap.count)}
            {...form.getInputProps('overCapReason')}
          />
        )}
        <Group>
          <Button type="submit" variant="default" loading={drafted.sending}>
            {words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Takes a man into the group; from the sixteenth on it says what §6.4.1 prefers and asks why. */
export function AddMember({ group }: AddMemberProps) {
  const { user } = useSession();
  const [blank] = useState<MemberValues>(() => ({
    caseId: '',
    answeredFor: '',
    joinedOn: dayText(todayHere()),
    overCapReason: '',
    referral: blankReferral(user.id),
  }));
  return (
    <DraftGate form="group-member" subject={group.groupId} schema={memberValues.catch(blank)}>
      {(opened) => <MemberForm group={group} blank={blank} opened={opened} />}
    </DraftGate>
  );
}
