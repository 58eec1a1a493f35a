import { Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { PlaceField } from '../../components/directory/PlaceField';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import type { FirstRunValues } from './firstRunValues';
import { firstRunTexts } from './texts';

const words = firstRunTexts.office;

export function OfficeStep({ form }: { readonly form: UseFormReturnType<FirstRunValues> }) {
  return (
    <>
      <Text>{words.intro}</Text>
      <TextField label={words.name} {...form.getInputProps('office.name')} data-path="office.name" />
      <SegmentedChoice
        label={words.kind}
        options={(['cem', 'cai', 'other'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        data-path="office.kind"
        {...form.getInputProps('office.kind')}
      />
      <PlaceField
        label={words.place}
        help={words.placeHelp}
        nothing={words.placeNone}
        path="office.ubigeo"
        value={form.values.office.ubigeo}
        error={form.errors['office.ubigeo']}
        onChange={(ubigeo) => {
          form.setFieldValue('office.ubigeo', ubigeo);
        }}
      />
      <TextField
        label={words.phone}
        article="§6.2.6"
        {...form.getInputProps('office.contactPhone')}
        data-path="office.contactPhone"
      />
      <TextField
        label={words.email}
        optional
        {...form.getInputProps('office.contactEmail')}
        data-path="office.contactEmail"
      />
      <TextField
        label={words.address}
        optional
        {...form.getInputProps('office.contactAddress')}
        data-path="office.contactAddress"
      />
    </>
  );
}
