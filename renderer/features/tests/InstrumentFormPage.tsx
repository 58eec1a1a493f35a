import { Button, Checkbox, Group, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { InstrumentRow, InstrumentVersion } from '../../../shared/contract/tests.contract';
import { respondents, timePoints } from '../../../shared/domain/tests/instrument';
import { respondentWords, timePointWords } from '../../../shared/words/testWords';
import { trpc } from '../../api/client';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { errorSentence } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../components/forms/TextField';
import { AnchorLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { offerUndo } from '../../components/notices/offerUndo';
import { VersionNotice } from '../../components/versions/VersionNotice';
import {
  blankItem,
  blankScale,
  instrumentFormProblems,
  instrumentInput,
  instrumentValues,
  valuesOf,
  withItemAgain,
  withoutItem,
  type InstrumentValues,
} from './instrumentValues';
import classes from './Tests.module.css';
import { testTexts } from './texts';

const words = testTexts.form;

/** Every field by its path, also those of each question and scale, in the order of the form. */
const labelsOf = ({ items, scales }: InstrumentValues): Readonly<Record<string, string>> => ({
  name: words.name,
  purpose: words.purpose,
  instructions: words.instructions,
  options: words.options,
  items: words.sections.items,
  ...Object.fromEntries(
    items.flatMap((_, at) => [
      [`items.${String(at)}.text`, words.item(at + 1)],
      [`items.${String(at)}.options`, `${words.item(at + 1)}: ${words.options.toLowerCase()}`],
    ]),
  ),
  scales: words.sections.scales,
  ...Object.fromEntries(
    scales.flatMap((_, at) => [
      [`scales.${String(at)}.name`, words.scaleField(at + 1, words.scaleName)],
      [`scales.${String(at)}.items`, words.scaleField(at + 1, words.scaleItems)],
      [`scales.${String(at)}.bands`, words.scaleField(at + 1, words.bands)],
    ]),
  ),
  most: words.missingKind,
  timePoints: words.timePoints,
  respondents: words.respondents,
});

interface PartProps {
  readonly form: UseFormReturnType<InstrumentValues>;
}

function Items({ form }: PartProps) {
  const { items } = form.values;
  const removeItem = (at: number) => {
    const before = form.values;
    form.setValues(withoutItem(before, at));
    offerUndo(words.removedItem(at + 1), () => {
      form.setValues((now) => withItemAgain(instrumentValues.parse(now), before, at));
    });
  };
  return (
    <FormSection title={words.sections.items}>
      {items.map((_, at) => {
        const field = (name: string) => form.getInputProps(`items.${String(at)}.${name}`);
        return (
          <div key={at} className={classes['item']}>
            <TextField label={words.item(at + 1)} maxLength={300} {...field('text')} />
            <Group justify="space-between" align="flex-end">
              <Checkbox
                label={words.reverse}
                {...form.getInputProps(`items.${String(at)}.reverse`, { type: 'checkbox' })}
              />
              <Button
                variant="subtle"
                color="gray"
                c="var(--mantine-color-text)"
                size="compact-sm"
                disabled={items.length === 1}
                aria-label={words.removeItem(at + 1)}
                onClick={() => {
                  removeItem(at);
                }}
              >
                Quitar
              </Button>
            </Group>
            <ProseField
              label={words.ownOptions}
              help={words.ownOptionsHelp}
              optional
              minRows={1}
              {...field('options')}
            />
          </div>
        );
      })}
      <Group>
        <Button
          variant="default"
          onClick={() => {
            form.insertListItem('items', blankItem);
          }}
        >
          {words.addItem}
        </Button>
      </Group>
    </FormSection>
  );
}

function Scales({ form }: PartProps) {
  const { scales } = form.values;
  return (
    <FormSection title={words.sections.scales}>
      {scales.map((_, at) => {
        const field = (name: string) => form.getInputProps(`scales.${String(at)}.${name}`);
        return (
          <div key={at} className={classes['item']}>
            <TextField label={words.scaleName} maxLength={80} {...field('name')} />
            <TextField label={words.scaleItems} help={words.scaleItemsHelp} {...field('items')} />
            <ProseField label={words.bands} help={words.bandsHelp} optional minRows={1} {...field('bands')} />
            <Group justify="flex-end">
              <Button
                variant="subtle"
                color="gray"
                c="var(--mantine-color-text)"
                size="compact-sm"
                disabled={scales.length === 1}
                aria-label={words.removeScale(at + 1)}
                onClick={() => {
                  const removed = scales[at];
                  form.removeListItem('scales', at);
                  offerUndo(words.removedScale(removed?.name ?? ''), () => {
                    if (removed !== undefined) form.insertListItem('scales', removed, at);
                  });
                }}
              >
                Quitar
              </Button>
            </Group>
          </div>
        );
      })}
      <Group>
        <Button
          variant="default"
          onClick={() => {
            form.insertListItem('scales', blankScale);
          }}
        >
          {words.addScale}
        </Button>
      </Group>
    </FormSection>
  );
}

interface FormProps {
  /** Null for a new instrument: what it begins from, if anything, is in `blank`. */
  readonly instrumentId: string | null;
  readonly versionId: string;
  /** Of the draft: a copy is another than a new one, and than a copy of something else. */
  readonly subject: string;
  /** The latest version as it stands now. */
  readonly latest: InstrumentRow['versions'][number] | undefined;
  readonly blank: InstrumentValues;
  readonly opened: OpenedDraft<InstrumentValues> | null;
}

function InstrumentForm({ instrumentId, versionId, subject, latest, blank, opened }: FormProps) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const drafted = useDraftedForm<InstrumentValues>({
    form: 'instrument',
    subject,
    route: `/cuestionarios/editar/${versionId}`,
    blank,
    opened,
  });
  const { form } = drafted;
  const publish = useMutation(trpc.instruments.publish.mutationOptions());
  const copyOf = subject.startsWith('copy-') ? versionId : null;
  const overtaken =
    instrumentId !== null &&
    !drafted.sending &&
    latest !== undefined &&
    latest.number !== form.values.baseNumber;
  const send = () =>
    drafted.send(instrumentFormProblems(form.values), async () => {
      const published = await publish
        .mutateAsync(instrumentInput(instrumentId, form.values, copyOf))
        .catch(async (error: unknown) => {
          // What stands beside the form may be older than what refused it.
          await queries.invalidateQueries();
          throw error;
        });
      notifications.show({ message: words.published });
      await navigate({ to: '/cuestionarios/$versionId', params: { versionId: published.versionId } });
    });
  return (
    <DraftedFrame
      drafted={drafted}
      title={instrumentId === null ? words.newTitle : words.nextTitle(form.values.baseNumber + 1)}
      subtitle={instrumentId === null ? undefined : form.values.name}
      act={words.publish}
      onSend={() => void send()}
      labels={labelsOf(form.values)}
      above={
        overtaken && (
          <VersionNotice
            authorName={latest.publishedByName}
            recordedAt={latest.publishedAt}
            other={
              <AnchorLink to="/cuestionarios/$versionId" params={{ versionId: latest.versionId }}>
                {testTexts.apply.versionName(form.values.name, latest.number)}
              </AnchorLink>
            }
            onKeepMine={() => {
              form.setFieldValue('baseNumber', latest.number);
            }}
          />
        )
      }
    >
      <div className={classes['column']}>
        <Text c="dimmed" mb="md">
          {words.note}
        </Text>
        <FormSection title={words.sections.what}>
          {instrumentId === null && (
            <TextField label={words.name} maxLength={120} {...form.getInputProps('name')} />
          )}
          <ProseField label={words.purpose} optional maxLength={1_000} {...form.getInputProps('purpose')} />
          <ProseField label={words.instructions} maxLength={1_000} {...form.getInputProps('instructions')} />
          <ProseField label={words.options} help={words.optionsHelp} {...form.getInputProps('options')} />
        </FormSection>
        <Items form={form} />
        <Scales form={form} />
        <FormSection title={words.sections.rules}>
          <SegmentedChoice
            label={words.missingKind}
            options={[
              { value: 'share', label: words.missingKinds.share },
              { value: 'count', label: words.missingKinds.count },
            ]}
            {...form.getInputProps('missingKind')}
          />
          <TextField label={words.most} maw={120} maxLength={3} {...form.getInputProps('most')} />
          <Checkbox.Group
            label={words.timePoints}
            {...form.getInputProps('timePoints')}
            error={errorSentence(form.errors['timePoints'])}
          >
            <Group mt="xs">
              {timePoints.map((point) => (
                <Checkbox key={point} value={point} label={timePointWords[point]} />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox.Group
            label={words.respondents}
            {...form.getInputProps('respondents')}
            error={errorSentence(form.errors['respondents'])}
          >
            <Group mt="xs">
              {respondents.map((one) => (
                <Checkbox key={one} value={one} label={respondentWords[one]} />
              ))}
            </Group>
          </Checkbox.Group>
        </FormSection>
      </div>
    </DraftedFrame>
  );
}

function Opened({
  version,
  row,
  versionId,
}: {
  readonly version: InstrumentVersion | null;
  readonly row: InstrumentRow | undefined;
  readonly versionId: string;
}) {
  const next = version !== null && row?.source !== 'shipped';
  const instrumentId = next ? version.instrumentId : null;
  const subject = instrumentId ?? (version === null ? 'new' : `copy-${version.versionId}`);
  const blank = valuesOf(version?.content ?? null, {
    name: next ? version.name : '',
    baseNumber: next ? version.latestNumber : 0,
  });
  return (
    <DraftGate
      key={instrumentId ?? versionId}
      form="instrument"
      subject={subject}
      schema={instrumentValues.catch(blank)}
    >
      {(opened) => (
        <InstrumentForm
          instrumentId={instrumentId}
          versionId={versionId}
          subject={subject}
          latest={row?.versions[0]}
          blank={blank}
          opened={opened}
        />
      )}
    </DraftGate>
  );
}

/** Writes an instrument of the office, its next version, or a copy of the one that comes with the program. */
export function InstrumentFormPage() {
  const { versionId = '' } = useParams({ strict: false });
  const isNew = versionId === 'nuevo';
  const version = useQuery({ ...trpc.instruments.get.queryOptions({ versionId }), enabled: !isNew });
  const list = useQuery(trpc.instruments.list.queryOptions({}));
  const failed = [version, list].find((query) => query.isError && query.data === undefined);
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if ((!isNew && version.data === undefined) || list.data === undefined) return <LoadingState />;
  const row = list.data.rows.find((one) => one.instrumentId === version.data?.instrumentId);
  return (
    <Opened key={versionId} version={isNew ? null : (version.data ?? null)} row={row} versionId={versionId} />
  );
}
