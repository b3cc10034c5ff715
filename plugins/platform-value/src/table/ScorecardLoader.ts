import {
  mostRefsPerRequest,
  type Scorecard,
} from 'backstage-plugin-platform-value-common';

/** Asks for the scorecards of up to {@link mostRefsPerRequest} entities. */
export type AskForScorecards = (refs: string[]) => Promise<Scorecard[]>;

interface Waiting {
  ref: string;
  resolve(scorecard: Scorecard | undefined): void;
  reject(error: unknown): void;
}

const keptMilliseconds = 60_000;

function chunksOf<T>(items: T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/**
 * Loads scorecards for the cells of a table: what is asked for in one turn of
 * the event loop becomes one request, nothing is asked for twice, and an
 * answer is kept for a minute. A failure is not kept.
 */
export class ScorecardLoader {
  private readonly known = new Map<string, Promise<Scorecard | undefined>>();
  private waiting: Waiting[] = [];

  constructor(private readonly ask: AskForScorecards) {}

  /** The stored scorecard; undefined where there is none that the caller may read. */
  load(ref: string): Promise<Scorecard | undefined> {
    const known = this.known.get(ref);
    if (known) {
      return known;
    }
    const asked = this.enqueue(ref);
    this.known.set(ref, asked);
    asked.then(
      () => setTimeout(() => this.known.delete(ref), keptMilliseconds),
      () => this.known.delete(ref),
    );
    return asked;
  }

  private enqueue(ref: string): Promise<Scorecard | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ref, resolve, reject });
      if (this.waiting.length === 1) {
        setTimeout(() => this.flush(), 0);
      }
    });
  }

  private flush(): void {
    const batches = chunksOf(this.waiting, mostRefsPerRequest);
    this.waiting = [];
    for (const batch of batches) {
      void this.settle(batch);
    }
  }

  private async settle(batch: Waiting[]): Promise<void> {
    try {
      const found = await this.ask(batch.map(({ ref }) => ref));
      const byRef = new Map(found.map(one => [one.scope.ref, one]));
      batch.forEach(({ ref, resolve }) => resolve(byRef.get(ref)));
    } catch (error) {
      batch.forEach(({ reject }) => reject(error));
    }
  }
}
