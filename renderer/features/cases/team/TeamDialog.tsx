import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CaseFile } from '../../../../shared/contract/cases.contract';
import { updateTeamInput, type CaseMember } from '../../../../shared/contract/team.contract';
import { mayHaveRole, teamRoles, type TeamRole } from '../../../../shared/domain/cases/team';
import { pastDayProblem } from '../../../../shared/domain/evaluation/sections';
import { trpc } from '../../../api/client';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { useActForm } from '../../../components/ActDialog/useActForm';
import { ChoiceField } from '../../../components/forms/ChoiceField';
import { DateField } from '../../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../../components/forms/dayText';
import { findProblems } from '../../../components/forms/problems';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import { TextField } from '../../../components/forms/TextField';
import { teamRoleWords } from '../../../components/words/teamWords';
import { teamTexts as words } from './texts';

/** What is about to change: somebody is added, another becomes responsible, or a member leaves. */
export type TeamChange =
  | { readonly kind: 'add' }
  | { readonly kind: 'responsible' }
  | { readonly kind: 'remove'; readonly member: CaseMember };

const memberRoles = teamRoles.filter((role) => role !== 'responsible');
const roleOptions = memberRoles.map((role): { value: TeamRole; label: string } => ({
  value: role,
  label: teamRoleWords[role],
}));

interface Values extends Record<string, string> {
  role: TeamRole;
  userId: string;
  occurredOn: string;
  reason: string;
}

const firstValues = (change: TeamChange): Values => ({
  role: change.kind === 'remove' ? change.member.role : change.kind === 'add' ? 'psychology' : 'responsible',
  userId: change.kind === 'remove' ? change.member.userId : '',
  occurredOn: dayText(todayHere()),
  reason: '',
});

const dialogTitle = (change: TeamChange): string =>
  change.kind === 'remove' ? words.dialog.remove(change.member.fullName) : words.dialog[change.kind];

export interface TeamDialogProps {
  readonly file: CaseFile;
  readonly change: TeamChange;
  readonly onClose: () => void;
}

function TeamFields({ file, change, onClose }: TeamDialogProps) {
  const team = useQuery(trpc.team.list.queryOptions({}));
  const update = useMutation(trpc.cases.updateTeam.mutationOptions());
  const acting = useActForm<Values>(firstValues(change), onClose, {
    number: file.team.nextNumber,
    // Who is to be responsible is chosen again when somebody else chose meanwhile.
    ofRecord: change.kind === 'responsible' ? ['userId'] : [],
  });
  const { form, number, send } = acting;
  // Whom it is about is not something that a draft may change.
  const { role, userId } = change.kind === 'remove' ? change.member : form.values;
  const isIn = (userId: string): boolean =>
    file.team.members.some((member) => member.role === role && member.userId === userId);
  const people = (team.data?.rows ?? []).filter(
    (member) => mayHaveRole(role, member.role) && !isIn(member.id),
  );
  const submit = () => {
    const { occurredOn, reason } = form.values;
    const day = parseDay(occurredOn);
    const input: z.input<typeof updateTeamInput> = {
      caseId: file.caseId,
      number,
      role,
      userId,
      act: change.kind === 'remove' ? 'end' : 'begin',
      occurredOn: day ?? occurredOn,
      reason,
    };
    const future = day === null ? null : pastDayProblem(day, todayHere());
    const problems = {
      ...findProblems(updateTeamInput, input),
      ...(userId === '' ? { userId: 'required' } : {}),
      ...(occurredOn.trim() === '' ? { occurredOn: 'required' } : {}),
      ...(future === null ? {} : { occurredOn: future }),
    };
    return send(problems, () => update.mutateAsync(input), words.done[change.kind]);
  };
  return (
    <ActDialog
      title={dialogTitle(change)}
      act={words.act[change.kind]}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      {change.kind === 'add' && (
        <SegmentedChoice
          label={words.role}
          options={roleOptions}
          value={role}
          error={form.errors['role']}
          data-path="role"
          onChange={(chosen) => {
            form.setValues({ role: chosen, userId: '' });
          }}
        />
      )}
      {change.kind !== 'remove' && (
        <ChoiceField
          label={words.who}
          data={people.map((member) => ({ value: member.id, label: member.fullName }))}
          {...form.getInputProps('userId')}
          onChange={(userId) => {
            form.setFieldValue('userId', userId ?? '');
          }}
        />
      )}
      {change.kind === 'add' && team.isSuccess && people.length === 0 && (
        <Text size="sm" role="status">
          {words.nobody}
        </Text>
      )}
      <DateField
        label={change.kind === 'remove' ? words.on.end : words.on.begin}
        {...form.getInputProps('occurredOn')}
      />
      <TextField label={words.why} help={words.whyHelp} maxLength={200} {...form.getInputProps('reason')} />
    </ActDialog>
  );
}

/** A reason why one member leaves is not that of another, nor of another role of the same. */
const subjectOf = ({ file, change }: TeamDialogProps): string =>
  change.kind === 'remove'
    ? `remove-${change.member.role.slice(0, 3)}-${file.caseId.slice(0, 8)}-${change.member.userId}`
    : `${change.kind}-${file.caseId}`;

/** One change of the team with its day and its reason; it stays in the history of the case. */
export const TeamDialog = withActDraft('team', subjectOf, TeamFields);
