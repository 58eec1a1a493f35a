/** How long a page may take to go away. A hung page is then ended, with all that it held. */
export const reloadWaitMs = 2_000;

export interface PagePorts {
  readonly reload: () => void;
  /** Ends the page's process. The watch on crashes loads the page again. */
  readonly endProcess: () => void;
}

export interface FreshPage {
  /** Drops the page with its memory and loads it anew. */
  reload(): void;
  /** The new page stands in the old one's place. */
  arrived(): void;
}

/** Reloads the window so that a page which hangs cannot keep the old content on the screen. */
export function createFreshPage(ports: PagePorts): FreshPage {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    reload: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        ports.endProcess();
      }, reloadWaitMs);
      ports.reload();
    },
    arrived: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

const crashWindowMs = 60_000;
const crashesAllowed = 3;

/** Counts crashes of the page. Says false when they come so fast that loading once more would only crash again. */
export function createCrashLimit(now: () => number): () => boolean {
  let crashes: number[] = [];
  return () => {
    const at = now();
    crashes = [...crashes.filter((before) => at - before < crashWindowMs), at];
    return crashes.length <= crashesAllowed;
  };
}
