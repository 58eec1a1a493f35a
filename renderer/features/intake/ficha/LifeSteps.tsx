import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../../api/client';
import { PlaceField } from '../../../components/directory/PlaceField';
import { errorSentence } from '../../../components/forms/fieldFrame';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../../components/forms/TextField';
import { ButtonLink } from '../../../components/links';
import { informationMeansWords, messageWords, phoneKindWords } from '../../../../shared/words/fichaWords';
import { optionsOf } from '../../../components/words/recordWords';
import classes from './Ficha.module.css';
import { FichaFrame } from './FichaFrame';
import { sent } from './stepValues';
import { fichaTexts } from './texts';
import { useFichaStep, type FichaForm, type StepProps } from './useFichaStep';

const phoneKinds = optionsOf(phoneKindWords);
const messages = optionsOf(messageWords);
const mostPhones = 6;

const Phones = ({ form }: Pick<FichaForm<'contact'>, 'form'>) => {
  const words = fichaTexts.contact;
  const { phones } = form.values.content;
  const field = (at: number, name: string) => {
    const path = `content.phones.${String(at)}.${name}`;
    return { ...form.getInputProps(path), 'data-path': path };
  };
  return (
    <Stack gap="xs" role="group" aria-label={words.phones} maw={680} data-path="content.phones">
      {phones.map((_phone, at) => (
        <div key={at} className={classes['phone']}>
          <TextInput
            label={words.phone(at + 1)}
            autoComplete="off"
            inputMode="tel"
            {...field(at, 'number')}
            error={errorSentence(form.errors[`content.phones.${String(at)}.number`])}
          />
          <Select label={words.kind} data={phoneKinds} allowDeselect={false} {...field(at, 'kind')} />
          <Select label={words.messages} data={messages} allowDeselect={false} {...field(at, 'messages')} />
          <ActionIcon
            variant="default"
            size={36}
            aria-label={words.remove(at + 1)}
            onClick={() => {
              form.removeListItem('content.phones', at);
            }}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {phones.length < mostPhones && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              form.insertListItem('content.phones', { number: '', kind: 'mobile', messages: 'not-asked' });
            }}
          >
            {words.add}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

/** Where he lives and how he is reached: his own, never the victim's. */
export function ContactStep(props: StepProps<'contact'>) {
  const words = fichaTexts.contact;
  const drafted = useFichaStep(props);
  const { form } = drafted;
  const save = useMutation(trpc.ficha.saveContact.mutationOptions());
  const send = (goOn: boolean) => {
    const input = sent.contact(props.file.caseId, form.values);
    void drafted.saveAndGo(() => save.mutateAsync(input), goOn);
  };
  return (
    <FichaFrame drafted={drafted} onSave={send}>
      <Text maw={680}>{words.own}</Text>
      <PlaceField
        label={words.district}
        help={words.districtHelp}
        nothing={words.districtNone}
        path="content.ubigeo"
        value={form.values.content.ubigeo}
        error={form.errors['content.ubigeo']}
        onChange={(ubigeo) => {
          form.setFieldValue('content.ubigeo', ubigeo);
        }}
      />
      <TextField label={words.address} optional {...form.getInputProps('content.address')} />
      <TextField label={words.reference} optional {...form.getInputProps('content.reference')} />
      <Phones form={form} />
      <TextField label={words.safe} help={words.safeHelp} {...form.getInputProps('content.safeContact')} />
    </FichaFrame>
  );
}

/** How many children he has; the words about them are sealed, and locate nobody. */
export function ChildrenStep(props: StepProps<'children'>) {
  const words = fichaTexts.children;
  const drafted = useFichaStep(props);
  const { form } = drafted;
  const save = useMutation(trpc.ficha.saveChildren.mutationOptions());
  const send = (goOn: boolean) => {
    const input = sent.children(props.file.caseId, form.values);
    void drafted.saveAndGo(() => save.mutateAsync(input), goOn);
  };
  return (
    <FichaFrame drafted={drafted} onSave={send}>
      <TextField
        label={words.count}
        help={words.countHelp}
        maw={220}
        inputMode="numeric"
        {...form.getInputProps('content.count')}
      />
      <ProseField
        label={words.note}
        help={words.noteHelp}
        optional
        maxLength={2_000}
        {...form.getInputProps('content.note')}
      />
    </FichaFrame>
  );
}

/** That he was told where to ask and whom to turn to (§6.2.5, §6.2.6). */
export function InformationStep(props: StepProps<'information'>) {
  const words = fichaTexts.information;
  const drafted = useFichaStep(props);
  const { form } = drafted;
  const save = useMutation(trpc.ficha.saveInformation.mutationOptions());
  const send = (goOn: boolean) => {
    const input = sent.information(props.file.caseId, form.values);
    void drafted.saveAndGo(() => save.mutateAsync(input), goOn);
  };
  return (
    <FichaFrame drafted={drafted} onSave={send}>
      <Text maw={680}>{words.intro}</Text>
      <Group>
        <ButtonLink
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          to="/casos/$caseId/tarjeta"
          params={{ caseId: props.file.caseId }}
        >
          {words.print}
        </ButtonLink>
      </Group>
      <SegmentedChoice
        label={words.means}
        article="§6.2.6"
        options={optionsOf(informationMeansWords)}
        {...form.getInputProps('content.means')}
      />
      <TextField
        label={words.detail}
        help={words.detailHelp}
        optional
        {...form.getInputProps('content.detail')}
      />
    </FichaFrame>
  );
}
