import type { AppState } from '../../shared/contract/app.contract';
import { consentTextVersion } from '../../shared/contract/intake.contract';
import type { Role } from '../../shared/permissions';
import type { Core } from '../core/createCore';
import { localDay } from '../core/procedure';
import { demoAccounts, type DemoAccount } from './accounts';
import { seedListChoices } from './listChoices';
import { askOf, type Ask } from './ask';
import { seedAttention } from './attention';
import { seedDecisions, seedSanctions, type DecisionCast } from './decisions';
import { seedTeams } from './caseTeam';
import { seedAgenda, seedTeam } from './team';
import { seedDocuments } from './documents';
import { seedEvaluation, seedSocialWork, type EvaluationCast } from './evaluation';
import { seedFicha } from './ficha';
import { seedIdentity } from './identity';
import { demoPeople, type DemoPerson } from './people';
import { seedRights } from './rights';
import { seedTests } from './tests';
import { demoDraft, demoGroups, demoLog, demoNotes, lineFor, type DemoGroup } from './records';

type Accounts = NonNullable<AppState['demo']>['accounts'];

/** Who works in the demonstration office, by role, and the day on which it is made. */
interface Cast {
  readonly ids: Readonly<Record<Role, string>>;
  /** The calendar day that lies so many days back. */
  readonly dayBefore: (days: number) => string;
}

/** Case of each man, by the number of his document. */
type Cases = Map<string, string>;

/**
 * Makes the demonstration office in the core's own, still empty folder: accounts of every role, invented people,
 * an evaluation with its notices, signed notes, groups and sessions. Everything goes through the procedures, as if people had typed it, and it ends
 * locked, with the accounts on the banner.
 *
 * @throws Error when the core refuses anything: then the demonstration is wrong, or the folder holds an office.
 */
export async function seedDemo(core: Core): Promise<void> {
  await core.warm();
  const ask = askOf(core);
  const cast = await makeOffice(ask);
  const cases: Cases = new Map();
  await seedTeam(ask, cast);

  for (const role of ['admission', 'social-work', 'judicial-follow-up'] as const) {
    await enter(ask, demoAccounts[role]);
    await registerAll(ask, cast, cases, demoPeople[role], cast.ids[role]);
    if (role === 'social-work') await seedSocialWork(ask, evaluationCast(cast, cases));
    if (role === 'judicial-follow-up') await seedSanctions(ask, evaluationCast(cast, cases));
  }
  await enter(ask, demoAccounts.psychology);
  await registerAll(ask, cast, cases, demoPeople.psychology, cast.ids.psychology);
  await seedEvaluation(ask, evaluationCast(cast, cases));
  await seedFicha(ask, {
    ...evaluationCast(cast, cases),
    socialWorker: cast.ids['social-work'],
    coordinator: cast.ids.coordination,
  });
  await seedIdentity(ask, evaluationCast(cast, cases));
  await seedDecisions(ask, evaluationCast(cast, cases));
  await writeNotes(ask, cast, cases);
  const ofPsychology = demoPeople.psychology.map(({ person }) => caseOf(cases, person.documentNumber));
  await seedDocuments(ask, ofPsychology, cast);
  await seedTeams(ask, ofPsychology, cast);
  await seedListChoices(ask);
  await seedAgenda(ask, {
    caseOf: (document) => caseOf(cases, document),
    dayBefore: cast.dayBefore,
    psychologist: cast.ids.psychology,
    facilitator: cast.ids.facilitation,
  });

  await enter(ask, demoAccounts.facilitation);
  for (const group of demoGroups) await conductGroup(ask, cast, cases, group);

  await enter(ask, demoAccounts.psychology);
  await seedTests(
    ask,
    demoGroups.flatMap(({ documents }) => documents.map((document) => caseOf(cases, document))),
    cast,
  );
  await seedAttention(ask, evaluationCast(cast, cases));
  await seedRights(ask, {
    psychologist: cast.ids.psychology,
    dayBefore: cast.dayBefore,
    enter: (account) => enter(ask, account),
  });

  // As a program that has just been started, not as one that somebody has locked.
  core.lock('start');
  core.showDemo({ accounts: bannerAccounts() });
}

const bannerAccounts = (): Accounts =>
  Object.values(demoAccounts).map(({ login, passphrase, role }) => ({ login, passphrase, role }));

async function enter(ask: Ask, { login, passphrase }: DemoAccount): Promise<void> {
  await ask('app', 'lock', {});
  await ask('vault', 'unlock', { login, passphrase });
}

