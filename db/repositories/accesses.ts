import { sql } from 'drizzle-orm';
import type { Reader } from '../connection/access';

interface Access {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string | null;
  readonly action: string;
}

/**
 * Every record of a case under the name by which the audit log knows it. A table of a case whose rows are subjects of
 * the log has its line here; `tests/integration/core/accesses.test.ts` finds the one that is missing.
 */
const subjectsOf = (caseId: string) => sql`
  SELECT 'case' AS kind, ${caseId} AS id
  UNION ALL SELECT 'person', person_id FROM cases WHERE id = ${caseId}
  UNION ALL SELECT 'note', id FROM individual_notes WHERE case_id = ${caseId}
  UNION ALL SELECT 'attention-plan', id FROM attention_plans WHERE case_id = ${caseId}
  -- One with his family is of nobody's list (§6.4.12).
  UNION ALL SELECT 'appointment', id FROM appointments WHERE case_id = ${caseId} AND kind <> 'family-interview'
  UNION ALL SELECT 'test', id FROM test_applications WHERE case_id = ${caseId}
  UNION ALL SELECT 'partner-test', id FROM partner_tests WHERE case_id = ${caseId}
  UNION ALL SELECT 'certificate', id FROM certificates WHERE case_id = ${caseId}
  UNION ALL SELECT 'entry', id FROM case_entries WHERE case_id = ${caseId}
  UNION ALL SELECT 'task', id FROM tasks WHERE case_id = ${caseId}
  UNION ALL SELECT 'notice', id FROM risk_notices WHERE case_id = ${caseId}
  UNION ALL SELECT 'decision', id FROM case_decisions WHERE case_id = ${caseId}
  UNION ALL SELECT 'sanction', id FROM case_sanctions WHERE case_id = ${caseId}
  UNION ALL SELECT 'attachment', id FROM attachments WHERE case_id = ${caseId}
  UNION ALL SELECT DISTINCT 'contact', contact_id FROM protected_contacts WHERE case_id = ${caseId}`;

/**
 * One page of what was done with a case and the records of it, newest first. Each subject is looked up by the index of
 * the log: the cost is that of the case's own rows, however long the log has grown.
 * @param before the last row of the page before
 * @param others whether acts on people to be protected, and on what a partner answered, are told: that there are any is
 * not for everybody
 */
export const accessesOfCase = (
  db: Reader,
  caseId: string,
  before: number | null,
  limit: number,
  others: boolean,
): Access[] =>
  db.all<Access>(sql`
    WITH subjects (kind, id) AS (${subjectsOf(caseId)})
    SELECT a.seq AS seq, a.at AS at, u.full_name AS actorName, a.action AS action
    FROM subjects s
    CROSS JOIN audit_log a ON a.subject_kind = s.kind AND a.subject_id = s.id AND a.seq < ${before ?? Number.MAX_SAFE_INTEGER}
    LEFT JOIN users u ON u.id = a.actor_id
    WHERE a.outcome = 'done' AND (${others ? 1 : 0} OR (a.action NOT LIKE 'contacts.%' AND a.action NOT LIKE 'partner-tests.%'))
    ORDER BY a.seq DESC
    LIMIT ${limit}`);
