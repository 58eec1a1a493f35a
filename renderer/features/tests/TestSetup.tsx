import { Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { InstrumentRow, InstrumentVersion, TestHead } from '../../../shared/contract/tests.contract';
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
import { offeredVersions, pointsFor, respondentsFor, type TestValues } from './testValues';

const words = testTexts.apply;

export interface TestSetupProps {
  readonly form: UseFormReturnType<TestValues>;
  readonly instruments: readonly InstrumentRow[];
  readonly applied: readonly TestHead[];
  /** The version that is chosen, once it is read. */
  readonly version: InstrumentVersion | null;
  readonly mayPartner: boolean;
}

/** Which test, by whom it is answered, at which moment of the process, on what. */
export function TestSetup({ form, instruments, applied, version, mayPartner }: TestSetupProps) {
  const { values } = form;
  const offered = offeredVersions(instruments, applied);
  const content = version?.content ?? null;
  const who = content === null ? [] : respondentsFor(content, mayPartner);
  const entry = values.timePoint !== '' && isEntry(values.timePoint);
  if (offered.length === 0) return <Text>{words.none}</Text>;
  return (
    <div className={classes['column']}>
      <FormSection title={words.sections.which}>
        <ChoiceField
          label={words.version}
          help={words.versionHelp}
          data={offered.map(({ versionId, name, number }) => ({
            value: versionId,
            label: words.versionName(name, number),
          }))}
          {...form.getInputProps('versionId')}
          onChange={(versionId) => {
            form.setValues({ ...values, versionId: versionId ?? '', answers: [], at: 0 });
          }}
        />
        {version !== null && (
          <>
            <Text size="sm">
              <NotValidated /> {version.content.purpose}
            </Text>
            {who.length > 1 && (
              <SegmentedChoice
                label={words.respondent}
                options={who.map((value) => ({ value, label: respondentWords[value] }))}
                {...form.getInputProps('respondent')}
              />
            )}
            {values.respondent === 'partner' && (
              <Text size="sm" role="note">
                {words.partnerNote}
              </Text>
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
      {version !== null && (
        <FormSection title={words.sections.how}>
          <DateField label={words.appliedOn} {...form.getInputProps('appliedOn')} />
          <SegmentedChoice
            label={words.means}
            help={values.means === 'screen' ? words.screenHelp : words.paperHelp}
            options={[
              { value: 'screen', label: words.meansWords.screen },
              { value: 'paper', label: words.meansWords.paper },
            ]}
            {...form.getInputProps('means')}
          />
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
