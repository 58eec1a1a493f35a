import type { ValidInputs } from './facts';

const plannedSession = {
  key: '',
  title: 'Qué hacemos con el poder',
  topics: [1],
  objectives: { cognitive: 'Conoce.', attitudes: 'Actúa.', skills: 'Resuelve.' },
  technique: 'En parejas.',
  elements: ['a'],
  approaches: ['gender'],
  materials: 'Papel',
  coexistence: 'Nadie vuelve con nadie por venir.',
};

/** What groups work by. */
export const groupWorkInputs: ValidInputs = {
  'programmes.list': () => ({}),
  'programmes.get': ({ ids }) => ({ programmeId: ids.programme, version: null }),
  'programmes.ofGroup': ({ ids }) => ({ groupId: ids.group }),
  'programmes.copy': ({ ids }) => ({ from: 'shipped', groupId: ids.group, name: 'Programa propio' }),
  'programmes.save': ({ ids }) => ({
    programmeId: ids.programme,
    baseVersion: 1,
    name: 'Programa de la oficina',
    sessions: [plannedSession],
  }),
};
