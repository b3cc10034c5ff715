import type {
  Companion,
  Reading,
} from 'backstage-plugin-platform-value-common';
import type { Truth, Truths } from './Truth';

const tolerance = 1e-9;

type Figure = { value?: number; sampleSize?: number };

/** Holds readings against what they have to be, and counts what it held. */
export class Comparison {
  /** Each with its scope, metric, and both values. */
  readonly differences: string[] = [];
  /** How many values were held against one another, by metric and companion. */
  readonly counts: Record<string, number> = {};

  /** Compares all readings of a scope that the truth knows. */
  add(scope: string, readings: readonly Reading[], truths: Truths): void {
    for (const [id, truth] of Object.entries(truths)) {
      const reading = readings.find(({ metricId }) => metricId === id);
      if (reading) this.compare(`${scope} ${id}`, reading, truth);
      else this.differences.push(`${scope} ${id}: there is no such reading`);
    }
  }

  /** What was held against the truth less often than it has to be, and how often. */
  countsBelow(least: Record<string, number>): Record<string, number> {
    return Object.fromEntries(
      Object.entries(least)
        .map(([id, count]) => [id, this.counts[id] ?? 0, count] as const)
        .filter(([, found, count]) => found < count)
        .map(([id, found]) => [id, found]),
    );
  }

  private compare(name: string, reading: Reading, truth: Truth): void {
    const id = reading.metricId;
    const said = reading.value === undefined ? ` (${reading.state})` : '';
    this.hold({ name: `${name}${said}`, id }, reading, truth);
    if (truth.value === undefined) return;
    for (const [companion, expected] of Object.entries(
      truth.companions ?? {},
    )) {
      const found = companionOf(reading, companion);
      const words = { name: `${name} ${companion}`, id: `${id} ${companion}` };
      this.hold(words, found ?? {}, expected ?? {});
    }
  }

  private hold(
    { name, id }: { name: string; id: string },
    found: Figure,
    truth: Figure,
  ): void {
    if (truth.value !== undefined) {
      this.counts[id] = (this.counts[id] ?? 0) + 1;
    }
    if (!isClose(found.value, truth.value)) {
      this.differences.push(`${name}: ${found.value} for ${truth.value}`);
    } else if (isOtherSize(found, truth)) {
      this.differences.push(
        `${name}: of ${found.sampleSize} for ${truth.sampleSize}`,
      );
    }
  }
}

function companionOf(
  { companions }: Reading,
  id: string,
): Companion | undefined {
  return companions?.find(companion => companion.id === id);
}

function isOtherSize(found: Figure, truth: Figure): boolean {
  return (
    truth.value !== undefined &&
    truth.sampleSize !== undefined &&
    found.sampleSize !== truth.sampleSize
  );
}

function isClose(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(other));
}
