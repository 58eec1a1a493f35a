import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { openDatabase } from '../../db/connection/openDatabase';
import { officeFiles } from '../../main/core/officeFiles';
import { sealOverhead } from '../../main/core/vault/seal';
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
  development: 'Texto inventado de una nota de atención individual. '.repeat(30),
  agreements: 'Anotar cada retiro en la hoja de trabajo.',
  riskObserved: '',
  nextStep: 'Cita en dos semanas',
} as const;
const draft = JSON.stringify({ occurredOn: '24/11/2026', ...body });

/**
 * Saving and signing a note through the whole core (parsing, permission, domain rules, sealing, transaction, audit
 * chain) against the same rows written by hand: prepared statements, ready-made blobs of the same size, the same three
 * IMMEDIATE transactions on the same encrypted file with the same pragmas. The key derivation that a signature asks
 * for is left out on both sides: it is slow on purpose.
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
      return {
        what: 'Guardar y firmar una nota',
        against:
          'las mismas filas en SQL preparado sobre el mismo archivo cifrado (sin Argon2, que es lento a propósito)',
        unit: 'ms',
        ours,
        baseline,
        goal: { ratioAtMost: 2 },
      };
    } finally {
      raw.close();
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

/** A second connection to the office's file, with the office's own key and pragmas. */
async function openByHand(userData: string): Promise<Database> {
  const files = officeFiles(userData);
  const vault = readVault(files.vault);
  const opened = vault === null ? null : await openSlot(vault, 'psico', passphraseOf('psico'), cheapKdf);
  const key = opened?.ring.get('registry');
  if (key === undefined) throw new Error('The office of the bench does not open');
  return openDatabase({ path: files.database, key, nativeBinding: process.env['RESGUARDO_SQLITE_BINDING'] });
}

function rawNote(sqlite: Database, caseId: string, userId: string): () => void {
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
  const insertAudit = sqlite.prepare(
    `INSERT INTO audit_log (seq, at, actor_id, action, outcome, subject_kind, subject_id, fields, mac)
     VALUES ((SELECT max(seq) + 1 FROM audit_log), ?, ?, ?, 'done', 'note', ?, ?, ?)`,
  );
  const moveHead = sqlite.prepare(
    `UPDATE audit_head SET seq = (SELECT max(seq) FROM audit_log), mac = ? WHERE id = 1`,
  );
  const fields = JSON.stringify(Object.keys(body));
  const mac = randomBytes(32);
  const at = '2026-11-24T15:00:00.000Z';
  const sealed = (text: string): Buffer => randomBytes(Buffer.byteLength(text) + sealOverhead);
  const sealedBody = sealed(JSON.stringify(body));
  const sealedDraft = sealed(draft);
  const audit = (action: string, id: string, names: string): void => {
    insertAudit.run(at, userId, action, id, names, mac);
    moveHead.run(mac);
  };
  const create = sqlite.transaction((id: string) => {
    insertNote.run(id, caseId, userId, day, at);
    audit('notes.created', id, '[]');
  });
  const save = sqlite.transaction((id: string) => {
    insertDraft.run(randomUUID(), userId, id, sealedDraft, `/notas/${id}`, at);
  });
  const sign = sqlite.transaction((id: string) => {
    signNote.run(day, at, sealedBody, id);
    deleteDraft.run(userId, id);
    audit('notes.signed', id, fields);
  });
  return () => {
    const id = randomUUID();
    create.immediate(id);
    save.immediate(id);
    sign.immediate(id);
  };
}
