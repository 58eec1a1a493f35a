import { existsSync, readFileSync } from 'node:fs';
import { parseAnchor, type ChainAnchor } from '../../db/audit/auditChain';
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

  write(anchor: ChainAnchor | null): void {
    if (anchor !== null) writeFileAtomically(this.path, Buffer.from(JSON.stringify(anchor)));
  }
}
