import { passphraseOf } from '../../support/testCore';
import { today } from '../../builders/registration';
import type { ValidInputs } from './facts';

const studies = {
  profession: 'Sociología',
  field: 'social-sciences',
  fieldReason: 'La oficina no tiene otra',
  inBaseTeam: false,
};

/** The team of the office. Null is whoever calls: what is everybody's own has no id to name. */
export const teamInputs: ValidInputs = {
  'care.list': () => ({}),
  'care.get': ({ ids }) => ({ meetingId: ids.careMeeting }),
  'care.record': ({ ids, login }) => ({
    heldOn: today,
    byPsychology: false,
    noPsychologyReason: 'La oficina no tiene a nadie más',
    leader: '',
    // Whoever writes it took part.
    participants: [ids.ofLogin[login]!, login === 'facilita' ? ids.psychologist : ids.facilitator],
    others: 0,
    themes: 'Resistencias',
    text: 'Lo que se conversó.',
  }),
  'care.write': ({ ids }) => ({ meetingId: ids.careMeeting, text: 'Algo más.' }),
  'members.list': () => ({}),
  'members.get': () => ({ memberId: null }),
  'members.addOutside': () => ({ fullName: 'Cofacilitadora de otro servicio', ...studies }),
  'members.endOutside': ({ ids }) => ({ memberId: ids.outsideMember, leftOn: today }),
  'members.saveProfile': () => ({ memberId: null, number: 1, ...studies }),
  'members.addCourse': () => ({
    memberId: null,
    title: 'Trabajo con varones',
    kinds: ['experiential', 'theoretical'],
    hours: 40,
    giver: 'Universidad inventada',
    specialist: 'yes',
    assistance: 'unknown',
    heldOn: '2025-06-30',
    certificate: 'N.º 12-2025',
  }),
  'members.verifyCourse': ({ ids }) => ({ courseId: ids.course, note: 'Certificado original' }),
  'members.withdrawCourse': ({ ids }) => ({ courseId: ids.course, note: 'Se anotó dos veces' }),
  'members.endDeclaration': ({ ids }) => ({ memberId: ids.facilitator, reason: 'No se encontró constancia' }),
  'members.signPledge': ({ login }) => ({
    kind: 'confidentiality',
    textVersion: '1',
    passphrase: passphraseOf(login),
  }),
  'members.recordPaperPledge': ({ ids }) => ({
    memberId: ids.outsideMember,
    kind: 'confidentiality',
    textVersion: '1',
    signedOn: today,
  }),
};
