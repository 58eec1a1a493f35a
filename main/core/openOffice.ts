import type { Database } from 'better-sqlite3';
import { AuditChain, type AuditEntry } from '../../db/audit/auditChain';
import { Access, type Reader } from '../../db/connection/access';
import { getOffice, type OfficeRecord } from '../../db/repositories/users';
import type { UserId } from '../../shared/contract/primitives';
import { AppError } from '../../shared/errors';
import type { Compartment, Role } from '../../shared/permissions';
import { Jobs } from './jobs';
import { Tickets } from './tickets';
import { derive } from './vault/seal';
import type { KeyRing } from './vault/keyRing';

export interface SignedInUser {
  readonly id: UserId;
  readonly login: string;
  readonly fullName: string;
  readonly role: Role;
}

/** What was seen at this sign-in, for the person who signed in. */
export interface SignInFacts {
  readonly lastSignInAt: string | null;
  readonly failuresSince: number;
  readonly auditFinding: string | null;
}

/**
 * The office while somebody is signed in: the database, the keys of her role, the audit chain. It lives from unlock to
 * lock; after `close` nothing of it answers any more.
 */
export class OpenOffice {
  readonly access: Access;
  readonly chain: AuditChain;
  readonly jobs = new Jobs();
  readonly tickets = new Tickets();
  readonly #derived = new Map<string, Buffer>();
  #closed = false;

  constructor(
    readonly sqlite: Database,
    readonly ring: KeyRing,
    readonly user: SignedInUser,
  ) {
    this.access = new Access(sqlite);
    this.chain = new AuditChain(sqlite, this.keyFor('audit-chain', 'registry'));
  }

  /** The screen is turned to whoever answers a test: only what her answers need is answered, until it is taken back. */
  turned = false;

  facts: SignInFacts = { lastSignInAt: null, failuresSince: 0, auditFinding: null };

  get closed(): boolean {
    return this.#closed;
  }

  /** The key of a compartment. @throws AppError `forbidden` when this role's slot does not carry it. */
  key(compartment: Compartment): Buffer {
    const key = this.ring.get(compartment);
    if (key === undefined) throw new AppError('forbidden');
    return key;
  }

  /**
   * The key for one purpose, made from that of a compartment at its first use and kept, like the ring, until `close`:
   * it belongs to the office, and whoever asks for it does not erase it.
   *
   * @throws AppError `forbidden` when this role's slot does not carry the compartment.
   */
  keyFor(purpose: 'audit-chain' | 'drafts' | 'attachments', compartment: Compartment): Buffer {
    const name = `${purpose}|${compartment}`;
    const known = this.#derived.get(name);
    if (known !== undefined) return known;
    const key = derive(this.key(compartment), purpose);
    this.#derived.set(name, key);
    return key;
  }

  /**
   * The office's own row. Asked here, so that the part of the core that stands before the lock need not read the
   * library of queries.
   */
  settings(db: Reader): OfficeRecord {
    return getOffice(db);
  }

  /** Appends an audit row by this user; must run inside the transaction of the act. */
  record(entry: Omit<AuditEntry, 'actorId'>): void {
    this.chain.append({ ...entry, actorId: this.user.id });
  }

  /** Closes the file and zeroes the keys. Never throws: nothing may stand in the way of a lock. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.jobs.close();
    this.tickets.close();
    try {
      this.sqlite.close();
    } catch {
      // A connection that cannot be closed any more has nothing left to give.
    }
    this.ring.destroy();
    for (const key of this.#derived.values()) key.fill(0);
    this.#derived.clear();
  }
}