async function makeOffice(ask: Ask): Promise<Cast> {
  const { coordination, psychology } = demoAccounts;
  const founder = ({ login, fullName, passphrase }: DemoAccount) => ({ login, fullName, passphrase });
  const { pieces } = await ask('setup', 'prepareRecovery', {});
  const [first = '', second = ''] = pieces;
  await ask('setup', 'create', {
    office: {
      name: 'Oficina de demostración',
      kind: 'other',
      ubigeo: '150105',
      contactPhone: '01 000 0000',
      contactEmail: 'demostracion@resguardo.invalid',
      contactAddress: 'Jr. Inventado 100',
    },
    coordinator: founder(coordination),
    psychologist: { ...founder(psychology), trainedForFacilitation: psychology.trainedForFacilitation },
    localNumbers: {
      policeStation: { name: 'Comisaría de demostración (número inventado)', phone: '01 000 0105' },
      localSecurity: { name: 'Seguridad ciudadana de demostración (número inventado)', phone: '01 000 0199' },
    },
    drill: [first, second],
  });

  const ids = new Map<Role, string>();
  for (const role of ['admission', 'facilitation', 'social-work', 'judicial-follow-up'] as const) {
    const { userId } = await ask('users', 'create', {
      ...demoAccounts[role],
      granter:
        role === 'social-work'
          ? { kind: 'colleague', login: psychology.login, passphrase: psychology.passphrase }
          : { kind: 'self' },
    });
    ids.set(role, userId);
  }
  const { rows } = await ask('team', 'list', {});
  for (const { id, role } of rows) ids.set(role, id);
  return { ids: Object.fromEntries(ids) as Record<Role, string>, dayBefore: await calendar(ask) };
}

/** Days counted from the core's own today: its clock is a port, and the log shows what it says. */
async function calendar(ask: Ask): Promise<Cast['dayBefore']> {
  const { rows } = await ask('audit', 'list', { limit: 1 });
  const now = new Date(rows[0]?.at ?? 0);
  return (days) => localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days, 12));
}

/** The office has just changed from paper to Resguardo: the men are not new, their records are. */
async function registerAll(
  ask: Ask,
  cast: Cast,
  cases: Cases,
  people: readonly DemoPerson[],
  informedBy: string,
): Promise<void> {
  for (const { person, entryWay } of people) {
    const { caseId } = await ask('intake', 'register', {
      consent: {
        outcome: 'given',
        kind: 'verbal',
        givenOn: cast.dayBefore(30),
        informedBy,
        how: 'En persona, en la primera entrevista',
        textVersion: consentTextVersion,
      },
      person,
      condition: entryWay === 'court' || entryWay === 'prosecutor' ? 'referred' : 'new',
      entryWay,
      institutionNumber: '',
      reason: 'Persona inventada para la demostración. Su registro se pasó de una ficha de papel.',
      existingPersonId: null,
      duplicatesSeen: [],
    });
    if (caseId !== null) cases.set(person.documentNumber, caseId);
  }
}

const caseOf = (cases: Cases, document: string): string => {
  const id = cases.get(document);
  if (id === undefined) throw new Error(`The demonstration has nobody with the document ${document}`);
  return id;
};

const evaluationCast = (cast: Cast, cases: Cases): EvaluationCast & DecisionCast => ({
  caseOf: (document) => caseOf(cases, document),
  dayBefore: cast.dayBefore,
  psychologist: cast.ids.psychology,
  socialWorker: cast.ids['social-work'],
});

async function writeNotes(ask: Ask, cast: Cast, cases: Cases): Promise<void> {
  const { passphrase } = demoAccounts.psychology;
  for (const { document, daysAgo, body, amendments } of demoNotes) {
    const occurredOn = cast.dayBefore(daysAgo);
    const { noteId } = await ask('individualAttention', 'create', {
      caseId: caseOf(cases, document),
      occurredOn,
    });
    await ask('individualAttention', 'sign', { noteId, occurredOn, body, passphrase });
    for (const text of amendments) await ask('individualAttention', 'amend', { noteId, text, passphrase });
  }
  const occurredOn = cast.dayBefore(0);
  const { noteId } = await ask('individualAttention', 'create', {
    caseId: caseOf(cases, demoDraft.document),
    occurredOn,
  });
  await ask('drafts', 'save', {
    form: 'individual-note',
    subject: noteId,
    // What the form of a note holds: texts as typed, the day as it is written here.
    content: JSON.stringify({ occurredOn: occurredOn.split('-').reverse().join('/'), ...demoDraft.values }),
    focusField: 'development',
    route: `/notas/${noteId}`,
  });
}

async function conductGroup(ask: Ask, cast: Cast, cases: Cases, demo: DemoGroup): Promise<void> {
  const facilitators = [cast.ids.psychology, cast.ids.facilitation];
  const { groupId } = await ask('groups', 'create', { ...demo.group, facilitators });
  const members = demo.documents.map((document) => caseOf(cases, document));
  for (const caseId of members) {
    await ask('groups', 'addMember', {
      groupId,
      caseId,
      joinedOn: cast.dayBefore(demo.joinedDaysAgo),
      overCapReason: '',
      referral: null,
    });
  }
  for (const { daysAgo, topic, development, marks } of demo.closed) {
    const { sessionId } = await ask('sessions', 'create', {
      groupId,
      heldOn: cast.dayBefore(daysAgo),
      topics: [topic],
    });
    await ask('sessions', 'close', {
      sessionId,
      ...demoLog,
      topics: [topic],
      facilitators,
      development,
      attendance: members.map((caseId, place) => ({ caseId, ...lineFor(marks[place] ?? 'absent') })),
      passphrase: demoAccounts.facilitation.passphrase,
      second: { login: demoAccounts.psychology.login, passphrase: demoAccounts.psychology.passphrase },
    });
  }
  if (demo.openTopic !== null) {
    await ask('sessions', 'create', { groupId, heldOn: cast.dayBefore(0), topics: [demo.openTopic] });
  }
}
