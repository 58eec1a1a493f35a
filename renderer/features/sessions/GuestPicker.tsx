import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { TextField } from '../../components/forms/TextField';
import { useNames } from '../../components/people/names';
import { usePeopleSearch } from '../../components/people/usePeopleSearch';
import { sessionTexts } from './sessionTexts';
import type { Guest, RosterMan } from './sessionValues';

const words = sessionTexts.guests;

export interface GuestPickerProps {
  readonly inside: readonly RosterMan[];
  readonly onAdd: (guest: Guest) => void;
}

/** A man of another group who makes a session up here: he is found as anywhere, and joins the list with the reason. */
export function GuestPicker({ inside, onAdd }: GuestPickerProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Omit<Guest, 'reason'> | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState({ man: false, reason: false });
  const { hidden } = useNames();
  const { rows } = usePeopleSearch(typed.split(' · ')[0] ?? '', { limit: 20, names: !hidden, enabled: open });
  const listed = new Set<string>(inside.map((man) => man.caseId));
  const found = rows.flatMap(({ caseId, caseCode, fullName }) =>
    caseId === null || caseCode === null || listed.has(caseId)
      ? []
      : [{ caseId: caseId, code: caseCode, fullName: fullName ?? '' }],
  );
  const options =
    chosen === null || found.some(({ caseId }) => caseId === chosen.caseId) ? found : [chosen, ...found];

  const add = () => {
    setMissing({ man: chosen === null, reason: reason.trim() === '' });
    if (chosen === null || reason.trim() === '') return;
    onAdd({ ...chosen, reason: reason.trim() });
    setChosen(null);
    setReason('');
    setTyped('');
    setOpen(false);
  };

  if (!open)
    return (
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            setOpen(true);
          }}
        >
          {words.add}
        </Button>
      </Group>
    );
  return (
    <Stack gap="sm" data-path="guests">
      <ChoiceField
        label={words.add}
        help={words.help}
        article="§6.4.8"
        data={options.map(({ caseId, code, fullName }) => ({
          value: caseId,
          label: [fullName, code].filter((part) => part !== '').join(' · '),
        }))}
        value={chosen?.caseId ?? ''}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options: all }) => all}
        error={missing.man ? 'required' : undefined}
        onChange={(value) => {
          setChosen(options.find(({ caseId }) => caseId === value) ?? null);
        }}
      />
      <TextField
        label={words.reason}
        maxLength={200}
        value={reason}
        error={missing.reason ? 'required' : undefined}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Group>
        <Button variant="default" onClick={add}>
          {words.act}
        </Button>
      </Group>
    </Stack>
  );
}
