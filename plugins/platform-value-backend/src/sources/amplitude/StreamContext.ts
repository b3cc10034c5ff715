import type {
  CollectedPage,
  Partition,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import type { AmplitudeSettings } from './amplitudeConfig';
import type { AmplitudeSelector } from './assignment/AmplitudeSelector';
import type { AmplitudeClient } from './client/AmplitudeClient';

/** What a stream of a partition is read with. */
export interface StreamContext {
  client: AmplitudeClient;
  settings: AmplitudeSettings;
  property: string;
  partition: Partition<AmplitudeSelector>;
  cursor: StreamCursor | undefined;
  now: Date;
  signal: AbortSignal;
}

/** Reads a stream of a partition from its cursor on. */
export type CollectStream = (
  context: StreamContext,
) => AsyncGenerator<CollectedPage>;
