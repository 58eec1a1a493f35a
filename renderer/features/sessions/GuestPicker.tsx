import { Button, Group, Stack } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { TextField } from '../../components/forms/TextField';
import { useNames } from '../../components/people/names';
import { usePeopleSearch } from '../../components/people/usePeopleSearch';
import { sessionTexts } from './sessionTexts';
import { noGuest, type Guest, type RosterMan } from './sessionValues';

const words = sessionTexts.guests;

export interface GuestPickerProps {
  readonly inside: readonly RosterMan[];
  /** What is in the line that looks for him; it belongs to the draft of the log. */
  readonly written: Guest;
  readonly onWrite: (guest: Guest) => void;
  readonly onAdd: (guest: Guest) => void;
}

/** A man of another group who makes a session up here: he is found as anywhere, and joins the list with the reason. */
export function GuestPicker({ inside, written, onWrite, onAdd }: GuestPickerProps) {
  const [open, setOpen] = useState(written.caseId !== '' || written.reason !== '');
  const [typed, setTyped] = useState('');
  const chosen = written.caseId === '' ? null : written;
  const [missing, setMissing] = useState({ man: false, reason: false });
  const { hidden } = useNames();
  const { rows } = usePeopleSearch(typed.split(' · ')[0] ?? '', { limit: 20, names: !hidden, enabled: open });
  const listed = new Set<string>(inside.map((man) => man.caseId));
  const offered = rows.flatMap(({ caseId, caseCode, fullName }) =>
    caseId === null || caseCode === null || listed.has(caseId) ? [] : [{ caseId, code: caseCode, fullName }],
  );
  const options: readonly Omit<Guest, 'reason'>[] =
    chosen === null || offered.some(({ caseId }) => caseId === chosen.caseId)
      ? offered
      : [chosen, ...offered];

  const add = () => {
    const reason = written.reason.trim();
    setMissing({ man: chosen === null, reason: reason === '' });
    if (chosen === null || reason === '') return;
    onAdd({ ...chosen, reason });
    setTyped('');
    setOpen(false);
  };
  // The form around it is the log: Enter here adds him and does not begin to sign.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    add();
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
    <Stack gap="sm" data-path="guests" onKeyDown={onKeyDown}>
      <ChoiceField
        label={words.add}
        help={words.help}
        article="§6.4.8"
        data={options.map(({ caseId, code, fullName }) => ({
          value: caseId,
          label: hidden || fullName === null ? code : `${fullName} · ${code}`,
        }))}
        value={written.caseId}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options: all }) => all}
        error={missing.man ? 'required' : undefined}
        onChange={(value) => {
          const found = options.find(({ caseId }) => caseId === value);
          onWrite({ ...written, ...(found ?? { caseId: '', code: '', fullName: null }) });
        }}
      />
      <TextField
        label={words.reason}
        maxLength={200}
        value={written.reason}
        data-path="newGuest.reason"
        error={missing.reason ? 'required' : undefined}
        onChange={(event) => {
          onWrite({ ...written, reason: event.currentTarget.value });
        }}
      />
      <Group>
        <Button variant="default" onClick={add}>
          {words.act}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onWrite(noGuest);
            setMissing({ man: false, reason: false });
            setTyped('');
            setOpen(false);
          }}
        >
          {words.leave}
        </Button>
      </Group>
    </Stack>
  );
}
