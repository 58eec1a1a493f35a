import { accountInput, createOfficeInput, officeInput } from '../../../shared/contract/app.contract';
import { passphraseIsAcceptable } from '../../../shared/domain/passphrase/strength';
import type { FieldProblems } from '../../../shared/errors';
import { findProblems } from '../../components/forms/problems';

/** What the wizard holds: text as typed. It is kept until the office exists, whatever step is shown. */
export const emptyFirstRun = {
  office: {
    name: '',
    kind: 'cem' as 'cem' | 'cai' | 'other',
    ubigeo: '',
    contactPhone: '',
    contactEmail: '',
    contactAddress: '',
  },
  coordinator: { fullName: '', login: '', passphrase: '' },
  withPsychologist: true,
  psychologist: { fullName: '', login: '', passphrase: '', trainedForFacilitation: false },
  localNumbers: { policeStation: { name: '', phone: '' }, localSecurity: { name: '', phone: '' } },
  drill: ['', ''] as [string, string],
};
export type FirstRunValues = typeof emptyFirstRun;

export const steps = ['office', 'coordinator', 'psychologist', 'numbers', 'pieces', 'drill'] as const;
export type Step = (typeof steps)[number];

const under = (prefix: string, problems: FieldProblems): FieldProblems =>
  Object.fromEntries(Object.entries(problems).map(([path, code]) => [`${prefix}.${path}`, code]));

const accountProblems = (
  prefix: 'coordinator' | 'psychologist',
  account: { fullName: string; login: string; passphrase: string },
  office: string,
): FieldProblems => {
  const { fullName, login, passphrase } = account;
  const shape = under(prefix, findProblems(accountInput, { fullName, login, passphrase }));
  const path = `${prefix}.passphrase`;
  return shape[path] === undefined && !passphraseIsAcceptable(passphrase, [login, fullName, office])
    ? { ...shape, [path]: 'passphrase-weak' }
    : shape;
};

/** What keeps a step from being left, by the same schemas and rules that the core enforces. */
export function stepProblems(step: Step, values: FirstRunValues): FieldProblems {
  switch (step) {
    case 'office':
      return under('office', findProblems(officeInput, values.office));
    case 'coordinator':
      return accountProblems('coordinator', values.coordinator, values.office.name);
    case 'psychologist': {
      if (!values.withPsychologist) return {};
      const problems = accountProblems('psychologist', values.psychologist, values.office.name);
      const taken =
        values.psychologist.login.trim().toLowerCase() === values.coordinator.login.trim().toLowerCase();
      return taken ? { ...problems, 'psychologist.login': 'login-taken' } : problems;
    }
    case 'numbers':
      return under('localNumbers', findProblems(createOfficeInput.shape.localNumbers, values.localNumbers));
    case 'pieces':
      return {};
    case 'drill':
      return under('drill', findProblems(createOfficeInput.shape.drill, values.drill));
  }
}
