import { planCalendar } from '../../../shared/domain/calendar/calendar';
import { shippedProgramme } from '../../../shared/domain/programmes/shippedProgramme';
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

const timetable = {
  slots: [{ weekday: 2, from: '18:00', to: '20:00' }],
  room: 'Sala 2',
  startsOn: '2027-01-05',
};

const plannedDays = planCalendar({
  ...timetable,
  count: shippedProgramme.length,
  localDays: [],
}).sessions.map(({ day }) => day);

/** What groups work by. */
export const groupWorkInputs: ValidInputs = {
  'groupCalendar.get': ({ ids }) => ({ groupId: ids.group }),
  'groupCalendar.savePlace': ({ ids }) => ({
    groupId: ids.group,
    baseNumber: 0,
    place: 'Sala 2',
    affinity: '',
    language: 'Quechua',
    conditions: {
      quiet: 'no',
      'room-to-move': 'yes',
      'group-work': 'yes',
      accessible: 'unknown',
      hours: 'yes',
    },
    note: 'Se pidió otra sala.',
  }),
  'groupCalendar.preview': ({ ids }) => ({ groupId: ids.plannedGroup, ...timetable }),
  'groupCalendar.accept': ({ ids }) => ({
    groupId: ids.plannedGroup,
    ...timetable,
    version: 1,
    days: plannedDays,
    calledOff: [],
  }),
  'groupCalendar.move': ({ ids }) => ({
    sessionId: ids.openSession,
    heldOn: '2027-01-12',
    startsAt: '18:00',
    endsAt: '20:00',
    room: '',
    reason: 'La sala no estaba libre.',
  }),
  'groupCalendar.cancel': ({ ids }) => ({ sessionId: ids.openSession, reason: 'Hubo un simulacro.' }),
  'groups.leave': ({ ids }) => ({
    groupId: ids.group,
    caseId: ids.case,
    leftOn: '2026-11-24',
    reason: 'Cambió su horario de trabajo.',
  }),
  'groups.transfer': ({ ids }) => ({
    groupId: ids.group,
    caseId: ids.case,
    toGroupId: ids.plannedGroup,
    joinedOn: '2026-11-24',
    reason: 'Cambió su horario de trabajo.',
    overCapReason: '',
    referral: null,
  }),
  'certificates.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'certificates.get': ({ ids }) => ({ certificateId: ids.certificate }),
  'certificates.issue': ({ ids }) => ({ caseId: ids.case, groupId: ids.group, kind: 'attendance' }),
  'certificates.revoke': ({ ids }) => ({ certificateId: ids.certificate, reason: 'Tenía un error.' }),
  'certificates.rules': () => ({}),
  'certificates.setRules': () => ({ minimumShare: 80, minimumTopics: 13, exitTest: false }),
  'coverage.matrix': ({ ids }) => ({ groupId: ids.group }),
  'coverage.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'coverage.recordMakeUp': ({ ids }) => ({
    caseId: ids.case,
    groupId: ids.group,
    topics: [2, 3],
    madeOn: '2026-11-24',
    way: 'individual',
    givenBy: ids.psychologist,
    note: '',
  }),
  'coverage.retractMakeUp': ({ ids }) => ({ makeUpId: ids.makeUp, reason: 'Era de otro varón.' }),
  'groupCalendar.localDays': () => ({}),
  'groupCalendar.addLocalDay': () => ({ day: '2027-01-18', name: 'Aniversario de Lima' }),
  'groupCalendar.removeLocalDay': () => ({ day: '2027-02-18' }),
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
