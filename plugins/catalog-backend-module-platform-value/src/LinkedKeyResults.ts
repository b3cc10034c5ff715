import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { LinkedKeyResult, LinksByEntity } from './readLinks';

/**
 * How long an answer is used, in milliseconds. Our backend waits longer than
 * this after a change before it asks the catalog to process an entity again,
 * so what is then attached is never older than the change.
 */
export const answersLast = 10_000;

/** @internal */
export interface LinkedKeyResultsOptions {
  /** Asks the backend for all entities with linked key results. */
  read(): Promise<LinksByEntity>;
  logger: LoggerService;
  /** Milliseconds that never run backwards. */
  clock: () => number;
}

/**
 * What entities are linked to. All are asked for at once, at most every ten
 * seconds, so that processing thousands of entities costs a few requests.
 */
export class LinkedKeyResults {
  private known?: LinksByEntity;
  private askedAt = -Infinity;
  private asking: Promise<void> = Promise.resolve();
  private isAway = false;

  constructor(private readonly options: LinkedKeyResultsOptions) {}

  /**
   * What an entity is linked to: the last that was known while the backend
   * can't be reached, and undefined when it never was.
   */
  async of(entityRef: string): Promise<LinkedKeyResult[] | undefined> {
    const now = this.options.clock();
    if (now - this.askedAt >= answersLast) {
      this.askedAt = now;
      this.asking = this.ask();
    }
    await this.asking;
    return this.known && (this.known.get(entityRef) ?? []);
  }

  private async ask(): Promise<void> {
    const { read, logger } = this.options;
    try {
      this.known = await read();
      if (this.isAway)
        logger.info('reads again which objectives entities serve');
      this.isAway = false;
    } catch (error) {
      // Said once: while it is away, it is asked again every ten seconds.
      if (!this.isAway) {
        logger.warn(
          `can't read which objectives entities serve; they keep the last known ones: ${stringifyError(
            error,
          )}`,
        );
      }
      this.isAway = true;
    }
  }
}
