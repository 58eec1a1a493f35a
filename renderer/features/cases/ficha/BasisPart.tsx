import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { BasisRow, FichaView } from '../../../../shared/contract/ficha.contract';
import { notTold } from '../../../../shared/domain/intake/referral';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { formatDay } from '../../../components/format';
import { AnchorLink } from '../../../components/links';
import { basisKindWords } from '../../../../shared/words/fichaWords';
import { consentKindWords, legalBasisWords } from '../../../../shared/words/recordWords';
import { AddBasisDialog } from './AddBasisDialog';
import { fichaTabTexts } from './texts';
import { WithdrawDialog } from './WithdrawDialog';

const words = fichaTabTexts.basis;

const rowText = (row: BasisRow): string => {
  if (row.kind === 'withdrawal') {
    const said = words.withdrawnRow(formatDay(row.toldOn), row.toldByName);
    return row.note === '' ? said : `${said}. ${row.note}`;
  }
  const paper = [row.authority, row.document, row.documentOn === null ? '' : formatDay(row.documentOn)]
    .filter((part) => part !== '')
    .join(', ');
  const what = paper === '' ? basisKindWords[row.kind] : `${basisKindWords[row.kind]} (${paper})`;
  if (row.textVersion === notTold) return words.notToldRow(what, formatDay(row.toldOn), row.toldByName);
  return [
    words.row(what, formatDay(row.toldOn), row.toldByName),
    consentKindWords[row.means].toLowerCase(),
    row.how,
    words.text(row.textVersion),
  ].join(' · ');
};

/** On what basis anything is written down, every basis that there was, and the two acts on it (Ley 29733). */
export function BasisPart({ ficha }: { readonly ficha: FichaView }) {
  const mayWrite = useMayHere('cases.register');
  const mayMove = useMayHere('cases.move');
  const [dialog, setDialog] = useState<'add' | 'withdraw' | null>(null);
  const shut = () => {
    setDialog(null);
  };
  const { standing, bases } = ficha;
  return (
    <section aria-labelledby="ficha-basis">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="ficha-basis">
          {words.title}
        </Title>
        {mayWrite && (
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => {
                setDialog('add');
              }}
            >
              {words.add}
            </Button>
            {standing.includes('consent') && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => {
                  setDialog('withdraw');
                }}
              >
                {words.withdraw}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {standing.length === 0 ? (
        <Alert maw={680}>
          {words.none}{' '}
          {mayMove && (
            <AnchorLink
              to="/casos/$caseId/estado"
              params={{ caseId: ficha.caseId }}
              inherit
              underline="always"
            >
              {words.move}
            </AnchorLink>
          )}
        </Alert>
      ) : (
        <Text>{words.stands(standing.map((basis) => legalBasisWords[basis].toLowerCase()).join(', '))}</Text>
      )}
      <Stack component="ul" gap={2} mt={4} pl="md" my={0}>
        {[...bases].reverse().map((row) => (
          <Text key={row.number} component="li" size="sm" c="dimmed">
            {rowText(row)}
          </Text>
        ))}
      </Stack>
      {dialog === 'add' && <AddBasisDialog ficha={ficha} onClose={shut} />}
      {dialog === 'withdraw' && <WithdrawDialog ficha={ficha} onClose={shut} />}
    </section>
  );
}
