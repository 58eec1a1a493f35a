import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { partPermission, type FichaPart as Part } from '../../../../shared/domain/intake/ficha';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { formatDay } from '../../../components/format';
import { ButtonLink } from '../../../components/links';
import { fichaPartWords, missingFieldText, reservedWords } from '../../../../shared/words/fichaWords';
import { FactList, type Fact } from './Facts';
import { fichaTabTexts as words } from './texts';

interface Version {
  readonly version: number;
  readonly occurredOn: string;
  readonly fromPaper: boolean;
  readonly recordedAt: string;
  readonly authorName: string;
}

export interface FichaPartProps<V extends Version> {
  readonly caseId: string;
  readonly part: Exclude<Part, 'psychology' | 'social-work'>;
  readonly missing: readonly string[];
  /** Oldest first; the last one holds. */
  readonly versions: readonly V[];
  readonly factsOf: (version: V) => readonly Fact[];
  /** Whether there is a basis on which something new may be written. */
  readonly open: boolean;
}

const headText = ({ occurredOn, fromPaper, recordedAt, authorName }: Version): string =>
  fromPaper
    ? words.fromPaper(formatDay(occurredOn), authorName, formatDay(recordedAt))
    : words.version(formatDay(occurredOn), authorName);

/** One part of the form as it stands, what it lacks, and every version before it. */
export function FichaPart<V extends Version>(props: FichaPartProps<V>) {
  const { caseId, part, missing, versions, factsOf, open } = props;
  const mine = useMayHere(partPermission[part]);
  const [seesEarlier, setSeesEarlier] = useState(false);
  const last = versions.at(-1);
  const earlier = versions.slice(0, -1).reverse();
  const title = fichaPartWords[part];
  const lacks = missing.length > 0;
  const reserved = mine ? undefined : reservedWords[part];
  return (
    <section aria-labelledby={`ficha-${part}`}>
      <Group justify="space-between" mb="xs">
        <Group gap="sm">
          <Title order={2} size="h4" id={`ficha-${part}`}>
            {title}
          </Title>
          {lacks && (
            <Badge variant="default" tt="none" fw={400}>
              {reserved ?? words.missing(missing.map(missingFieldText).join(', '))}
            </Badge>
          )}
        </Group>
        {mine && open && (
          <ButtonLink
            variant="default"
            size="compact-sm"
            to="/casos/$caseId/ficha/$step"
            params={{ caseId, step: part }}
            aria-label={lacks ? words.fillPart(title) : words.correctPart(title)}
          >
            {lacks ? words.fill : words.correct}
          </ButtonLink>
        )}
      </Group>
      {last === undefined ? (
        <Text c="dimmed">{words.nothing}</Text>
      ) : (
        <>
          <FactList facts={factsOf(last)} />
          <Group gap="sm" mt={4}>
            <Text size="sm" c="dimmed">
              {headText(last)}
            </Text>
            {earlier.length > 0 && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-expanded={seesEarlier}
                onClick={() => {
                  setSeesEarlier(!seesEarlier);
                }}
              >
                {seesEarlier ? words.hideEarlier : words.earlier(earlier.length)}
              </Button>
            )}
          </Group>
          {seesEarlier && (
            <Stack gap="md" mt="sm" pl="md">
              {earlier.map((version) => (
                <div key={version.version}>
                  <Text size="sm" fw={500}>
                    {headText(version)}
                  </Text>
                  <FactList facts={factsOf(version)} />
                </div>
              ))}
            </Stack>
          )}
        </>
      )}
    </section>
  );
}
