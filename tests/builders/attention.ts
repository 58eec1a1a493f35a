import { attentionApproaches } from '../../shared/domain/approaches';
import { passphraseOf, signIn, type TestCore } from '../support/testCore';
import { noteText, today } from './registration';

/** What stands in the template office of individual attention, besides the notes of psychology. */
export interface AttentionIds {
  readonly facilitatorNote: string;
  readonly openFacilitatorNote: string;
  readonly processNote: string;
  /** A text for the group, by who facilitates. */
  readonly message: string;
  /** A plan of two goals that goes on. */
  readonly plan: string;
}

/** What is written in the notes and texts of the template, each to be looked for where it must not be. */
export const attentionTexts = {
  facilitator: 'Conversó a solas con quien facilita.',
  process: 'Impresión propia que no va al expediente.',
  interview: 'Dice que está más tranquila en casa de su madre.',
  message: 'Practica el retiro; conviene preguntarle por ello.',
} as const;

/** A plan that a psychologist of the office gives, from all approaches. */
export const planInput = (caseId: string, giverId: string) => ({
  caseId,
  begunOn: today,
  giver: 'psychologist',
  giverId,
  giverName: '',
  service: null,
  requestedBy: 'facilitators',
  reason: 'Los celos, que en el grupo no pudo tratar.',
  approaches: [...attentionApproaches],
  approachesReason: '',
  goals: ['Reconoce las señales de su cuerpo', 'Practica el retiro'],
});

/** He was told, before, that the office would talk to her. */
export const tellingInput = (caseId: string, contactId: string, toldBy: string) => ({
  caseId,
  contactId,
  toldOn: today,
  how: 'in-person',
  toldBy,
});

/** What she said: of the kind that must never reach him. */
export const interviewInput = (
  caseId: string,
  contactId: string,
  text: string = attentionTexts.interview,
) => ({
  caseId,
  contactId,
  heldOn: today,
  body: {
    kind: 'interview',
    safeWayKept: true,
    safeWayNote: '',
    text,
    riskSaid: 'no',
    nextStep: 'Volver a hablar en un mes.',
  },
  protection: null,
});

async function writeFacilitatorNotes(test: TestCore, caseId: string) {
  const create = async () =>
    (await test.ok<{ noteId: string }>('facilitatorNotes.create', 'mutation', { caseId, occurredOn: today }))
      .noteId;
  const facilitatorNote = await create();
  await test.ok('facilitatorNotes.sign', 'mutation', {
    noteId: facilitatorNote,
    occurredOn: today,
    body: noteText(attentionTexts.facilitator),
    passphrase: passphraseOf('facilita'),
  });
  return { facilitatorNote, openFacilitatorNote: await create() };
}

/** Writes a little of everything about a man who is in a group. Ends with the psychologist signed in. */
export async function fillAttention(
  test: TestCore,
  { caseId, contact, psychologist }: { caseId: string; contact: string; psychologist: string },
): Promise<AttentionIds> {
  await signIn(test, 'facilita');
  const notes = await writeFacilitatorNotes(test, caseId);
  const { messageId } = await test.ok<{ messageId: string }>('feedback.send', 'mutation', {
    caseId,
    text: attentionTexts.message,
  });
  await signIn(test, 'psico');
  const { processNoteId } = await test.ok<{ processNoteId: string }>('processNotes.save', 'mutation', {
    caseId,
    occurredOn: today,
    text: attentionTexts.process,
  });
  await test.ok('familyContacts.tell', 'mutation', tellingInput(caseId, contact, psychologist));
  await test.ok('familyContacts.saveInterview', 'mutation', interviewInput(caseId, contact));
  const { planId } = await test.ok<{ planId: string }>(
    'attentionPlans.begin',
    'mutation',
    planInput(caseId, psychologist),
  );
  return { ...notes, processNote: processNoteId, message: messageId, plan: planId };
}

/** A plan with a goal written again and its end, a process note that was shared, a text taken back, an interview. */
export async function plantAttention(
  test: TestCore,
  caseId: string,
  { psychologist, secondPsychologist }: { psychologist: string; secondPsychologist: string },
  planted: { plan: string; message: string },
): Promise<void> {
  const { planId } = await test.ok<{ planId: string }>('attentionPlans.begin', 'mutation', {
    ...planInput(caseId, psychologist),
    reason: planted.plan,
  });
  const goal = { planId, goal: 1, baseVersion: 1, text: 'Otra meta', state: 'reached' };
  await test.ok('attentionPlans.saveGoal', 'mutation', goal);
  const end = { planId, endedOn: today, reason: 'goals-reached', note: '' };
  await test.ok('attentionPlans.end', 'mutation', end);
  const { processNoteId } = await test.ok<{ processNoteId: string }>('processNotes.save', 'mutation', {
    caseId,
    occurredOn: today,
    text: 'Lo propio.',
  });
  await test.ok('processNotes.share', 'mutation', {
    processNoteId,
    readerId: secondPsychologist,
    act: 'share',
  });
  const { messageId } = await test.ok<{ messageId: string }>('feedback.send', 'mutation', {
    caseId,
    text: planted.message,
  });
  await test.ok('feedback.withdraw', 'mutation', { messageId });
  const { contactId } = await test.ok<{ contactId: string }>('contacts.save', 'mutation', {
    caseId,
    contactId: null,
    baseVersion: 0,
    content: {
      name: 'Hermana Inventada', relation: 'sibling', standing: 'current', whereabouts: '', phone: '',
      safeWay: 'Por la tarde', safeHours: '', never: '',
    },
  }); // prettier-ignore
  await test.ok('familyContacts.tell', 'mutation', tellingInput(caseId, contactId, psychologist));
  await test.ok('familyContacts.saveInterview', 'mutation', interviewInput(caseId, contactId));
}
