import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
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
  /** Where a wait or a failure is shown; null while there is nothing to show yet. */
  readonly frame?: (content: ReactNode) => ReactNode;
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

type Opening<Values> =
  | { readonly state: 'reading' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'open'; readonly draft: OpenedDraft<Values> | null };

/**
 * Opens the draft of a form before the form itself, so that nothing typed can be overwritten by it. It is read once:
 * from then on the form is what holds.
 */
export function DraftGate<Values>(props: DraftGateProps<Values>) {
  const { form, subject, schema, notBefore = null, frame, children } = props;
  const [opening, setOpening] = useState<Opening<Values>>({ state: 'reading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let current = true;
    openDraft({ form, subject, schema }).then(
      (draft) => {
        const outdated = draft !== null && notBefore !== null && draft.updatedAt < notBefore;
        if (current) setOpening({ state: 'open', draft: outdated ? null : draft });
      },
      () => {
        if (current) setOpening({ state: 'unreadable' });
      },
    );
    return () => {
      current = false;
    };
    // The schema is made anew with every render and says the same; a new subject comes with a new key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form, subject, attempt]);

  if (opening.state === 'open') return children(opening.draft);
  if (opening.state === 'reading') return frame === undefined ? <LoadingState /> : frame(null);
  const failed = (
    <Stack gap="sm" role="alert" maw={680}>
      <Text>{draftTexts.unreadable}</Text>
      <Group>
        <Button
          variant="default"
          onClick={() => {
            setAttempt((count) => count + 1);
          }}
        >
          {draftTexts.retry}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setOpening({ state: 'open', draft: null });
          }}
        >
          {draftTexts.startBlank}
        </Button>
      </Group>
    </Stack>
  );
  return frame === undefined ? failed : frame(failed);
}
