import { existsSync, readFileSync } from 'node:fs';
import { parseAnchor, type AuditChain, type ChainAnchor, type ChainFinding } from '../../db/audit/auditChain';
import { writeFileAtomically } from './files/atomicFile';

/**
 * Where the audit chain ended when the office was last closed, beside the database: whoever puts an older copy of the
 * database in place, or cuts its end off, is found by it.
 */
export class AuditAnchorFile {
  constructor(private readonly path: string) {}

  /** Null while no office was ever closed. @throws AppError `damaged` */
  read(): ChainAnchor | null {
    return existsSync(this.path) ? parseAnchor(readFileSync(this.path, 'utf8')) : null;
  }

  /** What the mark says of a chain that is whole in itself; null when it agrees. */
  findingIn(chain: AuditChain): ChainFinding | null {
    let anchor: ChainAnchor | null;
    try {
      anchor = this.read();
    } catch {
      anchor = null;
    }
    // Setting an office up leaves a mark, so one that is missing or unreadable was taken away or changed.
    if (anchor === null) return { kind: 'anchor-damaged', seq: chain.anchor()?.seq ?? 0 };
    return chain.verify({ lastRows: 0, anchor }).finding;
  }

  write(anchor: ChainAnchor | null): void {
    if (anchor !== null) writeFileAtomically(this.path, Buffer.from(JSON.stringify(anchor)));
  }
}
