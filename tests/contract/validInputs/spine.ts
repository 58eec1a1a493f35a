import { noteText, referral, registration, today } from '../../builders/registration';
import { logInput } from '../../builders/sessions';
import { officeInput, passphraseOf } from '../../support/testCore';
import type { ValidInputs } from './facts';

const draft = { form: 'intake', subject: 'new' } as const;

/** Of the shell, the office, its accounts, people, groups, notes and drafts. */
export const spineInputs: ValidInputs = {
  'app.lock': () => ({}),
  'app.state': () => ({}),
  'audit.list': () => ({ cursor: null, limit: 20 }),
  'audit.verify': () => ({}),
  'cases.get': ({ ids }) => ({ caseId: ids.case }),
  'cases.list': () => ({ query: 'pena', cursor: null, limit: 20 }),
  'clipboard.copyNumber': ({ ids }) => ({ entryId: ids.ownEntry, phoneIndex: 0 }),
  'directory.get': ({ ids }) => ({ entryId: ids.ownEntry }),
  'directory.pinned': () => ({}),
  'directory.removeOwn': ({ ids }) => ({ entryId: ids.ownEntry }),
  'directory.saveOwn': () => ({
    entryId: null,
    kind: 'hospital',
    name: 'Centro de salud',
    phones: ['01 555 0177'],
    address: '',
    note: '',
    ubigeo: '150105',
    verifiedOn: today,
  }),
  'directory.search': () => ({ query: 'comisaria brena', limit: 10, kinds: null }),
  'directory.setPinned': ({ ids }) => ({ entryIds: [ids.ownEntry] }),
  'directory.status': () => ({}),
  'directory.verify': ({ ids }) => ({ entryId: ids.ownEntry, verifiedOn: today, phones: null }),
  'drafts.discard': () => draft,
  'drafts.get': () => draft,
  'drafts.list': () => ({}),
  'drafts.save': () => ({ ...draft, content: '{"a":1}', focusField: 'a', route: '/personas/nueva' }),
  'groups.addMember': ({ ids }) => ({
    groupId: ids.group,
    caseId: ids.loneCase,
    joinedOn: today,
    overCapReason: '',
    referral: null,
  }),
  'groups.create': ({ ids }) => ({
    name: 'Grupo de los jueves',
    kind: 'preventive',
    place: '',
    affinity: '',
    facilitators: [ids.psychologist, ids.facilitator],
  }),
  'groups.get': ({ ids }) => ({ groupId: ids.group }),
  'groups.list': () => ({}),
  'home.today': () => ({}),
  'individualAttention.amend': ({ ids, login }) => ({
    noteId: ids.signedNote,
    text: 'Se corrige la fecha.',
    passphrase: passphraseOf(login),
  }),
  'individualAttention.create': ({ ids }) => ({ caseId: ids.case, occurredOn: today }),
  'individualAttention.discard': ({ ids }) => ({ noteId: ids.openNote }),
  'individualAttention.get': ({ ids }) => ({ noteId: ids.signedNote }),
  'individualAttention.sign': ({ ids, login }) => ({
    noteId: ids.openNote,
    occurredOn: today,
    body: noteText(),
    passphrase: passphraseOf(login),
  }),
  'intake.checkDuplicates': () => ({
    documentKind: 'dni',
    documentNumber: '01234567',
    givenNames: 'Juan',
    paternalSurname: 'Peña',
    maternalSurname: '',
    birthDate: null,
  }),
  'intake.register': ({ ids }) =>
    registration(ids.psychologist, {
      documentNumber: '44556677',
      givenNames: 'Walter',
      paternalSurname: 'Inga',
      maternalSurname: 'Ccori',
    }),
  'intake.registerReferral': ({ ids }) =>
    referral(ids.psychologist, { documentNumber: '44556688', givenNames: 'Hilario' }),
  'places.search': () => ({ query: 'brena', limit: 5 }),
  'preferences.get': () => ({}),
  'preferences.update': () => ({ colourScheme: 'dark' }),
  'session.changePassphrase': ({ login }) => ({
    current: passphraseOf(login),
    next: 'otra frase larga de laguna turquesa',
  }),
  'session.current': () => ({}),
  'sessions.addIncident': ({ ids }) => ({
    sessionId: ids.openSession,
    kind: 'weapon',
    caseId: ids.case,
    what: 'Llegó con una navaja.',
    done: 'Se le pidió salir.',
    called: '105',
    plan: { ownerId: ids.psychologist, dueOn: today },
  }),
  'sessions.allowOne': ({ ids }) => ({
    sessionId: ids.openSession,
    reason: 'La otra persona enfermó.',
    login: 'coordina',
    passphrase: passphraseOf('coordina'),
  }),
  'sessions.amend': ({ ids, login }) => ({
    sessionId: ids.closedSession,
    text: 'Faltó anotar la dinámica.',
    passphrase: passphraseOf(login),
  }),
  'sessions.close': ({ ids, login }) => {
    const second = login === 'psico' ? 'facilita' : 'psico';
    return logInput(ids.openSession, [ids.psychologist, ids.facilitator], [{ caseId: ids.case }], {
      development: 'Se conversó sobre el tema.',
      elements: [{ element: 'b', how: 'El retiro.' }],
      reflections: ['beliefs'],
      groupTask: 'Anotar señales.',
      passphrase: passphraseOf(login),
      second: { login: second, passphrase: passphraseOf(second) },
    });
  },
  'sessions.giveBack': ({ ids }) => ({ sessionId: ids.awaitsPsychologist, reason: 'Falta la tarea.' }),
  'sessions.ownCheck': ({ ids }) => ({ sessionId: ids.closedSession }),
  'sessions.saveOwnCheck': ({ ids }) => ({
    sessionId: ids.closedSession,
    answers: { minimise: 'avoided', blame: 'avoided', conceal: 'unsure', accept: 'happened' },
  }),
  'sessions.sign': ({ ids, login }) => ({
    sessionId: login === 'psico' ? ids.awaitsPsychologist : ids.awaitsFacilitator,
    passphrase: passphraseOf(login),
  }),
  'sessions.create': ({ ids }) => ({ groupId: ids.group, heldOn: today, topics: [3] }),
  'sessions.get': ({ ids }) => ({ sessionId: ids.closedSession }),
  'settings.get': () => ({}),
  'settings.update': () => ({
    office: { ...officeInput().office, name: 'CEM Breña', ubigeo: '150101' },
    idleMinutes: 10,
  }),
  'setup.create': ({ pieces }) => ({ ...officeInput(), drill: [pieces[0], pieces[1]] }),
  'setup.prepareRecovery': () => ({}),
  'team.list': () => ({}),
  'users.create': () => ({
    login: 'nueva',
    fullName: 'Persona nueva',
    passphrase: passphraseOf('nueva'),
    role: 'admission',
    profession: 'Administración',
    trainedForFacilitation: false,
    granter: { kind: 'self' },
  }),
  'users.deactivate': ({ ids }) => ({ userId: ids.spare }),
  'users.list': () => ({}),
  'vault.recover': ({ pieces, login }) => ({
    login,
    pieces: [pieces[0], pieces[1]],
    newPassphrase: 'otra frase larga de laguna turquesa',
  }),
  'vault.unlock': ({ login }) => ({ login, passphrase: passphraseOf(login) }),
};
