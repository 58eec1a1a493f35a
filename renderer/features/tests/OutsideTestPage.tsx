import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import {
  outsideTest,
  recordPartnerTestInput,
  recordTestInput,
} from '../../../shared/contract/tests.contract';
import { respondentWords, timePointWords } from '../../../shared/words/testWords';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { DateField } from '../../components/forms/DateField';
import { parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { optionsOf } from '../../components/words/recordWords';
import { blankOutside, outsideDraft, type OutsideValues } from './outsideValues';
import classes from './Tests.module.css';
import { answersOf, placesOfTest, type Whose } from './testValues';
import { testTexts } from './texts';

const words = testTexts.outside;
const choice = testTexts.apply;
const sent = outsideTest
  .omit({ kind: true })
  .extend(recordTestInput.pick({ timePoint: true, appliedOn: true }).shape);

const labels: Readonly<Record<string, string>> = {
  respondent: choice.respondent,
  timePoint: choice.timePoint,
  appliedOn: choice.appliedOn,
  name: words.name,
  version: words.version,
  applier: words.applier,
  total: words.total,
  band: words.band,
};

function OutsideForm({
  whose,
  file,
  opened,
}: {
  readonly whose: Whose;
  readonly file: CaseFile;
  readonly opened: OpenedDraft<OutsideValues> | null;
}) {
  const { caseId, code } = file;
  const navigate = useNavigate();
  const { user } = useSession();
  const { outsideForm, outside } = placesOfTest[whose];
  const drafted = useDraftedForm<OutsideValues>({
    form: outsideForm,
    subject: caseId,
    route: outside.replace('$caseId', caseId),
    blank: blankOutside(whose, user.fullName),
    opened,
  });
  const { form } = drafted;
  const { values } = form;
  const record = useMutation(trpc.tests.record.mutationOptions());
  const recordPartner = useMutation(trpc.partnerTests.record.mutationOptions());
  const send = () => {
    const { respondent, timePoint, appliedOn, ...facts } = values;
    const day = parseDay(appliedOn) ?? '';
    const found = {
      ...(day > todayHere() ? { appliedOn: 'date-future' } : {}),
      ...findProblems(sent, { ...facts, timePoint, appliedOn: day }),
    };
    const input = { caseId, timePoint, appliedOn: day, test: { kind: 'outside' as const, ...facts } };
    return drafted.send(found, async () => {
      if (whose === 'partner') await recordPartner.mutateAsync(recordPartnerTestInput.parse(input));
      else await record.mutateAsync(recordTestInput.parse({ ...input, respondent }));
      notifications.show({ message: choice.saved });
      await navigate({ to: '/casos/$caseId/pruebas', params: { caseId } });
    });
  };
  return (
    <DraftedFrame
      drafted={drafted}
      title={whose === 'partner' ? words.partnerTitle : words.title}
      subtitle={choice.ofCase(code)}
      act={words.save}
      onSend={() => void send()}
      labels={labels}
    >
      <div className={classes['column']}>
        <Text c="dimmed" mb="md">
          {words.note} {choice.final}
        </Text>
        <TextField label={words.name} maxLength={120} {...form.getInputProps('name')} />
        <TextField label={words.version} optional maxLength={60} {...form.getInputProps('version')} />
        {whose === 'partner' ? (
          <Text size="sm" role="note">
            {choice.partnerNote}
          </Text>
        ) : (
          <SegmentedChoice
            label={choice.respondent}
            options={optionsOf(respondentWords).filter(({ value }) => answersOf(value) === whose)}
            {...form.getInputProps('respondent')}
          />
        )}
        <SegmentedChoice
          label={choice.timePoint}
          options={optionsOf(timePointWords)}
          {...form.getInputProps('timePoint')}
        />
        <DateField label={choice.appliedOn} {...form.getInputProps('appliedOn')} />
        <TextField label={words.applier} maxLength={120} {...form.getInputProps('applier')} />
        <TextField
          label={words.total}
          help={words.totalHelp}
          optional
          maxLength={60}
          {...form.getInputProps('total')}
        />
        <TextField
          label={words.band}
          help={words.bandHelp}
          optional
          maxLength={120}
          {...form.getInputProps('band')}
        />
      </div>
    </DraftedFrame>
  );
}

function OutsidePage({ whose }: { readonly whose: Whose }) {
  const { caseId = '' } = useParams({ strict: false });
  const { user } = useSession();
  const file = useQuery({ ...trpc.cases.get.queryOptions({ caseId }), staleTime: 60_000 });
  if (file.data === undefined) {
    return file.isError ? (
      <ErrorState error={file.error} onRetry={() => void file.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { data } = file;
  return (
    <DraftGate
      key={caseId}
      form={placesOfTest[whose].outsideForm}
      subject={caseId}
      schema={outsideDraft(whose, user.fullName)}
    >
      {(opened) => <OutsideForm whose={whose} file={data} opened={opened} />}
    </DraftGate>
  );
}

/** The slot of tests that are not ours: what a professional copies from their sheet. None of them is shipped. */
export const OutsideTestPage = () => <OutsidePage whose="his" />;

/** The same for a sheet of his partner, in a draft of its own: nothing of hers can become a test of his. */
export const PartnerOutsideTestPage = () => <OutsidePage whose="partner" />;
