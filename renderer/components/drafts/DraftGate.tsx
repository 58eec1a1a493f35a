import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { DraftForm } from '../../../shared/contract/drafts.contract';
import { trpcClient } from '../../api/client';
import { LoadingState } from '../LoadingState/LoadingState';
import { draftAtRest } from './draftRegistry';
import { draftTexts } from './texts';
import { draftKeyText, type OpenedDraft } from './useDraft';

export interface DraftGateProps<Values> {
  readonly form: DraftForm;
  readonly subject: string;
  /** Reads whatever an older form may have left; what it cannot read becomes the blank value (`catch`). */
  readonly schema: z.ZodType<Values>;
  /** A draft older than this is of a record that went on without it, and is not applied. */
  readonly notBefore?: string | null;
  readonly children: (opened: OpenedDraft<Values> | null) => ReactNode;
}

const parseContent = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
};

async function openDraft<Values>({
  form,
  subject,
  schema,
}: Pick<DraftGateProps<Values>, 'form' | 'subject' | 'schema'>): Promise<OpenedDraft<Values> | null> {
  // The same form may have closed a moment ago: its last words come first.
  await draftAtRest(draftKeyText(form, subject));
  const { draft } = await trpcClient.drafts.get.query({ form, subject });
  if (draft === null) return null;
  return {
    values: schema.parse(parseContent(draft.content)),
    focusField: draft.focusField,
    updatedAt: draft.updatedAt,
  };
}

/** Opens the draft of a form before the form itself, so that nothing typed can be overwritten by it. */
export function DraftGate<Values>({
  form,
  subject,
  schema,
  notBefore = null,
  children,
}: DraftGateProps<Values>) {
  const [without, setWithout] = useState(false);
  const draft = useQuery({
    queryKey: ['draft', form, subject],
    queryFn: () => openDraft({ form, subject, schema }),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
  });
  if (without) return children(null);
  if (draft.isPending) return <LoadingState />;
  if (draft.isError) {
    return (
      <Stack gap="sm" role="alert" maw={680}>
        <Text>{draftTexts.unreadable}</Text>
        <Group>
          <Button variant="default" onClick={() => void draft.refetch()}>
            {draftTexts.retry}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setWithout(true);
            }}
          >
            {draftTexts.startBlank}
          </Button>
        </Group>
      </Stack>
    );
  }
  const outdated = draft.data !== null && notBefore !== null && draft.data.updatedAt < notBefore;
  return children(outdated ? null : draft.data);
}
