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

/** How long the backend may be away before it is worth a word, in milliseconds. */
const patience = 60_000;

/**
 * What entities are linked to. All are asked for at once, at most every ten
 * seconds, so that processing thousands of entities costs a few requests.
 */
export class LinkedKeyResults {
  private known?: LinksByEntity;
  private askedAt = -Infinity;
  private asking: Promise<void> = Promise.resolve();
  private awaySince?: number;
  private isSaid = false;

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
    const { read } = this.options;
    try {
      this.known = await read();
      this.returned();
    } catch (error) {
      this.missed(error);
    }
  }

  private returned(): void {
    const { logger } = this.options;
    if (this.isSaid) logger.info('reads again which objectives entities serve');
    this.awaySince = undefined;
    this.isSaid = false;
  }

  /** Said once, and not of a moment: when a portal starts, one of the two is first. */
  private missed(error: unknown): void {
    const { clock, logger } = this.options;
    this.awaySince ??= clock();
    if (this.isSaid || clock() - this.awaySince < patience) return;
    this.isSaid = true;
    logger.warn(
      `can't read which objectives entities serve; they keep the last known ones: ${stringifyError(
        error,
      )}`,
    );
  }
}
