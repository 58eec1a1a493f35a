import { decisionInput, moveInputFor, referralOf, sanctionInput } from '../../builders/decisions';
import { today } from '../../builders/registration';
import type { ValidInputs } from './facts';

/** Of the states of a case and of what is decided about it. */
export const decisionInputs: ValidInputs = {
  'groups.joining': ({ ids }) => ({ groupId: ids.group, caseId: ids.loneCase }),
  'sanctions.answer': ({ ids }) => ({ sanctionId: ids.sanction, referral: referralOf(ids.psychologist) }),
  'sanctions.end': ({ ids }) => ({ sanctionId: ids.sanction, endedOn: today }),
  'sanctions.ofCase': ({ ids }) => ({ caseId: ids.decidedCase }),
  'sanctions.record': ({ ids }) => sanctionInput(ids.loneCase),
  // Each of the two who may has a proposal and a decision of her own to answer and to explain.
  'decisions.answer': ({ ids, login }) =>
    login === 'psico'
      ? { decisionId: ids.proposal, answer: 'withdrawn', reason: 'Se conversó de nuevo.' }
      : { decisionId: ids.otherProposal, answer: 'confirmed', reason: 'De acuerdo con los hechos.' },
  'decisions.decide': ({ ids }) => decisionInput(ids.loneCase),
  'decisions.explain': ({ ids, login }) => ({
    decisionId: login === 'psico' ? ids.heldDecision : ids.otherHeldDecision,
    explainedOn: today,
    means: 'in-person',
    note: 'Lo entendió.',
  }),
  'decisions.get': ({ ids }) => ({ caseId: ids.case }),
  'decisions.rules': () => ({}),
  'decisions.setRules': () => ({ exclusionPeople: 1 }),
  'caseStates.get': ({ ids }) => ({ caseId: ids.case }),
  'caseStates.move': ({ ids }) => moveInputFor(ids.loneCase, 'withdrew', 'moved-away'),
  'caseStates.correct': ({ ids }) => ({ caseId: ids.movedCase, number: 2, note: 'Era otra persona.' }),
};
