import type {
  Attributes,
  BatchObservableCallback,
  Observable,
} from '@opentelemetry/api';

/** One number that was reported. */
export interface Point {
  name: string;
  value: number;
  attributes: Attributes | undefined;
}

/** Remembers what is counted, and asks the callbacks as an exporter would. */
export class FakeMeter {
  readonly counted: Point[] = [];
  private readonly names = new Map<Observable, string>();
  private readonly callbacks: {
    callback: BatchObservableCallback;
    observables: Observable[];
  }[] = [];

  createCounter(name: string) {
    return {
      add: (value: number, attributes?: Attributes) => {
        this.counted.push({ name, value, attributes });
      },
    };
  }

  createObservableGauge(name: string) {
    const gauge: Observable = {
      addCallback: () => {},
      removeCallback: () => {},
    };
    this.names.set(gauge, name);
    return gauge;
  }

  addBatchObservableCallback(
    callback: BatchObservableCallback,
    observables: Observable[],
  ) {
    this.callbacks.push({ callback, observables });
  }

  /** What the gauges say now; only those count that the callback was given for. */
  async collect(): Promise<Point[]> {
    const points: Point[] = [];
    for (const { callback, observables } of this.callbacks) {
      await callback({
        observe: (observable, value, attributes) => {
          const name = this.names.get(observable);
          if (name && observables.includes(observable)) {
            points.push({ name, value, attributes });
          }
        },
      });
    }
    return points;
  }
}
