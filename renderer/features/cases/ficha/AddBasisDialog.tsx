import { Blockquote, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { addBasisInput, type FichaView } from '../../../../shared/contract/ficha.contract';
import { textVersionOf } from '../../../../shared/contract/intake.contract';
import { legalBases } from '../../../../shared/domain/cases/states';
import type { LegalBasis } from '../../../../shared/domain/intake/bases';
import { basisProblems } from '../../../../shared/domain/intake/consent';
import { trpc } from '../../../api/client';
import { useSession } from '../../../app/session';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { useActForm } from '../../../components/ActDialog/useActForm';
import { ChoiceField } from '../../../components/forms/ChoiceField';
import { DateField } from '../../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../../components/forms/dayText';
import { findProblems } from '../../../components/forms/problems';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import { TextField } from '../../../components/forms/TextField';
import { toldText } from '../../../components/words/consentTexts';
import { optionsOf } from '../../../components/words/recordWords';
import { consentKindWords, legalBasisWords } from '../../../../shared/words/recordWords';
import { fichaTabTexts } from './texts';

const words = fichaTabTexts.basis;

interface Values extends Record<string, unknown> {
  readonly basis: {
    readonly kind: LegalBasis;
    readonly authority: string;
    readonly document: string;
    readonly documentOn: string;
    readonly means: 'verbal' | 'written';
    readonly toldOn: string;
    readonly toldBy: string;
    readonly how: string;
  };
}

export interface BasisDialogProps {
  readonly ficha: FichaView;
  readonly onClose: () => void;
}

/** What a basis needs beside its kind: of a mandate who and which paper, of a law which. What is not its own is empty. */
const inputOf = ({ basis }: Values, caseId: string, today: string) => {
  const { kind, authority, document, documentOn, toldOn, ...told } = basis;
  return {
    caseId,
    basis: {
      ...told,
      kind,
      authority: kind === 'mandate' ? authority : '',
      document: kind === 'consent' ? '' : document,
      documentOn:
        kind === 'mandate' && documentOn.trim() !== '' ? (parseDay(documentOn, today) ?? documentOn) : null,
      toldOn: parseDay(toldOn, today) ?? toldOn,
      textVersion: textVersionOf[kind],
    },
  };
};

function AddBasisFields({ ficha, onClose }: BasisDialogProps) {
  const { user } = useSession();
  const today = todayHere();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const add = useMutation(trpc.bases.add.mutationOptions());
  const acting = useActForm<Values>(
    {
      basis: {
        kind: ficha.standing.includes('consent') ? 'mandate' : 'consent',
        authority: '',
        document: '',
        documentOn: '',
        means: 'verbal',
        toldOn: dayText(today),
        toldBy: user.id,
        how: '',
      },
    },
    onClose,
  );
  const { form, send } = acting;
  const { kind } = form.values.basis;
  const submit = () => {
    const input = inputOf(form.values, ficha.caseId, today);
    const rules = basisProblems(
      { ...input.basis, documentOn: parseDay(input.basis.documentOn ?? '') },
      today,
    );
    const problems = {
      ...Object.fromEntries(Object.entries(rules).map(([field, code]) => [`basis.${field}`, code])),
      ...findProblems(addBasisInput, input),
    };
    return send(problems, () => add.mutateAsync(input), words.added);
  };
  return (
    <ActDialog
      title={words.addTitle}
      act={words.addAct}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <SegmentedChoice
        label={words.kind}
        article="Ley 29733"
        options={legalBases.map((value) => ({ value, label: legalBasisWords[value] }))}
        {...form.getInputProps('basis.kind')}
      />
      {kind === 'mandate' && (
        <>
          <TextField label={words.authority} {...form.getInputProps('basis.authority')} />
          <TextField label={words.document} {...form.getInputProps('basis.document')} />
          <DateField label={words.documentOn} {...form.getInputProps('basis.documentOn')} />
        </>
      )}
      {kind === 'law' && <TextField label={words.law} {...form.getInputProps('basis.document')} />}
      <div>
        <Text size="sm" fw={500}>
          {words.read}
        </Text>
        <Blockquote p="sm" mt={4}>
          <Stack gap="xs">
            {toldText(textVersionOf[kind]).map((paragraph) => (
              <Text key={paragraph} size="sm">
                {paragraph}
              </Text>
            ))}
          </Stack>
        </Blockquote>
      </div>
      <SegmentedChoice
        label={words.means}
        options={optionsOf(consentKindWords)}
        {...form.getInputProps('basis.means')}
      />
      <DateField label={words.toldOn} {...form.getInputProps('basis.toldOn')} />
      <ChoiceField
        label={words.toldBy}
        data={(team.data?.rows ?? []).map((member) => ({ value: member.id, label: member.fullName }))}
        {...form.getInputProps('basis.toldBy')}
        onChange={(value) => {
          form.setFieldValue('basis.toldBy', value ?? '');
        }}
      />
      <TextField label={words.how} {...form.getInputProps('basis.how')} />
    </ActDialog>
  );
}

/** A basis that comes later: he consents after all, a judge orders it, a law demands it. */
export const AddBasisDialog = withActDraft('basis-add', ({ ficha }) => ficha.caseId, AddBasisFields);
