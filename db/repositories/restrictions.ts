import type { Database, Statement } from 'better-sqlite3';

/** Where a record of each kind says whose case it is of. Names of inputs on the left. */
const caseOf = {
  caseId: 'SELECT id FROM cases WHERE id = ?',
  noteId: 'SELECT case_id FROM individual_notes WHERE id = ?',
  processNoteId: 'SELECT case_id FROM process_notes WHERE id = ?',
  planId: 'SELECT case_id FROM attention_plans WHERE id = ?',
  messageId: 'SELECT case_id FROM group_messages WHERE id = ?',
  taskId: 'SELECT case_id FROM tasks WHERE id = ?',
  entryId: 'SELECT case_id FROM case_entries WHERE id = ?',
  noticeId: 'SELECT case_id FROM risk_notices WHERE id = ?',
  attachmentId: 'SELECT case_id FROM attachments WHERE id = ?',
  decisionId: 'SELECT case_id FROM case_decisions WHERE id = ?',
  certificateId: 'SELECT case_id FROM certificates WHERE id = ?',
  makeUpId: 'SELECT case_id FROM make_ups WHERE id = ?',
  sanctionId: 'SELECT case_id FROM case_sanctions WHERE id = ?',
  applicationId: 'SELECT case_id FROM test_applications WHERE id = ?',
  partnerTestId: 'SELECT case_id FROM partner_tests WHERE id = ?',
  appointmentId: 'SELECT case_id FROM appointments WHERE id = ?',
} as const;

/** Names under which a call says which record of a case it is about. */
export const caseRecordNames = Object.keys(caseOf) as (keyof typeof caseOf)[];

type Found = Statement<[string], { caseId: string; responsibleId: string }>;
const compiled = new WeakMap<Database, Map<string, Found>>();

/** Compiled once an office: this is asked before every call that names a record. */
function lookup(sqlite: Database, name: keyof typeof caseOf): Found {
  const known = compiled.get(sqlite) ?? new Map<string, Found>();
  compiled.set(sqlite, known);
  const found =
    known.get(name) ??
    sqlite.prepare<[string], { caseId: string; responsibleId: string }>(
      `SELECT c.id AS caseId, c.responsible_id AS responsibleId FROM cases c
       WHERE c.id = (${caseOf[name]})
         AND (SELECT max(number) % 2 FROM processing_restrictions r WHERE r.case_id = c.id) = 1`,
    );
  known.set(name, found);
  return found;
}

/** The restricted case that an input is about, with who answers for it; null when it is about none. */
export function restrictedCaseIn(
  sqlite: Database,
  input: Readonly<Record<string, unknown>>,
): { readonly caseId: string; readonly responsibleId: string } | null {
  for (const name of caseRecordNames) {
    const id = input[name];
    const found = typeof id === 'string' ? lookup(sqlite, name).get(id) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}
