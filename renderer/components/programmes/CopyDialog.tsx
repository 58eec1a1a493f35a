import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { copyProgrammeInput, type ProgrammeRef } from '../../../shared/contract/programmes.contract';
import { trpc } from '../../api/client';
import { ActDialog } from '../ActDialog/ActDialog';
import { withActDraft } from '../ActDialog/actDraft';
import { useActForm } from '../ActDialog/useActForm';
import { ChoiceField } from '../forms/ChoiceField';
import { findProblems } from '../forms/problems';
import { TextField } from '../forms/TextField';
import { copyProgrammeTexts as words } from './texts';

export interface CopyDialogProps {
  /** The group whose own the copy becomes; null for a template. */
  readonly group: { readonly groupId: string; readonly name: string } | null;
  /** What is copied; chosen in the dialog where a group gets its programme. */
  readonly from: { readonly programmeId: ProgrammeRef; readonly name: string };
  readonly onClose: () => void;
}

function CopyFields({ group, from, onClose }: CopyDialogProps) {
  const navigate = useNavigate();
  const templates = useQuery(trpc.programmes.list.queryOptions({}));
  const copy = useMutation(trpc.programmes.copy.mutationOptions());
  const acting = useActForm(
    { from: String(from.programmeId), name: group === null ? words.copyName(from.name) : from.name },
    onClose,
  );
  const { form, send } = acting;
  const rows = templates.data?.rows ?? [];
  const submit = () => {
    const input = {
      from: form.values.from as ProgrammeRef,
      groupId: group?.groupId ?? null,
      name: form.values.name,
    };
    return send(
      findProblems(copyProgrammeInput, input),
      async () => {
        const { programmeId } = await copy.mutateAsync(input);
        await navigate({ to: '/programas/$programmeId', params: { programmeId } });
      },
      words.done,
    );
  };
  return (
    <ActDialog
      title={group === null ? words.template : words.group}
      act={group === null ? words.act : words.choose}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      {group !== null && (
        <ChoiceField
          label={words.from}
          help={words.fromHelp}
          data={rows.map((row) => ({ value: row.programmeId, label: row.name }))}
          {...form.getInputProps('from')}
          onChange={(value) => {
            const chosen = rows.find((row) => row.programmeId === value);
            if (chosen !== undefined) form.setValues({ from: chosen.programmeId, name: chosen.name });
          }}
        />
      )}
      <TextField label={words.name} {...form.getInputProps('name')} />
    </ActDialog>
  );
}

/** Copies a programme: as another template, or as a group's own. */
export const CopyDialog = withActDraft<CopyDialogProps>(
  'programme-copy',
  ({ group, from }) => group?.groupId ?? from.programmeId,
  CopyFields,
);
