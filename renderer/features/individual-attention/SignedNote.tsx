import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { z } from 'zod';
import type { NoteBody, NoteView } from '../../../shared/contract/individual-attention.contract';
import { mayClarify } from '../../../shared/domain/rights/hold';
import { HoldBanner, useHold } from '../../components/caseHold/CaseHold';
import { useMay } from '../../app/session';
import { DraftGate } from '../../components/drafts/DraftGate';
import { formatDateTime, formatLongDay } from '../../components/format';
import { ButtonLink } from '../../components/links';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { requesterWords } from '../../components/words/recordWords';
import { AmendmentForm, type AmendmentValues } from './AmendmentForm';
import classes from './SignedNote.module.css';
import { noteApi, noteKindOf } from './noteApi';
import { noteLabels, noteParts, noteTexts } from './texts';

export interface SignedNoteProps {
  readonly note: NoteView;
  readonly body: NoteBody;
  readonly signedAt: string;
}

const partText = (body: NoteBody, part: keyof NoteBody): string =>
  part === 'requestedBy' ? requesterWords[body.requestedBy] : body[part];

const amendmentDraft: z.ZodType<AmendmentValues> = z.object({ text: z.string() }).catch({ text: '' });

const Amendments = ({ note }: Pick<SignedNoteProps, 'note'>) => (
  <section aria-labelledby="amendments-title">
    <Title order={2} size="h4" mb="xs" id="amendments-title">
      {noteTexts.amendments}
    </Title>
    {note.amendments.length === 0 && <Text c="dimmed">{noteTexts.noAmendments}</Text>}
    <Stack gap="sm">
      {note.amendments.map((amendment) => (
        <Paper key={amendment.at} withBorder p="md">
          <Text className={classes['text']}>{amendment.text}</Text>
          <Text size="sm" c="dimmed" mt={4}>
            {`${amendment.authorName}, ${formatDateTime(amendment.at)}`}
          </Text>
        </Paper>
      ))}
    </Stack>
  </section>
);

/** A signed note as it stays, and below it what was added later. */
export function SignedNote({ note, body, signedAt }: SignedNoteProps) {
  const hold = useHold();
  const api = noteApi[noteKindOf(note)];
  const mayAmend = useMay(api.write) && mayClarify(hold);
  return (
    <>
      <PageHeader
        title={noteTexts.title}
        subtitle={noteTexts.of(note.caseCode, note.fullName)}
        action={
          <ButtonLink variant="default" to="/casos/$caseId" params={{ caseId: note.caseId }}>
            {noteTexts.backToCase}
          </ButtonLink>
        }
      />
      <HoldBanner />
      <Stack gap="xl" maw={760}>
        <Group gap="xs">
          <IconLock size={20} aria-hidden />
          <Text size="sm">
            {noteTexts.signedBy(note.authorName, formatDateTime(signedAt))}. {noteTexts.locked}
          </Text>
        </Group>
        <dl className={classes['parts']}>
          <dt>{noteTexts.field.occurredOn}</dt>
          <dd>{formatLongDay(note.occurredOn)}</dd>
          {noteParts.map((part) => (
            <div key={part} className={classes['part']}>
              <dt>{noteLabels[part]}</dt>
              <dd>{partText(body, part) === '' ? noteTexts.empty : partText(body, part)}</dd>
            </div>
          ))}
        </dl>
        <Amendments note={note} />
        {mayAmend && (
          <DraftGate
            // A signed amendment leaves an empty form behind, not the words that were just signed.
            key={note.amendments.length}
            form={api.amendmentDraft}
            subject={note.noteId}
            schema={amendmentDraft}
            notBefore={signedAt}
          >
            {(opened) => <AmendmentForm note={note} opened={opened} />}
          </DraftGate>
        )}
      </Stack>
    </>
  );
}
