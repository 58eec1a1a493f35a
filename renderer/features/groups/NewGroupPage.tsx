import { Button, Group, MultiSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { createGroupInput, groupKinds } from '../../../shared/contract/groups.contract';
import { facilitationProblem } from '../../../shared/domain/groups/facilitators';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { DraftGate } from '../../components/drafts/DraftGate';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { errorSentence, FieldFrame } from '../../components/forms/fieldFrame';
import { FormLayout, FormSection } from '../../components/forms/FormLayout';
import { findProblems } from '../../components/forms/problems';
import { SectionChecklist } from '../../components/forms/SectionChecklist';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { groupKindWords, optionsOf } from '../../components/words/recordWords';
import { groupLabels, groupTexts } from './texts';

const words = groupTexts.form;
const text = z.string().catch('');

const groupValues = z.object({
  name: text,
  kind: z.enum(groupKinds).catch('preventive'),
  place: text,
  affinity: text,
  language: text,
  facilitators: z.array(z.string()).catch([]),
});
type GroupValues = z.infer<typeof groupValues>;

const blank: GroupValues = {
  name: '',
  kind: 'preventive',
  place: '',
  affinity: '',
  language: '',
  facilitators: [],
};

function GroupForm({ opened }: { readonly opened: OpenedDraft<GroupValues> | null }) {
  const navigate = useNavigate();
  const drafted = useDraftedForm<GroupValues>({
    form: 'group',
    subject: 'new',
    route: '/grupos/nuevo',
    blank,
    opened,
  });
  const { form, draft, root, failure } = drafted;
  const team = useQuery(trpc.team.list.queryOptions({}));
  const create = useMutation(trpc.groups.create.mutationOptions());

  const members = team.data?.rows ?? [];
  const chosen = members
    .filter((member) => form.values.facilitators.includes(member.id))
    .map((member) => ({ trainedForFacilitation: member.trainedForFacilitation, active: true }));
  const shortOf = facilitationProblem(chosen);

  const send = () => {
    const problems = {
      ...findProblems(createGroupInput, form.values),
      ...(shortOf === null ? {} : { facilitators: shortOf.rule }),
    };
    return drafted.send(problems, async () => {
      const { groupId } = await create.mutateAsync(form.values);
      notifications.show({ message: words.created });
      await navigate({ to: '/grupos/$groupId', params: { groupId } });
    });
  };
  usePageCommand('mod+Enter', words.create, () => void send());

  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <PageHeader title={words.title} aside={<DraftStatusLine status={draft.status} />} />
      <ErrorSummary
        problems={drafted.problems}
        labels={groupLabels}
        failure={failure === null ? null : errorText(failure)}
        attempt={drafted.attempt}
        form={root}
      />
      <FormLayout
        aside={
          <SectionChecklist
            form={root}
            sections={[
              {
                title: words.sections.group,
                firstField: 'name',
                missing: form.values.name.trim() === '' ? [words.name.toLowerCase()] : [],
              },
              {
                title: words.sections.team,
                firstField: 'facilitators',
                missing: shortOf === null ? [] : [words.facilitators.toLowerCase()],
              },
            ]}
          />
        }
      >
        {opened !== null && <ResumedNotice draft={draft} />}
        <FormSection title={words.sections.group}>
          <TextField label={words.name} {...form.getInputProps('name')} />
          <SegmentedChoice
            label={words.kind}
            options={optionsOf(groupKindWords)}
            {...form.getInputProps('kind')}
          />
          <TextField label={words.place} article="§6.2.3" optional {...form.getInputProps('place')} />
          <TextField
            label={words.affinity}
            help={words.affinityHelp}
            article="§6.4.1"
            optional
            {...form.getInputProps('affinity')}
          />
          <TextField label={words.language} optional {...form.getInputProps('language')} />
        </FormSection>
        <FormSection title={words.sections.team}>
          <FieldFrame
            article="§6.3.1"
            warning={shortOf !== null && chosen.length > 0 ? words.missing(shortOf.missing) : null}
          >
            <MultiSelect
              {...form.getInputProps('facilitators')}
              label={words.facilitators}
              description={words.facilitatorsHelp}
              error={errorSentence(form.errors['facilitators'])}
              data={members.map((member) => ({
                value: member.id,
                label: member.trainedForFacilitation
                  ? member.fullName
                  : `${member.fullName} (${words.untrained})`,
              }))}
              searchable
              hidePickedOptions
            />
          </FieldFrame>
        </FormSection>
        <Group>
          <Button type="submit" loading={create.isPending}>
            {words.create}
          </Button>
        </Group>
      </FormLayout>
    </form>
  );
}

/** A new group: its name and at least two who may conduct it (§6.3.1). */
export const NewGroupPage = () => (
  <DraftGate form="group" subject="new" schema={groupValues.catch(blank)}>
    {(opened) => <GroupForm opened={opened} />}
  </DraftGate>
);
