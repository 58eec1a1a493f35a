/** Bytes for the window that no call can carry: their type, and the pieces one after the other. */
export interface ServedContent {
  readonly type: 'image/png' | 'image/jpeg' | 'application/pdf' | 'text/plain; charset=utf-8';
  /** The next piece, or null at the end. Throws once the office is locked. */
  readonly next: () => Buffer | null;
}

/** A window that asks for more tickets than it uses keeps the latest. */
const mostTickets = 16;

/** Tickets of the open office: each opens one content, once. They end with the office. */
export class Tickets {
  readonly #open = new Map<string, () => ServedContent>();

  /** @returns the word to ask with */
  issue(random: { bytes(length: number): Buffer }, content: () => ServedContent): string {
    const word = random.bytes(24).toString('base64url');
    this.#open.set(word, content);
    for (const old of [...this.#open.keys()].slice(0, -mostTickets)) this.#open.delete(old);
    return word;
  }

  /** The content behind a word, which from now on opens nothing; null when it opens nothing already. */
  take(word: string): ServedContent | null {
    const content = this.#open.get(word);
    this.#open.delete(word);
    return content === undefined ? null : content();
  }

  close(): void {
    this.#open.clear();
  }
}
