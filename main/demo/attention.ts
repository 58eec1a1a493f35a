import { attentionApproaches } from '../../shared/domain/approaches';
import type { Ask } from './ask';

export interface AttentionCast {
  readonly caseOf: (document: string) => string;
  readonly dayBefore: (days: number) => string;
  readonly psychologist: string;
}

/** Who is in a group, and whose former partner is written down. */
const inGroup = '00000101';
const withContacts = '00000103';

/** Written by psychology: a plan under way, a note of her own, a text for the group, and what a partner says. */
export async function seedAttention(ask: Ask, cast: AttentionCast): Promise<void> {
  const { caseOf, dayBefore, psychologist } = cast;
  const caseId = caseOf(inGroup);
  const { planId } = await ask('attentionPlans', 'begin', {
    caseId,
    begunOn: dayBefore(20),
    giver: 'psychologist',
    giverId: psychologist,
    giverName: '',
    service: null,
    requestedBy: 'facilitators',
    reason: 'Texto inventado. Los celos, que en el grupo no llegó a tratar.',
    approaches: [...attentionApproaches],
    approachesReason: '',
    goals: ['Reconoce las señales de su cuerpo', 'Practica el retiro en casa'],
  });
  await ask('attentionPlans', 'saveGoal', {
    planId,
    goal: 1,
    baseVersion: 1,
    text: 'Reconoce las señales de su cuerpo',
    state: 'under-way',
  });
  await ask('processNotes', 'save', {
    caseId,
    occurredOn: dayBefore(6),
    text: 'Texto inventado. Impresión propia del proceso, que no va al expediente.',
  });
  await ask('feedback', 'send', {
    caseId,
    text: 'Texto inventado. Está practicando el retiro: ayuda preguntarle cómo le fue.',
  });
  const heard = caseOf(withContacts);
  const { rows } = await ask('contacts', 'ofCase', { caseId: heard });
  const [contact] = rows;
  if (contact === undefined) return;
  const { contactId } = contact;
  await ask('familyContacts', 'tell', {
    caseId: heard,
    contactId,
    toldOn: dayBefore(12),
    how: 'in-person',
    toldBy: psychologist,
  });
  await ask('familyContacts', 'saveInterview', {
    caseId: heard,
    contactId,
    heldOn: dayBefore(5),
    body: {
      kind: 'call',
      safeWayKept: true,
      safeWayNote: '',
      text: 'Texto inventado. Dice que la comunicación por los hijos es más tranquila.',
      riskSaid: 'no',
      nextStep: 'Volver a conversar en un mes.',
    },
    protection: null,
  });
}
