import { interviewInput, planInput, tellingInput } from '../../builders/attention';
import { noteText, today } from '../../builders/registration';
import { passphraseOf } from '../../support/testCore';
import type { ValidInputs } from './facts';

/** Of individual attention, besides the notes of psychology. */
export const attentionInputs: ValidInputs = {
  'attentionPlans.begin': ({ ids }) => planInput(ids.loneCase, ids.psychologist),
  'attentionPlans.end': ({ ids }) => ({
    planId: ids.plan,
    endedOn: today,
    reason: 'goals-reached',
    note: '',
  }),
  'attentionPlans.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'attentionPlans.saveGoal': ({ ids }) => ({
    planId: ids.plan,
    goal: 1,
    baseVersion: 1,
    text: 'Reconoce las señales de su cuerpo',
    state: 'under-way',
  }),
  'familyContacts.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'familyContacts.saveInterview': ({ ids }) => interviewInput(ids.case, ids.contact),
  'familyContacts.tell': ({ ids }) => tellingInput(ids.case, ids.contact, ids.psychologist),
  'facilitatorNotes.amend': ({ ids, login }) => ({
    noteId: ids.facilitatorNote,
    text: 'Fue por la tarde.',
    passphrase: passphraseOf(login),
  }),
  'facilitatorNotes.create': ({ ids }) => ({ caseId: ids.case, occurredOn: today }),
  'facilitatorNotes.discard': ({ ids }) => ({ noteId: ids.openFacilitatorNote }),
  'facilitatorNotes.get': ({ ids }) => ({ noteId: ids.facilitatorNote }),
  'facilitatorNotes.sign': ({ ids, login }) => ({
    noteId: ids.openFacilitatorNote,
    occurredOn: today,
    body: noteText(),
    passphrase: passphraseOf(login),
  }),
  'feedback.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'feedback.ofGroup': ({ ids }) => ({ groupId: ids.group }),
  'feedback.send': ({ ids }) => ({ caseId: ids.case, text: 'Retomó el trabajo.' }),
  'feedback.withdraw': ({ ids }) => ({ messageId: ids.message }),
  'processNotes.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'processNotes.save': ({ ids }) => ({ caseId: ids.case, occurredOn: today, text: 'Lo que observo.' }),
  'processNotes.share': ({ ids }) => ({
    processNoteId: ids.processNote,
    readerId: ids.secondPsychologist,
    act: 'share',
  }),
};
