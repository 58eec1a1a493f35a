import { z } from 'zod';
import { listAudit } from '../../../db/repositories/audit';
import { checkIntegrity } from '../../../db/connection/openDatabase';
import { auditList, auditVerification, listAuditInput } from '../../../shared/contract/audit.contract';
import { nothing } from '../../../shared/contract/primitives';
import { AppError } from '../../../shared/errors';
import { command, query, router } from '../../core/procedure';

const read = { permission: 'audit.read' } as const;
const fieldNames = z.array(z.string());

const positionOf = (cursor: string | null): number | null => {
  if (cursor === null) return null;
  if (!/^\d{1,15}$/.test(cursor)) throw new AppError('invalid', { fields: { cursor: 'invalid' } });
  return Number(cursor);
};

export const auditRouter = router({
  list: query({
    access: read,
    input: listAuditInput,
    output: auditList,
    audit: { action: 'audit.read' },
    run: ({ db }, input) => {
      const found = listAudit(db, positionOf(input.cursor), input.limit + 1);
      const rows = found.slice(0, input.limit);
      return {
        rows: rows.map(({ row, actorName }) => ({
          seq: row.seq,
          at: row.at,
          actorName: actorName ?? '',
          action: row.action,
          outcome: row.outcome,
          subjectKind: row.subjectKind,
          subjectId: row.subjectId,
          fields: fieldNames.parse(JSON.parse(row.fields)),
        })),
        nextCursor: found.length > input.limit ? String(rows.at(-1)?.row.seq ?? 0) : null,
      };
    },
  }),
  verify: command({
    access: read,
    input: nothing,
    output: auditVerification,
    audit: {
      action: 'audit.verified',
      actionFor: (_input, output) => (output.finding === null ? 'audit.verified' : 'audit.finding'),
    },
    prepare: (office, state) => {
      // Outside the transaction of the row that it leaves: it reads the whole file.
      if (checkIntegrity(office.sqlite) !== null) throw new AppError('damaged');
      const whole = office.chain.verify();
      if (whole.finding !== null) return Promise.resolve(whole);
      return Promise.resolve({ ...whole, finding: state.anchor.findingIn(office.chain) });
    },
    run: (_context, _input, verified) => verified,
  }),
});
