import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import { AppError } from '../../shared/errors';

/** What one act leaves behind: ids and names of fields, never anything that a person wrote. */
export interface AuditEntry {
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly fields: readonly string[];
}

export interface ChainFinding {
  readonly kind: 'altered' | 'missing' | 'reordered' | 'truncated' | 'rolled-back' | 'anchor-damaged';
  /** The first row that does not fit. */
  readonly seq: number;
}

/** How far the chain reached when the office was last closed, kept outside the database. */
export interface ChainAnchor {
  readonly seq: number;
  /** Hex of the last row's code. */
  readonly mac: string;
}

interface Row {
  seq: number;
  at: string;
  actor_id: string | null;
  action: string;
  outcome: string;
  subject_kind: string | null;
  subject_id: string | null;
  fields: string;
  mac: Buffer;
}

interface Statements {
  readonly last: Statement<[], { seq: number; mac: Buffer }>;
  readonly insert: Statement<[Row]>;
  readonly moveHead: Statement<[seq: number, mac: Buffer]>;
}

const genesis = Buffer.alloc(32);
const columns = 'seq, at, actor_id, action, outcome, subject_kind, subject_id, fields, mac';

/**
 * The append-only log of the office, chained: each row carries an HMAC over its own content and the code of the row
 * before. The key is derived from the registry key, so that SQL alone cannot make a row that fits; the triggers of
 * `0001-foundation.sql` refuse what the program itself might do wrong.
 */
export class AuditChain {
  /** Compiled at the first act and kept: every act of the office passes through these three. */
  private kept: Statements | null = null;

  constructor(
    private readonly sqlite: Database,
    private readonly key: Buffer,
  ) {}

  /**
   * Appends one row. Must run inside the transaction of the act that it records: both are kept, or neither.
   * @returns the number of the row.
   */
  append(entry: AuditEntry): number {
    const head = this.head();
    const seq = (head?.seq ?? 0) + 1;
    const fields = JSON.stringify(entry.fields);
    const row: Omit<Row, 'mac'> = {
      seq,
      at: entry.at,
      actor_id: entry.actorId,
      action: entry.action,
      outcome: entry.outcome,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      fields,
    };
    const mac = this.macOf(row, head?.mac ?? genesis);
    const { insert, moveHead } = this.statements();
    insert.run({ ...row, mac });
    moveHead.run(seq, this.headMac(seq, mac));
    return seq;
  }

  /** Where the chain ends now, to be kept outside the database; null while it is empty. */
  anchor(): ChainAnchor | null {
    const head = this.head();
    return head === null ? null : { seq: head.seq, mac: head.mac.toString('hex') };
  }

  /**
   * Walks the chain and names the first row that does not fit, or null.
   * @param options.lastRows only so many rows from the end (the check at unlock); all of them when left out.
   * @param options.anchor where the chain ended when the office was last closed: a whole, older file is found by it.
   */
  verify(options: { lastRows?: number; anchor?: ChainAnchor | null } = {}): {
    rows: number;
    finding: ChainFinding | null;
  } {
    const last = this.sqlite
      .prepare<[], { seq: number }>('SELECT seq FROM audit_log ORDER BY seq DESC LIMIT 1')
      .get();
    const from = options.lastRows === undefined ? 1 : Math.max(1, (last?.seq ?? 0) - options.lastRows + 1);
    const walked = this.walk(from);
    return { rows: walked.rows, finding: walked.finding ?? this.checkEnd(last?.seq ?? 0, options.anchor) };
  }

  private walk(from: number): { rows: number; finding: ChainFinding | null } {
    let previous = from === 1 ? genesis : this.macAt(from - 1);
    let expected = from;
    let rows = 0;
    const all = this.sqlite
      .prepare<[number], Row>(`SELECT ${columns} FROM audit_log WHERE seq >= ? ORDER BY seq`)
      .iterate(from);
    for (const row of all) {
      rows += 1;
      if (row.seq !== expected || previous === null) {
        return { rows, finding: { kind: 'missing', seq: expected } };
      }
      if (!timingSafeEqual(this.macOf(row, previous), row.mac)) {
        return { rows, finding: { kind: this.fitsElsewhere(row) ? 'reordered' : 'altered', seq: row.seq } };
      }
      previous = row.mac;
      expected += 1;
    }
    return { rows, finding: null };
  }

