import {
  admissionStep,
  basisOf,
  childrenStep,
  contactStep,
  informationStep,
  personalStep,
  withdrawal,
  workStep,
} from '../../builders/ficha';
import type { ValidInputs } from './facts';

/** Of the registration form, its lists and on what basis data are kept. */
export const fichaInputs: ValidInputs = {
  'bases.add': ({ ids }) => ({ caseId: ids.case, basis: basisOf('mandate', ids.psychologist) }),
  'bases.withdraw': ({ ids }) => withdrawal(ids.case, ids.psychologist),
  'ficha.children': ({ ids }) => ({ caseId: ids.loneCase }),
  'ficha.get': ({ ids }) => ({ caseId: ids.case }),
  'ficha.handOver': ({ ids }) => ({
    caseId: ids.loneCase,
    ownerId: ids.psychologist,
    dueOn: '2026-12-01',
    note: 'Falta lo de trabajo social',
  }),
  'ficha.saveAdmission': ({ ids }) => admissionStep(ids.loneCase),
  'ficha.saveChildren': ({ ids }) => childrenStep(ids.loneCase),
  'ficha.saveContact': ({ ids }) => contactStep(ids.loneCase),
  'ficha.saveInformation': ({ ids }) => informationStep(ids.loneCase),
  'ficha.savePersonal': ({ ids }) => personalStep(ids.loneCase),
  'ficha.saveWork': ({ ids }) => workStep(ids.loneCase),
  'printing.record': ({ ids }) => ({ sheet: 'contact-card', caseId: ids.case }),
  'lists.add': () => ({ list: 'ethnicity', label: 'Otra pertenencia', fromYear: 2026, replaces: null }),
  'lists.options': () => ({}),
  'lists.setRetirement': () => ({ list: 'ethnicity', code: 'other', fromYear: 2027 }),
};
