import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { parseDay, todayHere } from '../../../components/forms/dayText';
import { ageToday } from '../../../../shared/domain/people/age';
import { trpc } from '../../../api/client';
import { formatDay } from '../../../components/format';
import { DateField } from '../../../components/forms/DateField';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../../components/forms/TextField';
import { PickField } from '../../../components/lists/PickField';
import { optionsOf, stageOfLifeWords } from '../../../components/words/recordWords';
import { ageText } from '../../../components/words/ageText';
import { sentNumber } from '../intakeValues';
import { FichaFrame } from './FichaFrame';
import { sent } from './stepValues';
import { fichaTexts } from './texts';
import { useFichaStep, type StepProps } from './useFichaStep';
import { conditionWords } from '../../../../shared/words/recordWords';

/** The year whose lists are offered: that of the answers. */
const yearOf = (occurredOn: string): number => Number((parseDay(occurredOn) ?? todayHere()).slice(0, 4));

/** How and why he came. */
export function AdmissionStep(props: StepProps<'admission'>) {
  const words = fichaTexts.admission;
  const drafted = useFichaStep(props);
  const { form } = drafted;
  const save = useMutation(trpc.ficha.saveAdmission.mutationOptions());
  const send = (goOn: boolean) => {
    const input = sent.admission(props.file.caseId, form.values);
    void drafted.saveAndGo(() => save.mutateAsync(input), goOn);
  };
  return (
    <FichaFrame drafted={drafted} onSave={send}>
      <SegmentedChoice
        label={words.condition}
        article="§6.4.2"
        options={optionsOf(conditionWords)}
        {...form.getInputProps('content.condition')}
      />
      <PickField
        list="entry-way"
        year={yearOf(form.values.occurredOn)}
        kept={props.blank.content.entryWay}
        answerNeeded
        {...form.getInputProps('content.entryWay')}
      />
      <TextField
        label={words.institutionNumber}
        optional
        maw={320}
        {...form.getInputProps('content.institutionNumber')}
      />
      <ProseField label={words.reason} help={words.reasonHelp} {...form.getInputProps('content.reason')} />
    </FichaFrame>
  );
}

/** How old he is said to be, with his stage of life, as it is being typed. */
const AgeLine = ({ birthDate, estimatedAge }: { birthDate: string | null; estimatedAge: string }) => {
  const today = todayHere();
  const estimate = sentNumber(estimatedAge);
  const age = ageToday(
    { birthDate, estimatedAge: Number.isNaN(estimate) ? null : estimate, estimatedOn: today },
    today,
  );
  return age === null ? null : (
    <Text size="sm" c="dimmed" role="status">
      {fichaTexts.personal.stage(ageText(age), stageOfLifeWords[age.stage])}
    </Text>
  );
};

/** Who he is beyond his name. What is sensitive need not be asked. */
export function PersonalStep(props: StepProps<'personal'>) {
  const words = fichaTexts.personal;
  const { ficha, blank } = props;
  const drafted = useFichaStep(props);
  const { form } = drafted;
  const { content, occurredOn } = form.values;
  const save = useMutation(trpc.ficha.savePersonal.mutationOptions());
  const send = (goOn: boolean) => {
    const input = sent.personal(props.file.caseId, form.values);
    void drafted.saveAndGo(() => save.mutateAsync(input), goOn);
  };
  const year = yearOf(occurredOn);
  return (
    <FichaFrame drafted={drafted} onSave={send}>
      {ficha.birthDate === null ? (
        <>
          <DateField label={words.birthDate} optional {...form.getInputProps('content.birthDate')} />
          {content.birthDate.trim() === '' && (
            <TextField
              label={words.estimatedAge}
              help={words.estimatedHelp}
              article="§5.4.6"
              optional
              maw={220}
              inputMode="numeric"
              {...form.getInputProps('content.estimatedAge')}
            />
          )}
        </>
      ) : (
        <Text>{words.birthKnown(formatDay(ficha.birthDate))}</Text>
      )}
      <AgeLine
        birthDate={ficha.birthDate ?? parseDay(content.birthDate)}
        estimatedAge={content.estimatedAge}
      />
      <PickField
        list="mother-tongue"
        year={year}
        kept={blank.content.motherTongue}
        {...form.getInputProps('content.motherTongue')}
      />
      <PickField
        list="marital-state"
        year={year}
        kept={blank.content.maritalState}
        {...form.getInputProps('content.maritalState')}
      />
      <PickField
        list="ethnicity"
        year={year}
        kept={blank.content.ethnicity}
        help={words.sensitive}
        {...form.getInputProps('content.ethnicity')}
      />
      <PickField
        list="disability"
        year={year}
        kept={blank.content.disability}
        help={words.sensitive}
        {...form.getInputProps('content.disability')}
      />
    </FichaFrame>
  );
}

/** What he studied and what he lives from. */
export function WorkStep(props: StepProps<'education-work'>) {
  const drafted = useFichaStep(props);
  const { form } = drafted;
  const save = useMutation(trpc.ficha.saveWork.mutationOptions());
  const send = (goOn: boolean) => {
    const input = sent['education-work'](props.file.caseId, form.values);
    void drafted.saveAndGo(() => save.mutateAsync(input), goOn);
  };
  const year = yearOf(form.values.occurredOn);
  return (
    <FichaFrame drafted={drafted} onSave={send}>
      <PickField
        list="education"
        year={year}
        kept={props.blank.content.education}
        {...form.getInputProps('content.education')}
      />
      <TextField
        label={fichaTexts.work.occupation}
        help={fichaTexts.work.occupationHelp}
        {...form.getInputProps('content.occupation')}
      />
      <PickField
        list="income"
        year={year}
        kept={props.blank.content.income}
        help={fichaTexts.personal.sensitive}
        {...form.getInputProps('content.income')}
      />
    </FichaFrame>
  );
}
