import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorePorts } from '../../main/core/ports';
import type { HandOverView } from '../../shared/contract/handOvers.contract';
import {
  createAccounts,
  createOffice,
  createTestCore,
  passphraseOf,
  signIn,
  type TestCore,
} from '../support/testCore';
import { fillAttention, type AttentionIds } from './attention';
import { fillAttachments, type AttachmentIds } from './attachments';
import { fillDecisions, type DecisionIds } from './decisions';
import { fillEvaluation, type EvaluationIds } from './evaluation';
import { fillRights, type RightsIds } from './rights';
import { fillTests, type TestIds } from './tests';
import { noteText, registration, today } from './registration';
import { runGroup } from './group';

/** Ids of what stands in the template office, one of each state that a procedure asks about. */
export interface OfficeIds
  extends RightsIds, EvaluationIds, DecisionIds, AttachmentIds, AttentionIds, TestIds {
  readonly psychologist: string;
  readonly facilitator: string;
  readonly socialWorker: string;
  /** The account of each login of the office. */
  readonly ofLogin: Readonly<Record<string, string>>;
  /** Another account of psychology (`psico2`). */
  readonly secondPsychologist: string;
  readonly admission: string;
  /** What the psychologist answers for. */
  readonly psychologistHas: { readonly cases: number; readonly openTasks: number };
  /** An account that nothing else needs. */
  readonly spare: string;
  readonly case: string;
  /** A case in no group. */
  readonly loneCase: string;
  readonly person: string;
  /** The person of `loneCase`. */
  readonly otherPerson: string;
  /** Number of a merge that stands. */
  readonly merge: number;
  /** Somebody whom `case` may put at risk. */
  readonly contact: string;
  readonly signedNote: string;
  readonly openNote: string;
  readonly group: string;
  /** A template of the office: a copy of the one that Resguardo brings. */
  readonly programme: string;
  /** A group with its programme and without a calendar. */
  readonly plannedGroup: string;
  /** A topic that `case` made up. */
  readonly makeUp: string;
  /** Of attendance, of `case`. */
  readonly certificate: string;
  readonly openSession: string;
  /** Planned, of `case`, with the psychologist. */
  readonly appointment: string;
  /** Of the team, without an account. */
  readonly outsideMember: string;
  /** Declared for who registers at the door, and not verified. */
  readonly course: string;
  /** A space of care of admission, the psychologist and the facilitator. */
  readonly careMeeting: string;
  readonly closedSession: string;
  /** Logs that one signed and that wait for the other. */
  readonly awaitsPsychologist: string;
  readonly awaitsFacilitator: string;
  /** Own entry of the emergency directory. */
  readonly ownEntry: string;
}

/** An office with an account of every role and a little of everything, to be copied for each test. */
export interface OfficeTemplate {
  readonly ids: OfficeIds;
  readonly pieces: readonly [string, string, string];
  /** A core on a copy of the files as they are after a lock. */
  copy(ports?: Partial<CorePorts>): TestCore;
  dispose(): void;
}

const login = (kind: string, name: string) => ({
  login: name,
  fullName: `Persona de ${name}`,
  passphrase: passphraseOf(name),
  role: kind,
  profession: 'Psicología',
  trainedForFacilitation: false,
  granter: { kind: 'self' },
});

async function fillRegister(test: TestCore, informedBy: string) {
  const first = await test.ok<{ caseId: string }>(
    'intake.register',
    'mutation',
    registration(informedBy, { safeContact: 'Por la tarde' }),
  );
  const second = await test.ok<{ caseId: string }>(
    'intake.register',
    'mutation',
    registration(informedBy, {
      documentNumber: '76543210',
      givenNames: 'Óscar',
      paternalSurname: 'Zúñiga',
      maternalSurname: 'Ávila',
    }),
  );
  const person = await personOfCase(test, first.caseId);
  const otherPerson = await personOfCase(test, second.caseId);
  return { case: first.caseId, loneCase: second.caseId, person, otherPerson };
}

