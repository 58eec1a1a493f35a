import type { BasisInput } from '../../shared/contract/ficha.contract';
import { textVersionOf } from '../../shared/contract/intake.contract';
import { today } from './registration';

interface Saving {
  readonly baseVersion?: number;
  readonly occurredOn?: string;
  readonly fromPaper?: boolean;
}

const saving = (caseId: string, change: Saving = {}) => ({
  caseId,
  baseVersion: 0,
  occurredOn: today,
  fromPaper: false,
  ...change,
});

/** How and why he came, as the core accepts it; a registered case has its first version already. */
export const admissionStep = (caseId: string, change: object = {}, of: Saving = { baseVersion: 1 }) => ({
  ...saving(caseId, of),
  content: {
    condition: 're-entry',
    entryWay: 'police',
    institutionNumber: 'F-12',
    reason: 'Vino solo',
    ...change,
  },
});

/** Who he is beyond his name; the registered man has a birth date already. */
export const personalStep = (caseId: string, change: object = {}, of: Saving = {}) => ({
  ...saving(caseId, of),
  content: {
    birthDate: null,
    estimatedAge: null,
    ethnicity: 'quechua',
    motherTongue: 'quechua',
    disability: 'not-asked',
    maritalState: 'separated',
    ...change,
  },
});

/** What he studied and lives from. */
export const workStep = (caseId: string, change: object = {}, of: Saving = {}) => ({
  ...saving(caseId, of),
  content: { education: 'primary', occupation: 'Albañil', income: 'declined', ...change },
});

/** Where he lives and how he is reached; who was registered with a telephone has a first version already. */
export const contactStep = (caseId: string, change: object = {}, of: Saving = { baseVersion: 1 }) => ({
  ...saving(caseId, of),
  content: {
    address: 'Jr. Inventado 456',
    ubigeo: '150105',
    reference: 'Frente al parque',
    phones: [{ number: '999 000 222', kind: 'mobile', messages: 'no' }],
    safeContact: 'Por la tarde',
    ...change,
  },
});

/** How many children, and the words that are sealed. */
export const childrenStep = (caseId: string, change: object = {}, of: Saving = {}) => ({
  ...saving(caseId, of),
  content: { count: 2, note: 'Los ve los domingos, con acuerdo.', ...change },
});

/** That he was given the card. */
export const informationStep = (caseId: string, change: object = {}, of: Saving = {}) => ({
  ...saving(caseId, of),
  content: { means: 'card', detail: '', ...change },
});

/** A basis that comes later. */
export const basisOf = (kind: BasisInput['kind'], toldBy: string, change: object = {}) => ({
  kind,
  authority: kind === 'mandate' ? 'Primer Juzgado de Familia' : '',
  document: kind === 'consent' ? '' : kind === 'mandate' ? 'Resolución 3' : 'Ley 30364, artículo 10',
  documentOn: kind === 'mandate' ? '2026-11-02' : null,
  means: 'verbal',
  toldOn: today,
  toldBy,
  how: 'En persona',
  textVersion: textVersionOf[kind],
  ...change,
});

/** He takes his consent back. */
export const withdrawal = (caseId: string, userId: string, change: object = {}) => ({
  caseId,
  means: 'verbal',
  toldOn: today,
  toldBy: userId,
  note: '',
  ownerId: userId,
  dueOn: today,
  ...change,
});
