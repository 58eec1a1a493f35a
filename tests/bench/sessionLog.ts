import { openDatabase } from '../../db/connection/openDatabase';
import { officeFiles } from '../../main/core/officeFiles';
import { openSlot } from '../../main/core/vault/vault';
import { readVault } from '../../main/core/vault/vaultFile';
import { registration } from '../builders/registration';
import { logInput } from '../builders/sessions';
import {
  cheapKdf,
  createAccounts,
  createOffice,
  createTestCore,
  passphraseOf,
  signIn,
  type TestCore,
} from '../support/testCore';
import type { Measure } from './report';
import { timed, timedAsync } from './statistics';

const rounds = 100;
const day = '2026-11-24';
const names = [
  ...['Abel', 'Bruno', 'Ciro', 'Dante', 'Elmer', 'Fidel', 'Gino', 'Hugo'],
  ...['Iván', 'Joel', 'Kevin', 'Lino', 'Mario', 'Noé', 'Omar'],
];
const observation = 'Texto inventado de lo que se observó de él en la sesión. '.repeat(4).trimEnd();
const development = 'Texto inventado de cómo se desarrolló la sesión. '.repeat(30).trimEnd();

interface Room {
  readonly groupId: string;
  readonly facilitators: readonly string[];
  readonly caseIds: readonly string[];
}

/** A group of fifteen with its two facilitators. */
async function fillRoom(test: TestCore): Promise<Room> {
  await createOffice(test);
  await createAccounts(test);
  await signIn(test, 'psico');
  const { rows } = await test.ok<{ rows: { id: string; trainedForFacilitation: boolean }[] }>(
    'team.list',
    'query',
  );
  const { user } = await test.ok<{ user: { id: string } }>('session.current', 'query');
  const facilitators = rows.filter((row) => row.trainedForFacilitation).map(({ id }) => id);
  const { groupId } = await test.ok<{ groupId: string }>('groups.create', 'mutation', {
    name: 'Grupo de la medida',
    kind: 'preventive',
    place: '',
    affinity: '',
    facilitators,
  });
  const caseIds: string[] = [];
  for (const [index, givenNames] of names.entries()) {
    const { caseId } = await test.ok<{ caseId: string }>(
      'intake.register',
      'mutation',
      registration(user.id, {
        documentNumber: String(41_000_007 + index * 1_234_567),
        givenNames,
        paternalSurname: `${givenNames.slice(0, 3)}quispe`,
        maternalSurname: `${givenNames.slice(0, 2)}huanca`,
      }),
    );
    await test.ok('groups.addMember', 'mutation', {
      groupId,
      caseId,
      joinedOn: day,
      overCapReason: '',
      referral: null,
    });
    caseIds.push(caseId);
  }
  return { groupId, facilitators, caseIds };
}

const plan = async (test: TestCore, { groupId }: Room): Promise<string> =>
  (await test.ok<{ sessionId: string }>('sessions.create', 'mutation', { groupId, heldOn: day, topics: [1] }))
    .sessionId;

/** A second connection to the office's file, with the same key and pragmas. */
async function openByHand(userData: string) {
  const files = officeFiles(userData);
  const vault = readVault(files.vault);
  const opened = vault === null ? null : await openSlot(vault, 'psico', passphraseOf('psico'), cheapKdf);
  const key = opened?.ring.get('registry');
  if (key === undefined) throw new Error('The office of the bench does not open');
  return openDatabase({
    path: files.database,
    key,
    nativeBinding: process.env['RESGUARDO_SQLITE_BINDING'],
  });
}

/**
 * Opening and closing the log of a session of fifteen, each with an observation, through the whole core, against the same
 * rows read and written by hand on the same encrypted file: prepared statements, one IMMEDIATE transaction. Without Argon2
 * on either side: it is slow on purpose. The codes of the audit chain are not made by hand.
 */
export async function measureSessionLog(userData: string): Promise<Measure[]> {
  const test = createTestCore({ userData, kdf: cheapKdf });
  try {
    const room = await fillRoom(test);
    const sqlite = await openByHand(userData);
    try {
      const roster = sqlite.prepare(
        `SELECT c.id, c.code, p.given_names, p.paternal_surname, a.mark, a.observation FROM group_members m
         JOIN cases c ON c.id = m.case_id JOIN people p ON p.id = c.person_id
         LEFT JOIN attendance a ON a.case_id = c.id AND a.session_id = ? WHERE m.group_id = ? ORDER BY p.sort_key`,
      );
      const session = sqlite.prepare('SELECT * FROM sessions WHERE id = ?');
      const mark = sqlite.prepare(
        `INSERT INTO attendance (session_id, case_id, mark, observation) VALUES (?, ?, 'present', ?)`,
      );
      const lead = sqlite.prepare('INSERT INTO session_facilitators VALUES (?, ?)');
      const sign = sqlite.prepare('INSERT INTO session_signatures VALUES (?, ?, ?, 0)');
      const write = sqlite.prepare(
        `UPDATE sessions SET development = ?, directory_at_hand = 'yes' WHERE id = ?`,
      );
      const shut = sqlite.prepare('UPDATE sessions SET closed_at = ?, closed_by = ? WHERE id = ?');
      const closeByHand = sqlite.transaction((id: string) => {
        for (const who of room.facilitators) lead.run(id, who);
        for (const caseId of room.caseIds) mark.run(id, caseId, observation);
        write.run(development, id);
        for (const who of room.facilitators) sign.run(id, who, day);
        shut.run(day, room.facilitators[0], id);
      });

      const opening: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
      const closing: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
      for (let round = 0; round < rounds; round += 1) {
        const ours = await plan(test, room);
        const byHand = await plan(test, room);
        opening.ours.push(await timedAsync(() => test.ok('sessions.get', 'query', { sessionId: ours })));
        opening.baseline.push(
          timed(() => {
            session.get(byHand);
            roster.all(byHand, room.groupId);
          }),
        );
        const log = logInput(
          ours,
          room.facilitators,
          room.caseIds.map((caseId) => ({ caseId, observation })),
          { development },
        );
        closing.ours.push(await timedAsync(() => test.ok('sessions.close', 'mutation', log)));
        closing.baseline.push(
          timed(() => {
            closeByHand.immediate(byHand);
          }),
        );
      }
      const against = 'las mismas filas a mano, en SQL preparado sobre el mismo archivo cifrado (sin Argon2)';
      return [
        {
          what: 'Abrir el registro de una sesión de quince',
          against,
          unit: 'ms',
          ...opening,
          goal: { p95AtMost: 80 },
        },
        {
          what: 'Firmar y cerrar una sesión de quince con observaciones',
          against,
          unit: 'ms',
          ...closing,
          goal: { p95AtMost: 80 },
        },
      ];
    } finally {
      sqlite.close();
    }
  } finally {
    test.core.close();
  }
}
