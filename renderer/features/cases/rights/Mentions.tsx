import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DisposalMentions } from '../../../../shared/contract/rights.contract';
import { mentionFates } from '../../../../shared/domain/rights/mentions';
import { trpc } from '../../../api/client';
import { errorText } from '../../../app/errorTexts';
import { formatDay } from '../../../components/format';
import { draftFormWords } from '../../../components/words/recordWords';
import { rightsTexts } from './texts';

const words = rightsTexts.mentions;

function lineOf({ kind, label, day, form }: DisposalMentions['rows'][number]): string {
  const what = form === null ? '' : `, ${draftFormWords[form]}`;
  return `${words.place[kind](label)}${what}${day === null ? '' : ` (${formatDay(day)})`}`;
}

/** Where else he is named, and what comes of it: said before it is decided. */
export function Mentions({ caseId }: { readonly caseId: string }) {
  const found = useQuery(trpc.disposal.mentions.queryOptions({ caseId }));
  if (found.isError) return <Text role="alert">{errorText(found.error)}</Text>;
  if (!found.data?.personToo) return null;
  const { rows } = found.data;
  return (
    <Stack gap={4}>
      {mentionFates.map((fate) => {
        const ofFate = rows.filter((row) => row.fate === fate);
        return ofFate.length === 0 ? null : (
          <Stack key={fate} gap={4}>
            <Text>{words.fate[fate]}</Text>
            <Stack component="ul" gap={0} my={0} pl="md">
              {ofFate.map((row) => (
                <Text key={`${row.kind}-${row.id}`} component="li" size="sm">
                  {lineOf(row)}
                </Text>
              ))}
            </Stack>
          </Stack>
        );
      })}
      <Text size="sm" c="dimmed">
        {rows.length === 0 ? words.none : words.help}
      </Text>
    </Stack>
  );
}
