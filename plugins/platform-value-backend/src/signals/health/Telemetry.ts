import type { Counter, Meter } from '@opentelemetry/api';
import type { SourceErrorCode } from 'backstage-plugin-platform-value-node';

/**
 * Counts what this process does, by source. No entity, repository or project
 * is an attribute: there are too many of them.
 */
export class Telemetry {
  private readonly calls: Counter;
  private readonly slicesCollected: Counter;
  private readonly slicesFailed: Counter;
  private readonly signalsWritten: Counter;

  constructor(meter: Pick<Meter, 'createCounter'>) {
    this.calls = meter.createCounter('platform_value.upstream.calls', {
      description: 'Calls to upstream systems',
      unit: '{call}',
    });
    this.slicesCollected = meter.createCounter(
      'platform_value.slices.collected',
      {
        description: 'Slices collected up to their end',
        unit: '{slice}',
      },
    );
    this.slicesFailed = meter.createCounter('platform_value.slices.failed', {
      description: 'Slices that could not be collected, by the kind of failure',
      unit: '{slice}',
    });
    this.signalsWritten = meter.createCounter(
      'platform_value.signals.written',
      {
        description: 'Signals that were new or had changed',
        unit: '{signal}',
      },
    );
  }

  /** Calls were made to a source. */
  called(source: string, calls: number): void {
    this.calls.add(calls, { source });
  }

  /** A slice of a source was collected up to its end. */
  collected(source: string): void {
    this.slicesCollected.add(1, { source });
  }

  /** A slice of a source could not be collected; `throttled` ones go on later. */
  failed(source: string, code: SourceErrorCode): void {
    this.slicesFailed.add(1, { source, code });
  }

  /** Signals of a source were stored that were new or had changed. */
  written(source: string, signals: number): void {
    this.signalsWritten.add(signals, { source });
  }
}
