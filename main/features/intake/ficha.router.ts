import {
  addBasisInput,
  addedBasis,
  childrenView,
  fichaInput,
  fichaView,
  handedOver,
  handOverInput,
  saveAdmissionInput,
  saveChildrenInput,
  saveContactInput,
  savedStep,
  saveInformationInput,
  savePersonalInput,
  saveWorkInput,
  withdrawInput,
} from '../../../shared/contract/ficha.contract';
import { command, query, router } from '../../core/procedure';
import { addBasis, withdraw } from './bases.service';
import {
  handOver,
  saveAdmission,
  saveChildren,
  saveContact,
  saveInformation,
  savePersonal,
  saveWork,
} from './ficha.service';
import { childrenOf, fichaOf } from './fichaView';

const write = { permission: 'cases.register' } as const;
const protectedKey = ['protected'] as const;
const ofCase = (input: { caseId: string }) => ({ kind: 'case', id: input.caseId }) as const;

/** What a save of a step leaves in the log: whose, and the names of what was written. */
const saved = { action: 'ficha.saved', subject: ofCase } as const;
const fieldsOf = (input: { content: object }): string[] => Object.keys(input.content);

export const fichaRouter = router({
  get: query({
    access: { permission: 'cases.read' },
    input: fichaInput,
    output: fichaView,
    audit: { action: 'ficha.read', subject: ofCase },
    run: (context, input) => fichaOf(context, input.caseId),
  }),
  children: query({
    access: { permission: 'evaluation.read', compartments: protectedKey },
    input: fichaInput,
    output: childrenView,
    audit: { action: 'ficha.read', subject: ofCase, fields: () => ['children'] },
    run: (context, input) => childrenOf(context, input.caseId),
  }),
  saveAdmission: command({
    access: write,
    input: saveAdmissionInput,
    output: savedStep,
    audit: { ...saved, fields: fieldsOf },
    run: saveAdmission,
  }),
  savePersonal: command({
    access: write,
    input: savePersonalInput,
    output: savedStep,
    audit: { ...saved, fields: fieldsOf },
    run: savePersonal,
  }),
  saveWork: command({
    access: write,
    input: saveWorkInput,
    output: savedStep,
    audit: { ...saved, fields: fieldsOf },
    run: saveWork,
  }),
  saveContact: command({
    access: write,
    input: saveContactInput,
    output: savedStep,
    audit: { ...saved, fields: fieldsOf },
    run: saveContact,
  }),
  saveChildren: command({
    access: { permission: 'evaluation.write', compartments: protectedKey },
    input: saveChildrenInput,
    output: savedStep,
    audit: { ...saved, fields: fieldsOf },
    run: saveChildren,
  }),
  saveInformation: command({
    access: write,
    input: saveInformationInput,
    output: savedStep,
    audit: { ...saved, fields: fieldsOf },
    run: saveInformation,
  }),
  handOver: command({
    access: write,
    input: handOverInput,
    output: handedOver,
    audit: { action: 'ficha.handed-over', subject: ofCase },
    run: handOver,
  }),
});

export const basesRouter = router({
  add: command({
    access: write,
    input: addBasisInput,
    output: addedBasis,
    audit: { action: 'basis.added', subject: ofCase, fields: (input) => [input.basis.kind] },
    run: addBasis,
  }),
  withdraw: command({
    access: write,
    input: withdrawInput,
    output: addedBasis,
    audit: { action: 'basis.withdrawn', subject: ofCase },
    run: withdraw,
  }),
});