const personOfCase = async (test: TestCore, caseId: string): Promise<string> =>
  (await test.ok<{ person: { id: string } }>('cases.get', 'query', { caseId })).person.id;

/** His former partner, with where she is and how she can be reached. */
const writeContact = async (test: TestCore, caseId: string): Promise<{ contact: string }> => {
  const { contactId } = await test.ok<{ contactId: string }>('contacts.save', 'mutation', {
    caseId,
    contactId: null,
    baseVersion: 0,
    content: {
      name: 'Luz Inventada Ccopa',
      relation: 'former-partner',
      standing: 'current',
      whereabouts: 'En casa de su madre',
      phone: '999 000 222',
      safeWay: 'Solo por su hermana',
      safeHours: 'De mañana',
      never: 'Escribirle a su teléfono',
    },
  });
  return { contact: contactId };
};

/** A man who was registered twice, under a number that lost its zero, and whose records were merged. */
async function mergeTwoRecords(test: TestCore, informedBy: string): Promise<{ merge: number }> {
  const name = { givenNames: 'Zenobio', paternalSurname: 'Yaranga', maternalSurname: 'Ccente' };
  const register = async (documentNumber: string, duplicatesSeen: readonly string[]) => {
    const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
      ...registration(informedBy, { ...name, documentNumber }),
      duplicatesSeen,
    });
    return personOfCase(test, caseId);
  };
  const survivorId = await register('09876501', []);
  const absorbedId = await register('9876501', [survivorId]);
  const { number } = await test.ok<{ number: number }>('people.merge', 'mutation', {
    survivorId,
    absorbedId,
    reason: 'El documento es el mismo, sin el cero.',
  });
  return { merge: number };
}

async function writeNotes(test: TestCore, caseId: string) {
  const create = async () =>
    (
      await test.ok<{ noteId: string }>('individualAttention.create', 'mutation', {
        caseId,
        occurredOn: today,
      })
    ).noteId;
  const signedNote = await create();
  const passphrase = passphraseOf('psico');
  await test.ok('individualAttention.sign', 'mutation', {
    noteId: signedNote,
    occurredOn: today,
    body: noteText(),
    passphrase,
  });
  await test.ok('individualAttention.amend', 'mutation', {
    noteId: signedNote,
    text: 'La cita pasó al miércoles.',
    passphrase,
  });
  return { signedNote, openNote: await create() };
}

