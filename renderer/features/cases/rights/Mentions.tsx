import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/client';
import { errorText } from '../../../app/errorTexts';
import { formatDay } from '../../../components/format';
import { rightsTexts } from './texts';

const words = rightsTexts.mentions;

/** Where else he is named: said before it is decided, since the erasure does not reach it. */
export function Mentions({ caseId }: { readonly caseId: string }) {
  const found = useQuery(trpc.disposal.mentions.queryOptions({ caseId }));
  if (found.isError) return <Text role="alert">{errorText(found.error)}</Text>;
  if (found.data === undefined || found.data.rows.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text>{words.stays}</Text>
      <Stack component="ul" gap={0} my={0} pl="md">
        {found.data.rows.map(({ kind, id, label, day }) => (
          <Text key={`${kind}-${id}`} component="li" size="sm">
            {words.place[kind](label)}
            {day === null ? '' : ` (${formatDay(day)})`}
          </Text>
        ))}
      </Stack>
      <Text size="sm" c="dimmed">
        {words.help}
      </Text>
    </Stack>
  );
}
