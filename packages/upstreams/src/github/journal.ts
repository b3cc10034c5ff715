/** One API request as it was answered. Holds no header, query or body. */
export interface JournalEntry {
  method: string;
  /** Such as `/repos/{owner}/{repo}/pulls`; `unmatched` for an unknown path. */
  route: string;
  status: number;
  /** Points taken from the hourly budget; 0 when nothing was. */
  cost: number;
}

/** What was asked of a server, for tests and figures. */
export interface RequestJournal {
  /** The newest requests, oldest first; at most `longestJournal`. */
  entries(): readonly JournalEntry[];
  /** How often each `METHOD route` was requested since the last `clear`. */
  counts(): Record<string, number>;
  clear(): void;
}

/** Entries kept, so that a server that runs for weeks does not fill memory. */
export const longestJournal = 100_000;

/** A journal that can also be written. */
export class MemoryJournal implements RequestJournal {
  private kept: JournalEntry[] = [];
  private readonly perRoute = new Map<string, number>();

  record(entry: JournalEntry) {
    this.kept.push(entry);
    if (this.kept.length >= 2 * longestJournal) this.kept = this.newest();
    const name = `${entry.method} ${entry.route}`;
    this.perRoute.set(name, (this.perRoute.get(name) ?? 0) + 1);
  }

  entries(): readonly JournalEntry[] {
    return this.newest();
  }

  counts(): Record<string, number> {
    return Object.fromEntries(this.perRoute);
  }

  clear() {
    this.kept = [];
    this.perRoute.clear();
  }

  private newest(): JournalEntry[] {
    return this.kept.slice(-longestJournal);
  }
}
