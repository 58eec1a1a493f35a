import { Button, Group, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { InstrumentRow, InstrumentVersion } from '../../../shared/contract/tests.contract';
import { articleOfPoint, isEntry } from '../../../shared/domain/tests/instrument';
import { respondentWords, timePointWords } from '../../../shared/words/testWords';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { AnchorLink } from '../../components/links';
import { NotValidated } from '../../components/tests/Outcome';
import classes from './Tests.module.css';
import { testTexts } from './texts';
import {
  isBegun,
  offeredVersions,
  pointsFor,
  respondentsFor,
  type AppliedTest,
  type TestValues,
  type Whose,
} from './testValues';

const words = testTexts.apply;

export interface TestSetupProps {
  readonly form: UseFormReturnType<TestValues>;
  readonly instruments: readonly InstrumentRow[];
  readonly applied: readonly AppliedTest[];
  /** The version that is chosen, once it is read. */
  readonly version: InstrumentVersion | null;
  readonly whose: Whose;
  readonly onRestart: () => void;
}

type PartProps = Omit<TestSetupProps, 'onRestart'>;

/** Which test, by whom it is answered, at which moment of the process. */
function Which({ form, instruments, applied, version, whose }: PartProps) {
  const { values } = form;
  const who = version === null ? [] : respondentsFor(version.content, whose);
  const entry = values.timePoint !== '' && isEntry(values.timePoint);
  return (
    <FormSection title={words.sections.which}>
      {whose === 'partner' && (
        <Text size="sm" role="note">
          {words.partnerNote}
        </Text>
      )}
      <ChoiceField
        label={words.version}
        help={words.versionHelp}
        data={offeredVersions(instruments, applied).map(({ versionId, name, number }) => ({
          value: versionId,
          label: words.versionName(name, number),
        }))}
        {...form.getInputProps('versionId')}
        onChange={(versionId) => {
          form.setValues({ ...values, versionId: versionId ?? '' });
        }}
      />
      {version !== null && (
        <>
          <Text size="sm">
            <NotValidated /> {version.content.purpose}
          </Text>
          {who.length > 0 && !(who.length === 1 && who[0] === values.respondent) && (
            <SegmentedChoice
              label={words.respondent}
              options={who.map((value) => ({ value, label: respondentWords[value] }))}
              {...form.getInputProps('respondent')}
            />
          )}
          <SegmentedChoice
            label={words.timePoint}
            article={entry ? articleOfPoint('start') : undefined}
            options={pointsFor(version.content).map((value) => ({ value, label: timePointWords[value] }))}
            {...form.getInputProps('timePoint')}
          />
        </>
      )}
    </FormSection>
  );
}

/** What stands once somebody began to answer: answers of one moment or person never become those of another. */
function Settled({
  values,
  version,
  onRestart,
}: {
  readonly values: TestValues;
  readonly version: InstrumentVersion;
  readonly onRestart: () => void;
}) {
  const facts = [
    respondentWords[values.respondent],
    ...(values.timePoint === '' ? [] : [timePointWords[values.timePoint]]),
    words.meansWords[values.means],
  ];
  return (
    <FormSection title={words.sections.which}>
      <Text fw={600}>{words.versionName(version.name, version.number)}</Text>
      <Text>{facts.join(' · ')}</Text>
      <Text size="sm" c="dimmed">
        {words.settled}
      </Text>
      <Group>
        <Button variant="default" onClick={onRestart}>
          {words.restart}
        </Button>
      </Group>
    </FormSection>
  );
}

/** Which test, by whom it is answered, at which moment of the process, on what. */
export function TestSetup({ onRestart, ...part }: TestSetupProps) {
  const { form, instruments, applied, version } = part;
  const { values } = form;
  const begun = isBegun(values);
  if (!begun && offeredVersions(instruments, applied).length === 0) return <Text>{words.none}</Text>;
  return (
    <div className={classes['column']}>
      {begun && version !== null ? (
        <Settled values={values} version={version} onRestart={onRestart} />
      ) : (
        <Which {...part} />
      )}
      {version !== null && (
        <FormSection title={words.sections.how}>
          <DateField label={words.appliedOn} {...form.getInputProps('appliedOn')} />
          {!begun && (
            <SegmentedChoice
              label={words.means}
              help={values.means === 'screen' ? words.screenHelp : words.paperHelp}
              options={[
                { value: 'screen', label: words.meansWords.screen },
                { value: 'paper', label: words.meansWords.paper },
              ]}
              {...form.getInputProps('means')}
            />
          )}
          {values.means === 'paper' && (
            <AnchorLink
              size="sm"
              to="/cuestionarios/papel/$versionId"
              params={{ versionId: version.versionId }}
            >
              {words.print}
            </AnchorLink>
          )}
        </FormSection>
      )}
    </div>
  );
}
