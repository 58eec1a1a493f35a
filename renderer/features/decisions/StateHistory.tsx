import { Button, Table, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { correctInput, type StateView } from '../../../shared/contract/caseStates.contract';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { formatDay } from '../../components/format';
import { findProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { changeReasonWords, summonsMeansWords } from '../../components/words/caseWords';
import { caseStateWords } from '../../../shared/words/recordWords';
import { decisionTexts } from './texts';

const words = decisionTexts.move;

interface HistoryProps {
  readonly caseId: string;
  readonly view: StateView;
}

function UndoFields({ caseId, view, onClose }: HistoryProps & { readonly onClose: () => void }) {
  const correct = useMutation(trpc.caseStates.correct.mutationOptions());
  const acting = useActForm<{ note: string }>({ note: '' }, onClose, {
    number: view.number + 1,
    ofRecord: [],
  });
  const { form, number, send } = acting;
  const to = view.correction;
  if (to === null) return null;
  const input = { caseId, number, note: form.values.note };
  return (
    <ActDialog
      title={words.undoTitle(caseStateWords[to])}
      act={words.undo}
      acting={acting}
      onSend={() =>
        void send(findProblems(correctInput, input), () => correct.mutateAsync(input), words.undone)
      }
      onClose={onClose}
    >
      <Text size="sm">{words.undoHelp}</Text>
      <TextField
        label={words.undoNote}
        help={decisionTexts.keepOthersOut}
        maxLength={1_000}
        data-autofocus
        {...form.getInputProps('note')}
      />
    </ActDialog>
  );
}

const UndoDialog = withActDraft(
  'move-undo',
  ({ caseId, view }) => `${String(view.number)}-${caseId}`,
  UndoFields,
);

type Change = StateView['changes'][number];

const detailOf = ({ reason, note, summons }: Change): string[] => [
  changeReasonWords[reason],
  ...(note === '' ? [] : [note]),
  ...(summons === null
    ? []
    : [
        words.summonsLine(
          summonsMeansWords[summons.means],
          formatDay(summons.sentOn),
          summons.receipt,
          `${formatDay(summons.forDay)}${summons.forTime === '' ? '' : `, ${summons.forTime}`}`,
        ),
      ]),
];

/** How the case came where it stands, and the way back from a mistake. */
export function StateHistory({ caseId, view }: HistoryProps) {
  const [undoing, setUndoing] = useState(false);
  const columns = words.historyColumns;
  return (
    <section aria-labelledby="state-history">
      <Title order={2} size="h4" mb="xs" id="state-history">
        {words.history}
      </Title>
      {view.changes.length === 0 ? (
        <Text c="dimmed">{words.noHistory}</Text>
      ) : (
        <Table withTableBorder aria-labelledby="state-history">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{columns.day}</Table.Th>
              <Table.Th>{columns.change}</Table.Th>
              <Table.Th>{columns.reason}</Table.Th>
              <Table.Th>{columns.by}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...view.changes].reverse().map((change) => (
              <Table.Tr key={change.number}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDay(change.occurredOn)}</Table.Td>
                <Table.Td>{`${caseStateWords[change.from]} → ${caseStateWords[change.to]}`}</Table.Td>
                <Table.Td>
                  {detailOf(change).map((line) => (
                    <Text key={line} size="sm">
                      {line}
                    </Text>
                  ))}
                </Table.Td>
                <Table.Td>{change.byName}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {view.correction !== null && (
        <Button
          mt="sm"
          variant="default"
          onClick={() => {
            setUndoing(true);
          }}
        >
          {words.undo}
        </Button>
      )}
      {undoing && (
        <UndoDialog
          caseId={caseId}
          view={view}
          onClose={() => {
            setUndoing(false);
          }}
        />
      )}
    </section>
  );
}
