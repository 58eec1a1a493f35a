import { officeInput, passphraseOf } from '../support/testCore';
import type { OfficeIds } from '../builders/office';
import { noteText, registration, today } from '../builders/registration';

/** What a valid input may need to name. */
export interface InputFacts {
  readonly ids: OfficeIds;
  readonly pieces: readonly [string, string, string];
  /** Whoever calls. */
  readonly login: string;
}

const draft = { form: 'intake', subject: 'new' } as const;

/** One input for every procedure that the template office accepts. A procedure without one fails the contract test. */
export const validInputs: Readonly<Record<string, (facts: InputFacts) => unknown>> = {
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
  }),
  'intake.register': ({ ids }) =>
    registration(ids.psychologist, {
      documentNumber: '44556677',
      givenNames: 'Walter',
      paternalSurname: 'Inga',
      maternalSurname: 'Ccori',
    }),
  'intake.searchPeople': () => ({ query: 'pena' }),
  'places.search': () => ({ query: 'brena', limit: 5 }),
  'preferences.get': () => ({}),
  'preferences.update': () => ({ colourScheme: 'dark' }),
  'session.changePassphrase': ({ login }) => ({
    current: passphraseOf(login),
    next: 'otra frase larga de laguna turquesa',
  }),
  'session.current': () => ({}),
  'sessions.close': ({ ids }) => ({
    sessionId: ids.openSession,
    facilitators: [ids.psychologist, ids.facilitator],
    development: 'Se conversó sobre el tema.',
    attendance: [{ caseId: ids.case, mark: 'present', observation: '' }],
  }),
  'sessions.create': ({ ids }) => ({ groupId: ids.group, heldOn: today, topic: 3 }),
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
