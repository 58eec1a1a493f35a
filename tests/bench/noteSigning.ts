import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { AuditChain } from '../../db/audit/auditChain';
import { openDatabase } from '../../db/connection/openDatabase';
import { officeFiles } from '../../main/core/officeFiles';
import { derive, seal } from '../../main/core/vault/seal';
import { openSlot } from '../../main/core/vault/vault';
import { readVault } from '../../main/core/vault/vaultFile';
import { consentTextVersion } from '../../shared/contract/intake.contract';
import {
  cheapKdf,
  createOffice,
  createTestCore,
  passphraseOf,
  signIn,
  type TestCore,
} from '../support/testCore';
import type { Measure } from './report';
import { timed, timedAsync } from './statistics';

const rounds = 200;
const day = '2026-11-24';

const body = {
  reason: 'Seguimiento pedido por quienes facilitan',
  requestedBy: 'facilitators',
  // As the contract leaves it, without space at its end: the baseline seals what the product seals.
  development: 'Texto inventado de una nota de atención individual. '.repeat(30).trimEnd(),
  agreements: 'Anotar cada retiro en la hoja de trabajo.',
  riskObserved: '',
  nextStep: 'Cita en dos semanas',
} as const;
const draft = JSON.stringify({ occurredOn: '24/11/2026', ...body });

/**
 * Saving and signing a note through the whole core (parsing, permission, domain rules, sealing, transaction, audit
 * chain) against the same rows written by hand: prepared statements in the same three IMMEDIATE transactions on the
 * same encrypted file with the same pragmas. The same rows cannot be had without sealing draft and note and without
 * the codes of the audit chain, so those are made by hand too, with keys, texts and JSON ready beforehand; nothing is
 * parsed, allowed, looked up or checked there. At the end the product itself judges whether the rows are the same: it
 * opens a note that was written by hand, and the chain through all of them holds.
 *
 * The key derivation that a signature asks for is left out on both sides: it is slow on purpose.
 */
export async function measureNoteSigning(userData: string): Promise<Measure> {
  const test = createTestCore({ userData, kdf: cheapKdf });
  try {
    await createOffice(test);
    await signIn(test, 'psico');
    const { caseId, userId } = await registerSomebody(test);
    const raw = await openByHand(userData);
    try {
      const byHand = rawNote(raw, caseId, userId);
      await throughTheCore(test, caseId);
      byHand();
      const ours: number[] = [];
      const baseline: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await timedAsync(() => throughTheCore(test, caseId)));
        baseline.push(timed(byHand));
      }
      await requireSameRows(test, raw, byHand());
      return {
        what: 'Guardar y firmar una nota',
        against:
          'las mismas filas, con su cifrado y su cadena de auditoría, escritas a mano en SQL preparado sobre el mismo archivo cifrado (sin Argon2, que es lento a propósito)',
        unit: 'ms',
        ours,
        baseline,
        goal: { ratioAtMost: 2 },
      };
    } finally {
      raw.sqlite.close();
    }
  } finally {
    test.core.close();
  }
}

async function registerSomebody(test: TestCore): Promise<{ caseId: string; userId: string }> {
  const { user } = await test.ok<{ user: { id: string } }>('session.current', 'query');
  const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
    consent: {
      outcome: 'given',
      kind: 'verbal',
      givenOn: day,
      informedBy: user.id,
      how: 'En persona',
      textVersion: consentTextVersion,
    },
    person: {
      documentKind: 'none',
      documentNumber: '',
      givenNames: 'Aurelio',
      paternalSurname: 'Retama',
      maternalSurname: 'Queñual',
      birthDate: null,
      phone: '',
      safeContact: '',
    },
    condition: 'new',
    entryWay: 'own-accord',
    institutionNumber: '',
    reason: '',
    existingPersonId: null,
    duplicatesSeen: [],
  });
  return { caseId, userId: user.id };
}

async function throughTheCore(test: TestCore, caseId: string): Promise<void> {
  const { noteId } = await test.ok<{ noteId: string }>('individualAttention.create', 'mutation', {
    caseId,
    occurredOn: day,
  });
  await test.ok('drafts.save', 'mutation', {
    form: 'individual-note',
    subject: noteId,
    content: draft,
    focusField: 'development',
    route: `/notas/${noteId}`,
  });
  await test.ok('individualAttention.sign', 'mutation', {
    noteId,
    occurredOn: day,
    body,
    passphrase: passphraseOf('psico'),
  });
}

/** A second connection to the office's file, with the same pragmas, and the keys that its rows need. */
interface ByHand {
  readonly sqlite: Database;
  readonly noteKey: Buffer;
  readonly draftKey: Buffer;
  readonly auditKey: Buffer;
}

