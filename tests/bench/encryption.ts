import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { AuditChain } from '../../db/audit/auditChain';
import { Access, type Writer } from '../../db/connection/access';
import { openDatabase } from '../../db/connection/openDatabase';
import { migrations } from '../../db/migrations';
import { migrate } from '../../db/migrations/migrate';
import { pageOfList } from '../../db/repositories/caseList';
import { insertNote, signNote } from '../../db/repositories/notes';
import {
  findCaseFile,
  insertCase,
  insertConsent,
  insertPerson,
  peopleByNumber,
} from '../../db/repositories/people';
import { everyRow, noteHeads } from '../../db/repositories/timeline';
import { insertUser } from '../../db/repositories/users';
import { searchPeople } from '../../db/search/peopleSearch';
import { noFilter } from '../../shared/contract/case-list.contract';
import { displayName, searchText } from '../../shared/domain/people/name';
import { sortKey } from '../../shared/domain/text/fold';
import type { Measure } from './report';
import { timed } from './statistics';

const people = 10_000;
const notesEach = 2;
const rounds = 150;
const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
const author = '00000000-0000-4000-8000-000000000001';
const at = '2026-11-24T15:00:00.000Z';

/** What `openDatabase` sets; read off the encrypted connection, so that the plain one is the same but for the cipher. */
const pragmas = [
  'journal_mode',
  'synchronous',
  'foreign_keys',
  'recursive_triggers',
  'secure_delete',
  'temp_store',
  'trusted_schema',
  'cell_size_check',
  'cache_size',
  'busy_timeout',
] as const;

interface Office {
  readonly sqlite: Database;
  readonly access: Access;
  readonly chain: AuditChain;
}

/**
 * The queries of the thin path on the encrypted file and on a plain one with the same schema, pragmas and rows:
 * 10 000 cases with 20 000 signed notes, warm. The plain file is the bench's own; the product cannot open one.
 */
export function measureEncryption(folder: string): Measure[] {
  const encrypted = openDatabase({
    path: join(folder, 'encrypted.db'),
    key: randomBytes(32),
    nativeBinding,
    create: true,
  });
  const plain = new Sqlite(join(folder, 'plain.db'), nativeBinding === undefined ? {} : { nativeBinding });
  try {
    plain.pragma(`page_size = ${String(encrypted.pragma('page_size', { simple: true }))}`);
    for (const name of pragmas) {
      plain.pragma(`${name} = ${String(encrypted.pragma(name, { simple: true }))}`);
    }
    const key = randomBytes(32);
    const [sealed, open] = [encrypted, plain].map((sqlite): Office => {
      migrate(sqlite, migrations, () => new Date(at));
      const office = { sqlite, access: new Access(sqlite), chain: new AuditChain(sqlite, key) };
      fill(office);
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
      return office;
    });
    return works.map((work) => compare(work, sealed!, open!));
  } finally {
    encrypted.close();
    plain.close();
  }
}