  /** A row that fits behind another row of the chain was moved, not written anew. */
  private fitsElsewhere(row: Row): boolean {
    const others = this.sqlite
      .prepare<[], { seq: number; mac: Buffer }>('SELECT seq, mac FROM audit_log')
      .iterate();
    for (const other of others) {
      // Where two neighbours changed places, the row before now bears the number of the one behind.
      for (const seq of [other.seq, other.seq + 1, row.seq - 1, row.seq + 1]) {
        if (timingSafeEqual(this.macOf({ ...row, seq }, other.mac), row.mac)) return true;
      }
    }
    return false;
  }

  private checkEnd(lastSeq: number, anchor: ChainAnchor | null | undefined): ChainFinding | null {
    const stored = this.sqlite
      .prepare<[], { seq: number; mac: Buffer }>('SELECT seq, mac FROM audit_head WHERE id = 1')
      .get();
    const lastMac = lastSeq === 0 ? genesis : this.macAt(lastSeq);
    // An office's log begins with its creation: an empty one was emptied.
    if (stored === undefined) return { kind: 'truncated', seq: Math.max(1, lastSeq) };
    if (
      lastMac === null ||
      stored.seq !== lastSeq ||
      !timingSafeEqual(stored.mac, this.headMac(lastSeq, lastMac))
    ) {
      return { kind: 'truncated', seq: lastSeq + 1 };
    }
    if (anchor === null || anchor === undefined) return null;
    const anchored = this.macAt(anchor.seq);
    return anchored?.toString('hex') === anchor.mac ? null : { kind: 'rolled-back', seq: anchor.seq };
  }

  private head(): { seq: number; mac: Buffer } | null {
    return this.statements().last.get() ?? null;
  }

  private statements(): Statements {
    this.kept ??= {
      last: this.sqlite.prepare('SELECT seq, mac FROM audit_log ORDER BY seq DESC LIMIT 1'),
      insert: this.sqlite.prepare(
        `INSERT INTO audit_log (${columns})
         VALUES (@seq, @at, @actor_id, @action, @outcome, @subject_kind, @subject_id, @fields, @mac)`,
      ),
      moveHead: this.sqlite.prepare(
        `INSERT INTO audit_head (id, seq, mac) VALUES (1, ?, ?)
         ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, mac = excluded.mac`,
      ),
    };
    return this.kept;
  }

  private macAt(seq: number): Buffer | null {
    return (
      this.sqlite.prepare<[number], Buffer>('SELECT mac FROM audit_log WHERE seq = ?').pluck().get(seq) ??
      null
    );
  }

  private macOf(row: Omit<Row, 'mac'>, previous: Buffer): Buffer {
    // A JSON array has one reading only: no field can run over into the next.
    const content = JSON.stringify([
      row.seq,
      row.at,
      row.actor_id,
      row.action,
      row.outcome,
      row.subject_kind,
      row.subject_id,
      row.fields,
    ]);
    return createHmac('sha256', this.key).update(previous).update(content).digest();
  }

  private headMac(seq: number, mac: Buffer): Buffer {
    return createHmac('sha256', this.key)
      .update(`head:${String(seq)}:`)
      .update(mac)
      .digest();
  }
}

/** Reads an anchor as kept in its file. @throws AppError `damaged` */
export function parseAnchor(text: string): ChainAnchor {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'seq' in value && 'mac' in value) {
      const { seq, mac } = value;
      if (typeof seq === 'number' && Number.isInteger(seq) && typeof mac === 'string') return { seq, mac };
    }
  } catch {
    // Falls through: an unreadable anchor is a damaged one.
  }
  throw new AppError('damaged');
}
