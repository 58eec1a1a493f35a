import { List, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import {
  issueCertificateInput,
  revokeCertificateInput,
  type CaseCertificatesView,
  type CertificateRow,
} from '../../../../shared/contract/certificates.contract';
import type { CertificateKind } from '../../../../shared/domain/certificates/certificates';
import { trpc } from '../../../api/client';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { useActForm } from '../../../components/ActDialog/useActForm';
import {
  certificateKindWords,
  certificateLackWords,
  certificateTexts as words,
} from '../../../components/certificates/certificateTexts';
import { ChoiceField } from '../../../components/forms/ChoiceField';
import { findProblems } from '../../../components/forms/problems';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import { TextField } from '../../../components/forms/TextField';
import { optionsOf } from '../../../components/words/recordWords';

export interface IssueDialogProps {
  readonly caseId: string;
  readonly called: string;
  readonly groups: CaseCertificatesView['groups'];
  readonly onClose: () => void;
}

interface Values extends Record<string, unknown> {
  groupId: string;
  kind: CertificateKind;
}

/** Issues a certificate; what it lacks is said before. */
export function IssueDialog({ caseId, called, groups, onClose }: IssueDialogProps) {
  const issue = useMutation(trpc.certificates.issue.mutationOptions());
  const acting = useActForm<Values>({ groupId: groups[0]?.groupId ?? '', kind: 'attendance' }, onClose);
  const { form, send } = acting;
  const group = groups.find((one) => one.groupId === form.values.groupId);
  const lacks = group?.lacks[form.values.kind] ?? [];
  const submit = () => {
    const input = { ...form.values, caseId };
    return send(
      {
        ...findProblems(issueCertificateInput, input),
        ...(lacks[0] === undefined ? {} : { kind: `certificate-${lacks[0]}` }),
      },
      () => issue.mutateAsync(input),
      words.done,
    );
  };
  return (
    <ActDialog
      title={words.issueTitle(called)}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.body}</Text>
      {groups.length > 1 && (
        <ChoiceField
          label={words.group}
          data={groups.map((one) => ({ value: one.groupId, label: one.name }))}
          {...form.getInputProps('groupId')}
          onChange={(value) => {
            form.setFieldValue('groupId', value ?? '');
          }}
        />
      )}
      <SegmentedChoice
        label={words.kind}
        options={optionsOf(certificateKindWords)}
        value={form.values.kind}
        error={form.errors['kind']}
        data-path="kind"
        onChange={(kind) => {
          form.setFieldValue('kind', kind);
          form.clearFieldError('kind');
        }}
      />
      {group !== undefined && (
        <Text size="sm">
          {words.facts(group.facts.attended, group.facts.sessions, group.facts.topicsHeard)}
        </Text>
      )}
      {lacks.length > 0 && (
        <List size="sm" role="status">
          {lacks.map((lack) => (
            <List.Item key={lack}>{certificateLackWords[lack]}</List.Item>
          ))}
        </List>
      )}
    </ActDialog>
  );
}

export interface RevokeDialogProps {
  readonly certificate: CertificateRow;
  readonly onClose: () => void;
}

function RevokeFields({ certificate, onClose }: RevokeDialogProps) {
  const revoke = useMutation(trpc.certificates.revoke.mutationOptions());
  const acting = useActForm({ reason: '' }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const input = { certificateId: certificate.certificateId, reason: form.values.reason };
    return send(
      findProblems(revokeCertificateInput, input),
      () => revoke.mutateAsync(input),
      words.revokeDone,
    );
  };
  return (
    <ActDialog
      title={words.revokeTitle(certificate.number)}
      act={words.revoke}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.revokeBody}</Text>
      <TextField label={words.reason} {...form.getInputProps('reason')} />
    </ActDialog>
  );
}

/** Says that a certificate holds no longer. */
export const RevokeDialog = withActDraft<RevokeDialogProps>(
  'certificate-revoke',
  ({ certificate }) => certificate.certificateId,
  RevokeFields,
);
