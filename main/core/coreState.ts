import { join } from 'node:path';
import { hasPlainHeader } from '../../db/connection/fileHeader';
import type { AppState, LockReason } from '../../shared/contract/app.contract';
import { AppError, type ErrorCode } from '../../shared/errors';
import { AuditAnchorFile } from './auditAnchorFile';
import { DraftShelter } from './draftShelter';
import { clearNascentOffice, officeExists, officeFiles, type OfficeFiles } from './officeFiles';
import type { OpenOffice } from './openOffice';
import type { CorePorts } from './ports';
import { directoryPublicKey } from './vault/directoryKey';
import { LiveDirectory } from './directory/liveDirectory';
import { AttemptLedger } from './vault/attempts';
import type { StagedFile } from './files/atomicFile';
import { readVault, stageVaultFile, type VaultFile } from './vault/vaultFile';

type Phase = AppState['phase'];

/** The state machine of one computer's office: first run → locked ⇄ open, or blocked with its reason. */
export class CoreState {
  readonly files: OfficeFiles;
  readonly attempts: AttemptLedger;
  readonly shelter: DraftShelter;
  readonly anchor: AuditAnchorFile;
  readonly directory: LiveDirectory;
  /** Recovery pieces shown during first run and not yet drilled. */
  nascentRecovery: { readonly secret: Buffer; readonly pieces: readonly string[] } | null = null;
  demo: AppState['demo'] = null;

  #phase: Phase = 'locked';
  #blockedBy: ErrorCode | null = null;
  #lockReason: LockReason = 'start';
  #office: OpenOffice | null = null;
  #vault: VaultFile | null = null;
  /** Who had the office open last, while this program runs; never written down. */
  #lastUserId: string | null = null;
  #returning = false;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<(phase: Phase) => void>();

  constructor(readonly ports: CorePorts) {
    this.files = officeFiles(ports.paths.userData);
    this.attempts = new AttemptLedger(this.files.attempts, ports.clock);
    this.shelter = new DraftShelter();
    this.anchor = new AuditAnchorFile(this.files.anchor);
    clearNascentOffice(ports.paths.userData);
    this.examine();
    this.directory = new LiveDirectory(
      { shippedFolder: join(ports.paths.resources, 'directory'), officePath: this.files.directory },
      () => (this.#vault === null ? null : directoryPublicKey(this.#vault)),
    );
  }

  get phase(): Phase {
    return this.#phase;
  }
  get blockedBy(): ErrorCode | null {
    return this.#blockedBy;
  }
  get lockReason(): LockReason {
    return this.#lockReason;
  }
  get office(): OpenOffice | null {
    return this.#office;
  }
  /** True when whoever opened the office is who had it open before the last lock. */
  get returning(): boolean {
    return this.#returning;
  }
  get vault(): VaultFile | null {
    return this.#vault;
  }

  /** Looks at the files as they stand and decides the phase. A file that is not what it should be blocks. */
  examine(): void {
    try {
      this.#vault = readVault(this.files.vault);
      if (hasPlainHeader(this.files.database)) throw new AppError('plain-database');
      if (this.#vault === null && officeExists(this.files)) throw new AppError('damaged');
      this.#phase = this.#vault === null ? 'first-run' : 'locked';
      this.#blockedBy = null;
    } catch (error) {
      this.#phase = 'blocked';
      this.#blockedBy = error instanceof AppError ? error.code : 'damaged';
    }
  }

  /** A changed vault, written beside the one in use: it takes its place once what it belongs to is committed. */
  stageVault(vault: VaultFile): StagedFile {
    const file = stageVaultFile(this.files.vault, vault);
    return {
      keep: () => {
        file.keep();
        this.#vault = vault;
      },
      discard: () => {
        file.discard();
      },
    };
  }

  /** The office is open from now on. There is one at a time: a second would leave the keys of the first behind. */
  enter(office: OpenOffice): void {
    if (this.#office !== null) throw new AppError('wrong-phase');
    this.#office = office;
    this.#returning = office.user.id === this.#lastUserId;
    this.#phase = 'open';
    this.announce();
  }

  /**
   * Closes the database and zeroes the keys. Synchronous, and it never throws: no dialog, no form and no failing disk
   * can keep an office open.
   */
  lock(reason: LockReason): void {
    const office = this.#office;
    if (office === null) return;
    this.#office = null;
    this.#lastUserId = office.user.id;
    this.#phase = 'locked';
    this.#lockReason = reason;
    const at = this.ports.clock.now().toISOString();
    const attempts: (() => void)[] = [
      () => {
        office.access.write(() => {
          office.record({
            at,
            action: 'vault.locked',
            outcome: 'done',
            subjectKind: null,
            subjectId: null,
            fields: [reason],
          });
        });
      },
      () => {
        office.sqlite.pragma('wal_checkpoint(TRUNCATE)');
      },
      () => {
        this.anchor.write(office.chain.anchor());
      },
      () => {
        this.ports.clipboard.clear();
      },
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch (error) {
        this.ports.onInternalError?.(error);
      }
    }
    office.close();
    this.announce();
  }

  /** Runs commands one after another: one that waits for a key derivation is not overtaken. */
  exclusive<T>(work: () => Promise<T> | T): Promise<T> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  onPhaseChange(listener: (phase: Phase) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  private announce(): void {
    for (const listener of this.#listeners) listener(this.#phase);
  }
}
