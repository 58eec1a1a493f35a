import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FichaView } from '../../../../shared/contract/ficha.contract';
import { needsNoComing } from '../../../../shared/domain/cases/arrival';
import type { FichaStep } from '../../../../shared/domain/intake/ficha';
import { ageToday } from '../../../../shared/domain/people/age';
import { trpc } from '../../../api/client';
import { useMay } from '../../../app/session';
import { formatDay } from '../../../components/format';
import { todayHere } from '../../../components/forms/dayText';
import { useLists } from '../../../components/lists/usePickList';
import { ageText } from '../../../components/words/ageText';
import {
  fichaPartWords,
  informationMeansWords,
  messageWords,
  phoneKindWords,
} from '../../../../shared/words/fichaWords';
import { listWords } from '../../../components/words/listWords';
import { stageOfLifeWords } from '../../../components/words/recordWords';
import { caseTexts } from '../texts';
import { FactList, type Fact } from './Facts';
import { FichaPart } from './FichaPart';
import { fichaTabTexts as words } from './texts';
import { conditionWords } from '../../../../shared/words/recordWords';

export interface FichaPartsProps {
  readonly ficha: FichaView;
}

const admissionWords = caseTexts.ficha;

const ageFact = (ficha: FichaView, estimatedAge: number | null, estimatedOn: string | null): Fact => {
  const { birthDate } = ficha;
  const age = ageToday({ birthDate, estimatedAge, estimatedOn }, todayHere());
  if (age === null) return [words.age, ''];
  const parts = [
    `${ageText(age)} (${stageOfLifeWords[age.stage]})`,
    ...(age.estimated && estimatedOn !== null ? [words.estimatedOn(formatDay(estimatedOn))] : []),
  ];
  return [words.age, parts.join(', ')];
};

type Contact = FichaView['contact'][number]['content'];
const phonesText = ({ phones }: Contact): string =>
  phones
    .map(
      ({ number, kind, messages }) =>
        `${number} (${phoneKindWords[kind].toLowerCase()}${messages === 'not-asked' ? '' : `; ${messageWords[messages].toLowerCase()}`})`,
    )
    .join('\n');

/** His children: how many, and for those who hold the key the words. */
const ChildrenPart = ({ ficha, open }: FichaPartsProps & { readonly open: boolean }) => {
  const mayRead = useMay('evaluation.read');
  const { caseId } = ficha;
  const sealed = useQuery({
    ...trpc.ficha.children.queryOptions({ caseId }),
    enabled: mayRead && ficha.children.length > 0,
  });
  const noteOf = (version: number): string =>
    sealed.data?.versions.find((other) => other.version === version)?.content.note ?? '';
  return (
    <FichaPart
      caseId={caseId}
      part="children"
      missing={ficha.missing.children}
      versions={ficha.children}
      open={open}
      factsOf={({ version, content }) => [
        [words.children.count, content.count === null ? '' : String(content.count)],
        mayRead ? [words.children.note, noteOf(version)] : [words.children.note, words.children.hidden],
      ]}
    />
  );
};

/** The form part by part, with its versions (§6.4.2). */
export function FichaParts({ ficha }: FichaPartsProps) {
  const { labelOf } = useLists();
  const { caseId, missing } = ficha;
  const open = ficha.standing.length > 0;
  const common = <P extends FichaStep>(part: P) => ({
    caseId,
    part,
    missing: missing[part],
    open: open && (ficha.hasCome || needsNoComing(part)),
  });
  return (
    <Stack gap="xl">
      <FichaPart
        {...common('admission')}
        versions={ficha.admission}
        factsOf={({ content }) => [
          [admissionWords.condition, conditionWords[content.condition]],
          [admissionWords.entryWay, labelOf('entry-way', content.entryWay)],
          [admissionWords.institutionNumber, content.institutionNumber],
          [admissionWords.reason, content.reason],
        ]}
      />
      <FichaPart
        {...common('personal')}
        versions={ficha.personal}
        factsOf={({ content }) => [
          [words.personal.birthDate, ficha.birthDate === null ? '' : formatDay(ficha.birthDate)],
          ageFact(ficha, content.estimatedAge, content.estimatedOn),
          [listWords['mother-tongue'], labelOf('mother-tongue', content.motherTongue)],
          [listWords['marital-state'], labelOf('marital-state', content.maritalState)],
          [listWords.ethnicity, labelOf('ethnicity', content.ethnicity)],
          [listWords.disability, labelOf('disability', content.disability)],
        ]}
      />
      <FichaPart
        {...common('education-work')}
        versions={ficha.work}
        factsOf={({ content }) => [
          [listWords.education, labelOf('education', content.education)],
          [words.work.occupation, content.occupation],
          [listWords.income, labelOf('income', content.income)],
        ]}
      />
      <FichaPart
        {...common('contact')}
        versions={ficha.contact}
        factsOf={({ content }) => [
          [words.contact.district, content.placeName],
          [words.contact.address, content.address],
          [words.contact.reference, content.reference],
          [words.contact.phones, phonesText(content)],
          [words.contact.safe, content.safeContact],
        ]}
      />
      <ChildrenPart ficha={ficha} open={common('children').open} />
      <FichaPart
        {...common('information')}
        versions={ficha.information}
        factsOf={({ content }) => [
          [words.information.means, informationMeansWords[content.means]],
          [words.information.detail, content.detail],
        ]}
      />
      <section aria-labelledby="ficha-appreciations">
        <Group gap="sm" mb="xs">
          <Title order={2} size="h4" id="ficha-appreciations">
            {words.appreciations}
          </Title>
          <Text size="sm" c="dimmed">
            {words.appreciationHelp}
          </Text>
        </Group>
        <FactList
          facts={(['psychology', 'social-work'] as const).map((part): Fact => [
            fichaPartWords[part],
            missing[part].length === 0 ? words.written : words.notWritten,
          ])}
        />
      </section>
    </Stack>
  );
}
