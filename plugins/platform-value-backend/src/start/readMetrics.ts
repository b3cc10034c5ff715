import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import { readCustomMetrics } from '../metrics/custom/readCustomMetrics';
import { reportCustomMetrics } from '../metrics/custom/reportCustomMetrics';
import { outcomeMetrics } from '../metrics/outcome/outcomeMetrics';
import type { TargetDefinition } from '../platforms/definitionsDocument';
import {
  readCostSettings,
  type CostSettings,
} from '../signals/costs/costSettings';
import {
  gaugesOf,
  measuresOfEvent,
  readUsageMeasures,
} from '../sources/amplitude/usageMeasures';
import type { Stores } from './openStores';
import type { StartOptions } from './StartOptions';

/** All metrics of a portal, and what the configuration says of them. */
export interface ReadMetrics {
  metrics: readonly MetricDefinition[];
  /** Ids of the metrics that are pushed. */
  customIds: ReadonlySet<string>;
  /** Of metrics of the configuration. */
  targets: readonly TargetDefinition[];
  costSettings: CostSettings;
  /** Ids of the measures that count an event of a product. */
  measuresOf(event: string): string[];
}

/**
 * Puts metrics together: those of the plugin and its modules, those that need
 * the configuration, and those that it defines.
 *
 * @throws InputError when a key of costs or usage can't be used.
 */
export async function readMetrics(
  { metrics, rootConfig, logger, clock }: StartOptions,
  { sources, problems }: Stores,
): Promise<ReadMetrics> {
  const costSettings = readCostSettings(rootConfig);
  const measures = readUsageMeasures(rootConfig);
  const { currency, kinds: costKinds, unit } = costSettings;
  const gauges = gaugesOf(measures);
  const builtIn = distinct([
    ...metrics,
    ...outcomeMetrics({ currency, costKinds, unit, gauges }),
  ]);
  const found = readCustomMetrics(
    rootConfig.getOptional('platformValue.metrics'),
    new Set(builtIn.map(({ id }) => id)),
  );
  await reportCustomMetrics({ found, sources, problems, logger, now: clock() });
  return {
    metrics: [...builtIn, ...found.metrics],
    customIds: found.ids,
    targets: found.targets,
    costSettings,
    measuresOf: event => measuresOfEvent(measures, event),
  };
}

function distinct(metrics: MetricDefinition[]): MetricDefinition[] {
  const ids = metrics.map(({ id }) => id);
  const doubled = ids.find((id, index) => ids.indexOf(id) !== index);
  if (doubled) throw new Error(`there is a metric '${doubled}' already`);
  return metrics;
}