async function fill(test: TestCore): Promise<{ ids: OfficeIds; pieces: [string, string, string] }> {
  const { pieces } = await createOffice(test);
  await createAccounts(test);
  const { userId: spare } = await test.ok<{ userId: string }>(
    'users.create',
    'mutation',
    login('admission', 'reemplazo'),
  );
  const { userId: secondPsychologist } = await test.ok<{ userId: string }>('users.create', 'mutation', {
    ...login('psychology', 'psico2'),
    granter: { kind: 'colleague', login: 'psico', passphrase: passphraseOf('psico') },
  });
  await test.ok('groupCalendar.addLocalDay', 'mutation', { day: '2027-02-18', name: 'Aniversario' });
  const { entryId: ownEntry } = await test.ok<{ entryId: string }>('directory.saveOwn', 'mutation', {
    kind: 'hospital',
    name: 'Posta del barrio',
    phones: ['01 555 0123'],
    ubigeo: '150105',
  });
  const { rows } = await test.ok<{ rows: { id: string; login: string }[] }>('users.list', 'query');
  const idOf = (name: string) => rows.find((row) => row.login === name)!.id;
  const psychologist = idOf('psico');
  const facilitator = idOf('facilita');
  const { memberId: outsideMember } = await test.ok<{ memberId: string }>('members.addOutside', 'mutation', {
    fullName: 'Supervisora Externa Inventada',
    profession: 'Psicología',
    field: 'psychology',
    fieldReason: '',
    inBaseTeam: false,
  });
  const { courseId: course } = await test.ok<{ courseId: string }>('members.addCourse', 'mutation', {
    memberId: idOf('admision'),
    title: 'Masculinidades',
    kinds: ['theoretical'],
    hours: 20,
    giver: 'Dirección inventada',
    specialist: 'yes',
    assistance: 'yes',
    heldOn: '2025-03-31',
    certificate: 'N.º 1',
  });
  await signIn(test, 'psico');
  const { meetingId: careMeeting } = await test.ok<{ meetingId: string }>('care.record', 'mutation', {
    heldOn: today,
    byPsychology: true,
    noPsychologyReason: '',
    leader: 'Una colega de otro servicio',
    participants: [psychologist, facilitator, idOf('admision')],
    others: 1,
    themes: 'Cansancio',
    text: 'Se habló del cansancio.',
  });
  const register = await fillRegister(test, psychologist);
  const merged = await mergeTwoRecords(test, psychologist);
  const contact = await writeContact(test, register.case);
  const notes = await writeNotes(test, register.case);
  const group = await runGroup(test, register.case, [psychologist, facilitator]);
  const tests = await fillTests(test, register.case);
  const { appointmentId: appointment } = await test.ok<{ appointmentId: string }>(
    'appointments.create',
    'mutation',
    {
      caseId: register.case,
      kind: 'follow-up',
      about: '',
      userId: psychologist,
      day: today,
      startsAt: '09:00',
      endsAt: '09:45',
      room: 'Sala 2',
    },
  );
  const decisions = await fillDecisions(test, { psychologist, socialWorker: idOf('social') });
  const evaluation = await fillEvaluation(test, { ...register, psychologist });
  const documents = await fillAttachments(test, register);
  const attention = await fillAttention(test, {
    caseId: register.case,
    ...contact,
    psychologist,
  });
  // The lone case is admission's: what its responsible may do, she may there.
  await signIn(test, 'psico');
  await test.ok('cases.updateTeam', 'mutation', {
    caseId: register.loneCase,
    number: 2,
    role: 'responsible',
    userId: idOf('admision'),
    act: 'begin',
    occurredOn: today,
    reason: 'Lo recibe mientras se completa su ficha',
  });
  const rights = await fillRights(test, psychologist);
  await signIn(test, 'coordina');
  const has = await test.ok<HandOverView>('handOvers.get', 'query', { fromId: psychologist });
  test.core.lock('user');
  return {
    ids: {
      socialWorker: idOf('social'),
      ofLogin: Object.fromEntries(rows.map((row) => [row.login, row.id])),
      admission: idOf('admision'),
      psychologistHas: { cases: has.cases.length, openTasks: has.openTasks },
      psychologist,
      facilitator,
      spare,
      ownEntry,
      appointment,
      outsideMember,
      course,
      careMeeting,
      ...register,
      ...merged,
      ...contact,
      ...notes,
      ...group,
      ...tests,
      ...decisions,
      ...evaluation,
      ...documents,
      ...attention,
      secondPsychologist,
      ...rights,
    },
    pieces,
  };
}

/** Builds the template through the office's own procedures. Once a test file: it takes a second or two. */
export async function buildOfficeTemplate(): Promise<OfficeTemplate> {
  const original = createTestCore();
  const { ids, pieces } = await fill(original);
  const copies: string[] = [];
  return {
    ids,
    pieces,
    copy(ports) {
      const userData = mkdtempSync(join(tmpdir(), 'resguardo-copy-'));
      copies.push(userData);
      cpSync(original.userData, userData, { recursive: true });
      return createTestCore({ userData, ...(ports === undefined ? {} : { ports }) });
    },
    dispose() {
      original.dispose();
      for (const folder of copies) rmSync(folder, { recursive: true, force: true });
    },
  };
}
