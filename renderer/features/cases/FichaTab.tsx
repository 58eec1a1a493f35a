import { Stack, Title } from '@mantine/core';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import { ageOn, stageOfLife } from '../../../shared/domain/people/birthDate';
import { formatDay } from '../../components/format';
import { PersonHistory } from '../../components/people/PersonHistory';
import { todayHere } from '../../components/forms/dayText';
import {
  conditionWords,
  consentKindWords,
  documentKindWords,
  entryWayWords,
  legalBasisWords,
  stageOfLifeWords,
} from '../../components/words/recordWords';
import classes from './CasePage.module.css';
import { caseTexts } from './texts';

const words = caseTexts.ficha;

export interface FactsProps {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const Facts = ({ title, facts }: FactsProps) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {title}
    </Title>
    <dl className={classes['facts']}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value === '' ? words.unknown : value}</dd>
        </div>
      ))}
    </dl>
  </section>
);

const birthText = (birthDate: string | null): string => {
  if (birthDate === null) return '';
  const today = todayHere();
  const age = words.age(ageOn(birthDate, today), stageOfLifeWords[stageOfLife(birthDate, today)]);
  return `${formatDay(birthDate)} (${age})`;
};

interface FileProps {
  readonly file: CaseFile;
}

export const PersonFacts = ({ file: { person } }: FileProps) => (
  <Facts
    title={words.person}
    facts={[
      [words.document, `${documentKindWords[person.documentKind]} ${person.documentNumber}`.trim()],
      [words.birthDate, birthText(person.birthDate)],
      [words.phone, person.phone],
      [words.safeContact, person.safeContact],
    ]}
  />
);

export const AdmissionFacts = ({ file }: FileProps) => (
  <Facts
    title={words.admission}
    facts={[
      [words.openedOn, formatDay(file.openedOn)],
      [words.condition, conditionWords[file.condition]],
      [words.entryWay, entryWayWords[file.entryWay]],
      [words.institutionNumber, file.institutionNumber],
      [words.reason, file.reason],
    ]}
  />
);

const ConsentFacts = ({ file: { legalBasis, consent } }: FileProps) => (
  <Facts
    title={words.consent}
    facts={[
      [words.legalBasis, legalBasisWords[legalBasis]],
      ...(consent === null
        ? []
        : ([
            [words.consentKind, consentKindWords[consent.kind]],
            [words.consentOn, formatDay(consent.givenOn)],
            [words.informedBy, consent.informedByName],
            [words.how, consent.how],
            [words.textVersion, consent.textVersion],
          ] as const)),
    ]}
  />
);

/** The registration form as it was filled in (§6.4.2). */
export const FichaTab = ({ file }: FileProps) => (
  <Stack gap="xl" maw={760}>
    <PersonFacts file={file} />
    <AdmissionFacts file={file} />
    <ConsentFacts file={file} />
    <PersonHistory personId={file.person.id} />
  </Stack>
);
