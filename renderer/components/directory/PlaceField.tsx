import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { placeText } from '../../../shared/domain/directory/entry';
import { trpc } from '../../api/client';
import { errorSentence } from '../forms/fieldFrame';

export interface PlaceFieldProps {
  readonly label: string;
  readonly help: string;
  readonly nothing: string;
  readonly path: string;
  /** INEI code of the district, or the empty string. */
  readonly value: string;
  readonly onChange: (ubigeo: string) => void;
  readonly error?: ReactNode;
}

/** A district of Peru, found by any of its names; the value is its INEI code. */
export function PlaceField({ label, help, nothing, path, value, onChange, error }: PlaceFieldProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const places = useQuery({
    ...trpc.places.search.queryOptions({ query: typed === '' ? value : typed, limit: 20 }),
    placeholderData: keepPreviousData,
  });
  const found = (places.data?.rows ?? []).map((place) => ({ value: place.ubigeo, label: placeText(place) }));
  // The chosen one stays in the list, or the field would forget its name at the next letter.
  const data =
    chosen !== null && !found.some((option) => option.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      label={label}
      description={help}
      data-path={path}
      data={data}
      value={value === '' ? null : value}
      onChange={(next, option) => {
        setChosen(option);
        onChange(next ?? '');
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The core has matched already, without accents and in any order.
      filter={({ options }) => options}
      nothingFoundMessage={nothing}
      selectFirstOptionOnChange
      error={errorSentence(error)}
      autoComplete="off"
    />
  );
}
