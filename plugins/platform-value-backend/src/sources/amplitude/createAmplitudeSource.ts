import type {
  Source,
  SourceEnvironment,
} from 'backstage-plugin-platform-value-node';
import {
  readAmplitudeSettings,
  type AmplitudeSettings,
} from './amplitudeConfig';
import type { AmplitudeSelector } from './assignment/AmplitudeSelector';
import { assignEntity } from './assignment/assignEntity';
import { shardOfKey } from './assignment/partitionKey';
import { AmplitudeClient } from './client/AmplitudeClient';
import {
  AmplitudeTransport,
  type Surroundings,
} from './client/AmplitudeTransport';
import { documentedLimits } from './client/requestCost';
import { markersOf } from './markersOf';
import { collectRetention } from './retention/collectRetention';
import type { CollectStream } from './StreamContext';
import { collectUsage } from './usage/collectUsage';

const streams: Record<string, CollectStream> = {
  usage: collectUsage,
  retention: collectRetention,
};

/** Amplitude lets five ask at once; one is left to others. */
const slicesAtOnce = 4;

/**
 * The Amplitude source at work; undefined where the configuration holds no key.
 *
 * @throws SourceError `misconfigured` when the configuration can't be used.
 */
export function createAmplitudeSource(
  { config, openBudget }: Pick<SourceEnvironment, 'config' | 'openBudget'>,
  surroundings: Surroundings,
): Source<AmplitudeSelector> | undefined {
  const settings = readAmplitudeSettings(config);
  if (!settings) return undefined;
  const name = new URL(settings.baseUrl).host;
  const { reserve } = settings;
  const windows = documentedLimits;
  const budget = openBudget({ name, reserve, windows, slicesAtOnce });
  const transport = new AmplitudeTransport({
    ...surroundings,
    ...settings,
    budget,
  });
  return sourceOf(settings, new AmplitudeClient(transport, settings), name);
}

function sourceOf(
  settings: AmplitudeSettings,
  client: AmplitudeClient,
  budgetName: string,
): Source<AmplitudeSelector> {
  return {
    assign: entity => assignEntity(entity, settings),
    async *probe({ partitions, now }) {
      for (const { key } of partitions) {
        yield { partition: key, markers: markersOf(key, settings, now) };
      }
    },
    collect: ({ partition, stream, ...request }) => {
      const { property } = shardOfKey(partition.key);
      const context = { client, settings, property, partition, ...request };
      return collector(stream)(context);
    },
    budgetOf: () => budgetName,
    calls: () => client.calls(),
    // Amplitude has pages of charts, and none of a figure.
    url: () => undefined,
  };
}

function collector(stream: string): CollectStream {
  const collect = streams[stream];
  if (!collect) throw new Error(`Amplitude has no stream '${stream}'`);
  return collect;
}
