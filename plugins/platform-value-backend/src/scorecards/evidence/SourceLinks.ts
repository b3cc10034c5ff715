import type { Source } from 'backstage-plugin-platform-value-node';
import type { SignalDetails } from '../../signals/evidence/readSignalDetails';

/** Finds the page of its source that shows a signal. */
export class SourceLinks {
  /** @param sources - by our own id */
  constructor(private readonly sources: Map<number, Pick<Source, 'url'>>) {}

  /** Undefined when its source is not running, or has no page for it. */
  urlOf(signal: SignalDetails): string | undefined {
    const { sourceId, partition, kind, externalId, facts } = signal;
    return partition === undefined
      ? undefined
      : this.sources.get(sourceId)?.url({ partition, kind, externalId, facts });
  }
}
