import { metrics } from '@opentelemetry/api';
import { Telemetry } from '../signals/health/Telemetry';

/** Counts for nobody: no exporter is set up. */
export function quietTelemetry(): Telemetry {
  return new Telemetry(metrics.getMeter('tests'));
}