const givenNames = [
  'Aurelio',
  'Fermín',
  'Wilber',
  'Eusebio',
  'Néstor',
  'Percy',
  'Isaías',
  'Óscar',
  'Raúl',
  'Abel',
];
const surnames = [
  'Retama',
  'Molle',
  'Ñandubay',
  'Ichu',
  'Chonta',
  'Cantuta',
  'Tola',
  'Capulí',
  'Huarango',
  'Aliso',
];

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
const idOf = (kind: 'person' | 'consent' | 'case', n: number): string =>
  `${{ person: '1', consent: '2', case: '3' }[kind]}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Fills both files with the same rows: everything but the cipher follows from the number. */
function fill({ access }: Office): void {
  access.write((db) => {
    insertUser(db, {
      id: author,
      login: 'psico',
      fullName: 'Maura Tumbo Ñandú',
      role: 'psychology',
      profession: 'Psicología',
      trainedForFacilitation: true,
      active: true,
      createdAt: at,
      lastSignInAt: null,
    });
    for (let n = 1; n <= people; n += 1) {
      register(db, n);
      for (let note = 0; note < notesEach; note += 1) write(db, n);
    }
  });
}

function register(db: Writer, n: number): void {
  const parts = {
    givenNames: pick(givenNames, n),
    paternalSurname: `${pick(surnames, n * 7)} ${pick(surnames, Math.floor(n / 10))}`,
    maternalSurname: pick(surnames, Math.floor(n / 100)),
  };
  const documentNumber = String(n).padStart(8, '0');
  const made = { createdAt: at, createdBy: author };
  insertPerson(db, {
    id: idOf('person', n),
    documentKind: 'dni',
    documentNumber,
    ...parts,
    birthDate: null,
    phone: '',
    safeContact: '',
    searchText: searchText(parts, documentNumber),
    sortKey: sortKey(displayName(parts)),
    ...made,
  });
  insertConsent(db, {
    id: idOf('consent', n),
    personId: idOf('person', n),
    kind: 'verbal',
    givenOn: '2026-11-24',
    informedBy: author,
    how: 'En persona',
    textVersion: '2026-1',
    recordedAt: at,
    recordedBy: author,
  });
  insertCase(db, {
    id: idOf('case', n),
    code: `2026-${String(n).padStart(6, '0')}`,
    personId: idOf('person', n),
    legalBasis: 'consent',
    consentId: idOf('consent', n),
    state: 'admitted',
    condition: 'new',
    entryWay: 'own-accord',
    institutionNumber: '',
    reason: '',
    responsibleId: author,
    openedOn: '2026-11-24',
    ...made,
  });
}

/** A signed note of 1.5 kB; what is sealed is random bytes to SQLite, and so it is here. */
function write(db: Writer, n: number): void {
  const id = randomUUID();
  insertNote(db, {
    id,
    caseId: idOf('case', n),
    authorId: author,
    occurredOn: '2026-11-24',
    createdAt: at,
    signedAt: null,
    bodySealed: null,
    compartment: 'clinical',
  });
  signNote(db, id, { occurredOn: '2026-11-24', signedAt: at, bodySealed: randomBytes(1_500) });
}

interface Work {
  readonly what: string;
  /** The same number does the same on both files. */
  readonly run: (office: Office, n: number) => unknown;
  /** How many times in one sample: what takes microseconds is measured by the dozen. */
  readonly times: number;
}

/** Spread over the whole file, in no order that the page cache could guess. */
const somewhere = (n: number): number => ((n * 7_919) % people) + 1;

const works: readonly Work[] = [
  {
    what: 'Lista de 50 personas, página cualquiera',
    times: 2,
    run: ({ access }, n) =>
      access.read((db) =>
        pageOfList(
          db,
          { filter: noFilter, sort: 'name', today: at.slice(0, 10) },
          [pick(surnames, n).toLowerCase(), ''],
          50,
        ),
      ),
  },
  {
    what: 'Expediente con sus notas',
    times: 10,
    run: ({ access }, n) =>
      access.read((db) => {
        const id = idOf('case', somewhere(n));
        return [findCaseFile(db, id), noteHeads(db, { caseId: id, limit: everyRow })];
      }),
  },
  {
    what: 'Búsqueda por comienzos de nombres',
    times: 1,
    run: ({ access }, n) =>
      access.read((db) => {
        const typed = `${pick(surnames, n)} ${pick(surnames, n * 3 + 1).slice(0, 4)}`;
        return peopleByNumber(db, searchPeople(db, typed, 20).nums);
      }),
  },
  {
    what: 'Registrar a una persona (con su fila de auditoría)',
    times: 1,
    run: ({ access, chain }, n) => {
      access.write((db) => {
        register(db, people + 1 + n);
        chain.append({
          at,
          actorId: author,
          action: 'cases.registered',
          outcome: 'done',
          subjectKind: 'case',
          subjectId: idOf('case', people + 1 + n),
          fields: [],
        });
      });
    },
  },
];

function compare({ what, run, times }: Work, encrypted: Office, plain: Office): Measure {
  const ours: number[] = [];
  const baseline: number[] = [];
  let n = 0;
  const sample = (office: Office, from: number): number =>
    timed(() => {
      for (let i = 0; i < times; i += 1) run(office, from + i);
    }) / times;
  const warmUp = 10;
  for (let round = 0; round < rounds + warmUp; round += 1) {
    // Who goes first changes, so that neither pays for the other.
    const first = round % 2 === 0 ? encrypted : plain;
    const second = round % 2 === 0 ? plain : encrypted;
    const before = sample(first, n);
    const after = sample(second, n);
    n += times;
    if (round < warmUp) continue;
    ours.push(first === encrypted ? before : after);
    baseline.push(first === encrypted ? after : before);
  }
  return {
    what,
    against:
      'la misma consulta en un archivo sin cifrar con las mismas filas y ajustes (10 000 personas, 20 000 notas)',
    unit: 'ms',
    ours,
    baseline,
    goal: { ratioAtMost: 1.25 },
  };
}