async function openByHand(userData: string): Promise<ByHand> {
  const files = officeFiles(userData);
  const vault = readVault(files.vault);
  const opened = vault === null ? null : await openSlot(vault, 'psico', passphraseOf('psico'), cheapKdf);
  const registry = opened?.ring.get('registry');
  const clinical = opened?.ring.get('clinical');
  if (registry === undefined || clinical === undefined)
    throw new Error('The office of the bench does not open');
  const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
  return {
    sqlite: openDatabase({ path: files.database, key: registry, nativeBinding }),
    noteKey: clinical,
    draftKey: derive(clinical, 'drafts'),
    auditKey: derive(registry, 'audit-chain'),
  };
}

/** @returns what writes one note by hand, and answers with its id */
function rawNote(
  { sqlite, noteKey, draftKey, auditKey }: ByHand,
  caseId: string,
  userId: string,
): () => string {
  const insertNote = sqlite.prepare(
    `INSERT INTO individual_notes (id, case_id, author_id, occurred_on, created_at) VALUES (?, ?, ?, ?, ?)`,
  );
  const insertDraft = sqlite.prepare(
    `INSERT INTO drafts (id, owner_id, form, subject, compartment, content_sealed, focus_field, route, updated_at)
     VALUES (?, ?, 'individual-note', ?, 'clinical', ?, 'development', ?, ?)`,
  );
  const signNote = sqlite.prepare(
    `UPDATE individual_notes SET occurred_on = ?, signed_at = ?, body_sealed = ? WHERE id = ?`,
  );
  const deleteDraft = sqlite.prepare(
    `DELETE FROM drafts WHERE owner_id = ? AND form = 'individual-note' AND subject = ?`,
  );
  const lastAudit = sqlite.prepare<[], { seq: number; mac: Buffer }>(
    `SELECT seq, mac FROM audit_log ORDER BY seq DESC LIMIT 1`,
  );
  const insertAudit = sqlite.prepare(
    `INSERT INTO audit_log (seq, at, actor_id, action, outcome, subject_kind, subject_id, fields, mac)
     VALUES (?, ?, ?, ?, 'done', 'note', ?, ?, ?)`,
  );
  const moveHead = sqlite.prepare(`UPDATE audit_head SET seq = ?, mac = ? WHERE id = 1`);

  const text = JSON.stringify(body);
  const fields = JSON.stringify(Object.keys(body));
  const at = '2026-11-24T15:00:00.000Z';
  const random = { bytes: randomBytes };
  const audit = (action: string, id: string, names: string): void => {
    const last = lastAudit.get();
    if (last === undefined) throw new Error('The office of the bench has no audit log');
    const seq = last.seq + 1;
    const content = JSON.stringify([seq, at, userId, action, 'done', 'note', id, names]);
    const mac = createHmac('sha256', auditKey).update(last.mac).update(content).digest();
    insertAudit.run(seq, at, userId, action, id, names, mac);
    const headMac = createHmac('sha256', auditKey)
      .update(`head:${String(seq)}:`)
      .update(mac);
    moveHead.run(seq, headMac.digest());
  };
  const create = sqlite.transaction((id: string) => {
    insertNote.run(id, caseId, userId, day, at);
    audit('notes.created', id, '[]');
  });
  const save = sqlite.transaction((id: string) => {
    const sealed = seal(draftKey, draft, `drafts|content|${userId}|individual-note|${id}`, random);
    insertDraft.run(randomUUID(), userId, id, sealed, `/notas/${id}`, at);
  });
  const sign = sqlite.transaction((id: string) => {
    const place = `individual_notes|body|${id}|${caseId}|${userId}|${day}|${at}`;
    signNote.run(day, at, seal(noteKey, text, place, random), id);
    deleteDraft.run(userId, id);
    audit('notes.signed', id, fields);
  });
  return () => {
    const id = randomUUID();
    create.immediate(id);
    save.immediate(id);
    sign.immediate(id);
    return id;
  };
}

/** A baseline that wrote other rows would be no baseline. */
async function requireSameRows(test: TestCore, raw: ByHand, noteId: string): Promise<void> {
  const note = await test.ok<{ body: unknown }>('individualAttention.get', 'query', { noteId });
  const { finding } = new AuditChain(raw.sqlite, raw.auditKey).verify();
  if (!isDeepStrictEqual(note.body, body)) throw new Error('The baseline of the bench wrote another note');
  if (finding !== null) throw new Error(`The baseline of the bench broke the chain: ${finding.kind}`);
}
