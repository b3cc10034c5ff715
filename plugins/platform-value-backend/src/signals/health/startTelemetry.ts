import { metrics, type Meter } from '@opentelemetry/api';
import type { Knex } from 'knex';
import { observeSources } from './observeSources';
import { readSourceFigures } from './readSourceFigures';
import { Telemetry } from './Telemetry';

/** The scope that Backstage's own metrics service gives a plugin's metrics. */
const scope = 'backstage-plugin-platform-value';

/**
 * Begins to report through OpenTelemetry. Where the portal has set up no
 * exporter nothing is counted and nothing is read.
 */
export function startTelemetry(options: {
  knex: Knex;
  clock: () => Date;
  meter?: Meter;
}): Telemetry {
  const { knex, clock, meter = metrics.getMeter(scope) } = options;
  observeSources(meter, () => readSourceFigures(knex, clock()));
  return new Telemetry(meter);
}
