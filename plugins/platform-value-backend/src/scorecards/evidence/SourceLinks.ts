import { pushedSignalSchema } from 'backstage-plugin-platform-value-common';
import type { Source } from 'backstage-plugin-platform-value-node';
import type { SignalDetails } from '../../signals/evidence/readSignalDetails';

const { url: webAddress } = pushedSignalSchema.shape;

/** Finds the page of its source that shows a signal. */
export class SourceLinks {
  /** @param sources - by our own id */
  constructor(private readonly sources: Map<number, Pick<Source, 'url'>>) {}

  /**
   * What was pushed names its page itself. Undefined when there is none, or
   * the source of the signal is not running.
   */
  urlOf(signal: SignalDetails): string | undefined {
    const { sourceId, partition, kind, externalId, facts } = signal;
    const source = this.sources.get(sourceId);
    if (!source) return webAddress.safeParse(facts.url).data;
    return partition === undefined
      ? undefined
      : source.url({ partition, kind, externalId, facts });
  }
}
