import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { ownKinds, saveOwnInput } from '../../../shared/contract/directory.contract';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { useSession } from '../../app/session';
import { PlaceField } from '../../components/directory/PlaceField';
import { kindWords } from '../../components/directory/texts';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { directoryPageTexts } from './texts';

const words = directoryPageTexts.own;
const labels = {
  kind: words.kind,
  name: words.name,
  'phones.0': words.phone,
  address: words.address,
  note: words.note,
  ubigeo: words.place,
};

/** A number that only this office knows. A shelter is refused: the directory needs no sign-in to be read. */
export function OwnNumberDialog({ onClose }: { readonly onClose: () => void }) {
  const { office } = useSession();
  const form = useForm({
    initialValues: { kind: 'pnp', name: '', phones: [''], address: '', note: '', ubigeo: office.ubigeo },
  });
  const element = useRef<HTMLFormElement>(null);
  const [attempt, setAttempt] = useState(0);
  const save = useMutation(trpc.directory.saveOwn.mutationOptions());
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const problems = findProblems(saveOwnInput, form.values);
    form.setErrors({ ...problems });
    if (hasProblems(problems)) {
      setAttempt((count) => count + 1);
      return;
    }
    try {
      await save.mutateAsync(saveOwnInput.parse(form.values));
      onClose();
    } catch (error) {
      form.setErrors({ ...appErrorOf(error)?.fields });
      setAttempt((count) => count + 1);
    }
  };
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <form ref={element} onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary
          problems={form.errors as Record<string, string>}
          labels={labels}
          failure={save.isError ? errorText(save.error) : null}
          attempt={attempt}
          form={element}
        />
        <Stack>
          <ChoiceField
            label={words.kind}
            data={ownKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
            {...form.getInputProps('kind')}
            data-path="kind"
          />
          <TextField label={words.name} {...form.getInputProps('name')} data-path="name" data-autofocus />
          <TextField label={words.phone} {...form.getInputProps('phones.0')} data-path="phones.0" />
          <TextField label={words.address} optional {...form.getInputProps('address')} data-path="address" />
          <TextField label={words.note} optional {...form.getInputProps('note')} data-path="note" />
          <PlaceField
            label={words.place}
            help={words.placeHelp}
            nothing={words.placeNone}
            path="ubigeo"
            value={form.values.ubigeo}
            error={form.errors['ubigeo']}
            onChange={(ubigeo) => {
              form.setFieldValue('ubigeo', ubigeo);
            }}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {words.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
