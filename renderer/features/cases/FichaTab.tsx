import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { FichaView } from '../../../shared/contract/ficha.contract';
import { fichaParts, fichaSteps, partPermission } from '../../../shared/domain/intake/ficha';
import { ageToday } from '../../../shared/domain/people/age';
import type { Permission } from '../../../shared/permissions';
import { trpc } from '../../api/client';
import { isStopped } from '../../../shared/domain/rights/hold';
import { useMay, useSession } from '../../app/session';
import { useHold, useMayHere } from '../../components/caseHold/CaseHold';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { PersonHistory } from '../../components/people/PersonHistory';
import { todayHere } from '../../components/forms/dayText';
import { AnchorLink, ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { ageText } from '../../components/words/ageText';
import { stageOfLifeWords } from '../../components/words/recordWords';
import { conditionWords, documentKindWords } from '../../../shared/words/recordWords';
import { BasisPart } from './ficha/BasisPart';
import { FactList, type Fact } from './ficha/Facts';
import { FichaParts } from './ficha/FichaParts';
import { fichaTabTexts as tabWords } from './ficha/texts';
import { caseTexts } from './texts';

const words = caseTexts.ficha;

interface FactsProps {
  readonly title: string;
  readonly facts: readonly Fact[];
}

const Facts = ({ title, facts }: FactsProps) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {title}
    </Title>
    <FactList facts={facts} />
  </section>
);

/** How old he is, as in the form itself: with the day of his birth, or counted on from an estimate. */
const ageFact = (person: CaseFile['person']): Fact => {
  const known = ageToday(person, todayHere());
  const age = known === null ? [] : [`${ageText(known)}, ${stageOfLifeWords[known.stage]}`];
  return person.birthDate === null
    ? [words.age, age.join('')]
    : [words.birthDate, [formatDay(person.birthDate), ...age.map((text) => `(${text})`)].join(' ')];
};

interface FileProps {
  readonly file: CaseFile;
}

const documentFact = ({ person }: CaseFile): Fact => [
  words.document,
  `${documentKindWords[person.documentKind]} ${person.documentNumber}`.trim(),
];

export const PersonFacts = ({ file }: FileProps) => (
  <Facts
    title={words.person}
    facts={[
      documentFact(file),
      ageFact(file.person),
      [words.phone, file.person.phone],
      [words.safeContact, file.person.safeContact],
    ]}
  />
);

const referralFacts = ({ referral }: CaseFile): Fact[] =>
  referral === null
    ? []
    : [
        [words.referredBy, referral.institution],
        [words.referralDocument, `${referral.document}, ${formatDay(referral.documentOn)}`],
        [words.referralReceived, words.received(formatDay(referral.receivedOn), referral.receivedByName)],
      ];

export const AdmissionFacts = ({ file }: FileProps) => (
  <Facts
    title={words.admission}
    facts={[
      [words.openedOn, formatDay(file.openedOn)],
      [words.condition, conditionWords[file.condition]],
      [words.entryWay, file.entryWay],
      ...referralFacts(file),
      [words.institutionNumber, file.institutionNumber],
      [words.reason, file.reason],
    ]}
  />
);

/** Where the form is gone on with: the first part that lacks something and that this person may fill in. */
const nextPart = (ficha: FichaView, permissions: readonly Permission[]): string | null =>
  fichaSteps.find((step) => ficha.missing[step].length > 0 && permissions.includes(partPermission[step])) ??
  null;

function FichaHead({ ficha }: { readonly ficha: FichaView }) {
  const { permissions } = useSession();
  const { caseId, task } = ficha;
  const hold = useHold();
  const may = permissions.filter((permission) => !isStopped(hold, permission));
  const next = ficha.standing.length > 0 && ficha.hasCome ? nextPart(ficha, may) : null;
  const lacking = fichaParts.filter((part) => ficha.missing[part].length > 0).length;
  return (
    <Group justify="space-between">
      <Group gap="sm">
        <Text fw={500}>{ficha.complete ? tabWords.complete : tabWords.incomplete(lacking)}</Text>
        {task !== null && (
          <AnchorLink underline="always" to="/tareas/$taskId" params={{ taskId: task.taskId }}>
            {tabWords.taskOf(task.ownerName, formatDay(task.dueOn))}
          </AnchorLink>
        )}
      </Group>
      {next !== null && (
        <ButtonLink to="/casos/$caseId/ficha/$step" params={{ caseId, step: next }}>
          {tabWords.goOn}
        </ButtonLink>
      )}
    </Group>
  );
}

/** The registration form as it stands (§6.4.2): every part with its versions, what is missing, on what basis. */
export function FichaTab({ file }: FileProps) {
  const mayCorrect = useMayHere('people.correct');
  const mayProtect = useMay('contacts.read');
  const ficha = useQuery(trpc.ficha.get.queryOptions({ caseId: file.caseId }));
  if (ficha.data === undefined) {
    return ficha.isError ? (
      <ErrorState error={ficha.error} onRetry={() => void ficha.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  return (
    <Stack gap="xl" maw={860}>
      <FichaHead ficha={ficha.data} />
      {!ficha.data.hasCome && <Alert>{tabWords.notCome}</Alert>}
      <div>
        <Facts title={words.person} facts={[documentFact(file)]} />
        <Group gap="md" mt={4}>
          {mayCorrect && (
            <AnchorLink
              size="sm"
              underline="always"
              to="/personas/$personId/corregir"
              params={{ personId: file.person.id }}
            >
              {tabWords.correctRecord}
            </AnchorLink>
          )}
          {mayProtect && (
            <AnchorLink
              size="sm"
              underline="always"
              to="/casos/$caseId/proteccion"
              params={{ caseId: file.caseId }}
            >
              {tabWords.whomToProtect}
            </AnchorLink>
          )}
        </Group>
      </div>
      <FichaParts ficha={ficha.data} />
      <BasisPart ficha={ficha.data} />
      <PersonHistory personId={file.person.id} />
    </Stack>
  );
}
