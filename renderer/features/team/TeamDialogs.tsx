import { Checkbox, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import {
  addOutsideMemberInput,
  saveProfileInput,
  type MemberView,
} from '../../../shared/contract/members.contract';
import {
  isFieldOfNorm,
  isPreferredField,
  trainingFields,
  type TrainingField,
} from '../../../shared/domain/team/training';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { findProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { fieldWords } from '../../components/words/officeTeamWords';
import { teamTexts } from './texts';

interface Studies extends Record<string, string | boolean> {
  profession: string;
  field: TrainingField | '';
  fieldReason: string;
  inBaseTeam: boolean;
}

const words = teamTexts.member;

/** What somebody has studied. The reason is asked where note 17 of §6.3.1 prefers another profession. */
function StudyFields<Values extends Studies>({ form }: { readonly form: UseFormReturnType<Values> }) {
  const mayManage = useMay('team.manage');
  const { field } = form.values;
  const other = field !== '' && isFieldOfNorm(field) && !isPreferredField(field);
  return (
    <>
      <TextField label={words.profession} maxLength={80} {...form.getInputProps('profession')} />
      <ChoiceField
        label={words.field}
        article="§6.3.1"
        data={trainingFields.map((value) => ({ value, label: fieldWords[value] }))}
        {...form.getInputProps('field')}
        onChange={(value) => {
          form.setValues((current) => ({
            ...current,
            field: trainingFields.find((known) => known === value) ?? '',
          }));
        }}
      />
      {other && (
        <TextField
          label={words.fieldReason}
          help={teamTexts.profileDialog.reasonHelp}
          optional
          maxLength={200}
          {...form.getInputProps('fieldReason')}
        />
      )}
      {mayManage && (
        <Checkbox label={words.yes} {...form.getInputProps('inBaseTeam', { type: 'checkbox' })} />
      )}
    </>
  );
}

/** What a choice without meaning for the field held goes; the field itself must be one. */
const studiesOf = ({ profession, field, fieldReason, inBaseTeam }: Studies) => ({
  profession,
  field,
  fieldReason: field !== '' && isFieldOfNorm(field) && !isPreferredField(field) ? fieldReason : '',
  inBaseTeam,
});

interface Closing {
  readonly onClose: () => void;
}

function ProfileFields({ member, onClose }: Closing & { readonly member: MemberView }) {
  const save = useMutation(trpc.members.saveProfile.mutationOptions());
  const acting = useActForm<Studies>(
    {
      profession: member.profession,
      field: member.field ?? '',
      fieldReason: member.fieldReason,
      inBaseTeam: member.inBaseTeam,
    },
    onClose,
    { number: member.nextProfile, ofRecord: ['profession', 'field', 'fieldReason', 'inBaseTeam'] },
  );
  const { form, number, send } = acting;
  const submit = () => {
    const input = { memberId: member.memberId, number, ...studiesOf(form.values) };
    const problems = {
      ...findProblems(saveProfileInput, input),
      ...(form.values.field === '' ? { field: 'required' } : {}),
    };
    return send(
      problems,
      () => save.mutateAsync(saveProfileInput.parse(input)),
      teamTexts.profileDialog.done,
    );
  };
  return (
    <ActDialog
      title={teamTexts.profileDialog.title}
      act={teamTexts.profileDialog.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <StudyFields form={form} />
    </ActDialog>
  );
}

/** What somebody of the team has studied: a new line, the old ones stay. */
export const ProfileDialog = withActDraft('team-profile', ({ member }) => member.memberId, ProfileFields);

function OutsideFields({ onClose }: Closing) {
  const add = useMutation(trpc.members.addOutside.mutationOptions());
  const acting = useActForm<Studies & { fullName: string }>(
    { fullName: '', profession: '', field: '', fieldReason: '', inBaseTeam: false },
    onClose,
  );
  const { form, send } = acting;
  const submit = () => {
    const input = { fullName: form.values.fullName, ...studiesOf(form.values) };
    const problems = {
      ...findProblems(addOutsideMemberInput, input),
      ...(form.values.field === '' ? { field: 'required' } : {}),
    };
    return send(
      problems,
      () => add.mutateAsync(addOutsideMemberInput.parse(input)),
      teamTexts.outsideDialog.done,
    );
  };
  return (
    <ActDialog
      title={teamTexts.outsideDialog.title}
      act={teamTexts.outsideDialog.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{teamTexts.outsideDialog.body}</Text>
      <TextField
        label={teamTexts.outsideDialog.fullName}
        maxLength={120}
        {...form.getInputProps('fullName')}
        data-autofocus
      />
      <StudyFields form={form} />
    </ActDialog>
  );
}

/** Somebody who works with the team and opens nothing. */
export const OutsideDialog = withActDraft('team-outside', () => 'new', OutsideFields);
