import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
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

/**
 * A district of Peru, found by any of its names; the value is its INEI code. The answers come a moment after the key,
 * so the first of them is marked when they arrive and not when the key is pressed: Enter then takes it.
 */
export function PlaceField({ label, help, nothing, path, value, onChange, error }: PlaceFieldProps) {
  // Null while nothing is being typed: the field then shows the name of its value.
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const places = useQuery({
    ...trpc.places.search.queryOptions({ query: typed ?? '', limit: 20 }),
    enabled: typed !== null,
    placeholderData: keepPreviousData,
  });
  // A code finds exactly its own district.
  const chosen = useQuery({
    ...trpc.places.search.queryOptions({ query: value, limit: 1 }),
    enabled: value !== '',
    staleTime: Infinity,
  });
  const rows = typed === null ? [] : (places.data?.rows ?? []);
  const found = rows.map((place) => place.ubigeo).join(' ');
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (found !== '') selectFirstOption();
    // The options are in the page only now; the function itself is made anew with every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);

  const name = value === '' ? undefined : chosen.data?.rows[0];
  const leave = () => {
    setTyped(null);
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(ubigeo) => {
        onChange(ubigeo);
        leave();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          description={help}
          data-path={path}
          value={typed ?? (name === undefined ? '' : placeText(name))}
          error={errorSentence(error)}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            if (text.trim() === '') onChange('');
            combobox.openDropdown();
          }}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          onBlur={leave}
          rightSection={<Combobox.Chevron aria-hidden />}
          rightSectionPointerEvents="none"
          autoComplete="off"
          spellCheck={false}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === null || typed.trim() === ''}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {rows.map((place) => (
            <Combobox.Option key={place.ubigeo} value={place.ubigeo}>
              {placeText(place)}
            </Combobox.Option>
          ))}
          {rows.length === 0 && places.isFetched && <Combobox.Empty>{nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
