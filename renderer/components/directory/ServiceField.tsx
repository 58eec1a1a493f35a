import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { DirectoryKind } from '../../../shared/domain/directory/entry';
import { trpc } from '../../api/client';
import { errorSentence, FieldFrame } from '../forms/fieldFrame';

/** A service that was named: an entry of the directory, or one that stands in none. */
export interface NamedService {
  readonly directoryEntryId: string | null;
  readonly name: string;
}

export interface ServiceFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly article?: string;
  /** Services of these kinds alone; of every kind when left out. */
  readonly kinds?: readonly DirectoryKind[];
  readonly value: NamedService | null;
  readonly error?: ReactNode;
  readonly path: string;
  readonly onChange: (service: NamedService | null) => void;
}

const typedValue = 'typed';

/** A service of the directory, found by typing; a name that stands in none can be kept as it was typed. */
export function ServiceField(props: ServiceFieldProps) {
  const { label, help, article, kinds, value, error, path, onChange } = props;
  const [typed, setTyped] = useState(value?.name ?? '');
  const [query] = useDebouncedValue(typed.trim(), 120);
  const found = useQuery({
    ...trpc.directory.search.queryOptions({
      query: query === value?.name ? '' : query,
      limit: 12,
      kinds: kinds === undefined ? null : [...kinds],
    }),
    placeholderData: keepPreviousData,
  });
  const entries = found.data?.rows ?? [];
  const chosen = value?.directoryEntryId ?? (value === null ? null : typedValue);
  const name = typed.trim();
  const options = [
    ...entries.map((entry) => ({
      value: entry.id,
      label: entry.place === null ? entry.name : `${entry.name} · ${entry.place.district}`,
    })),
    ...(chosen !== null && chosen !== typedValue && !entries.some((entry) => entry.id === chosen)
      ? [{ value: chosen, label: value?.name ?? '' }]
      : []),
    ...(chosen === typedValue
      ? [{ value: typedValue, label: value?.name ?? '' }]
      : name === ''
        ? []
        : [{ value: typedValue, label: `Escribir «${name}»` }]),
  ];
  return (
    <FieldFrame article={article}>
      <Select
        label={label}
        description={help}
        error={errorSentence(error)}
        data={options}
        value={chosen}
        searchable
        allowDeselect={false}
        clearable={value !== null}
        searchValue={typed}
        onSearchChange={setTyped}
        // The core has searched already: accents and nearness are its business.
        filter={({ options: all }) => all}
        nothingFoundMessage="Escriba el nombre del servicio"
        autoComplete="off"
        data-path={path}
        onChange={(next) => {
          if (next === null) onChange(null);
          else if (next === typedValue) onChange({ directoryEntryId: null, name: name.slice(0, 200) });
          else {
            const entry = entries.find((candidate) => candidate.id === next);
            if (entry !== undefined) onChange({ directoryEntryId: entry.id, name: entry.name.slice(0, 200) });
          }
        }}
      />
    </FieldFrame>
  );
}
