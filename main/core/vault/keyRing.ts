import { compartments, type Compartment } from '../../../shared/permissions';

/** Where randomness comes from (a port of the core, so that tests can repeat a run). */
export interface Random {
  bytes(n: number): Buffer;
}

export const keyLength = 32;

/**
 * The open keys of one person. They live in buffers alone, never in a string: a string cannot be erased, a buffer
 * can. The ring owns its buffers; who asks for one must not keep it beyond the ring.
 */
export class KeyRing {
  readonly #keys: Map<Compartment, Buffer>;

  /** Takes the buffers over: from here on they are the ring's to erase. */
  constructor(keys: Iterable<readonly [Compartment, Buffer]>) {
    this.#keys = new Map(keys);
  }

  /** A new random key for every compartment: the birth of an office. */
  static generate(random: Random): KeyRing {
    return new KeyRing(compartments.map((compartment) => [compartment, random.bytes(keyLength)] as const));
  }

  /** The key itself (not a copy), or `undefined` when the ring does not hold it or was destroyed. */
  get(compartment: Compartment): Buffer | undefined {
    return this.#keys.get(compartment);
  }

  has(compartment: Compartment): boolean {
    return this.#keys.has(compartment);
  }

  /** The compartments held, in the order of `permissions.ts`. */
  compartments(): Compartment[] {
    return compartments.filter((compartment) => this.#keys.has(compartment));
  }

  /** A ring of its own with just these compartments (as far as they are held): destroying one leaves the other. */
  only(wanted: readonly Compartment[]): KeyRing {
    const kept = [...this.#keys].filter(([compartment]) => wanted.includes(compartment));
    return new KeyRing(kept.map(([compartment, key]) => [compartment, Buffer.from(key)] as const));
  }

  /** Overwrites every key with zeros and forgets it. May be called again; the ring is empty from then on. */
  destroy(): void {
    for (const key of this.#keys.values()) key.fill(0);
    this.#keys.clear();
  }
}
