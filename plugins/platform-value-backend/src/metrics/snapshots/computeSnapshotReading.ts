import type { Change, Reading } from 'backstage-plugin-platform-value-common';
import type { SnapshotMetric } from 'backstage-plugin-platform-value-node';
import type { AdoptionFacts } from '../AdoptionFacts';
import type { ComputeReadingOptions } from '../computeReading';
import { hasValue, type StateOfReading } from '../decideState';
import { gradeOf } from '../grade';
import { instantOf } from '../instantOf';
import { clipEnd } from '../ranges';
import { freshnessOf, isOverdue, sourcesOf, streamsOf } from '../streams';
import { decideSnapshotState, neverLookedAt } from './decideSnapshotState';
import { snapshotTrend } from './snapshotTrend';
import type { Moment } from './standingAt';
import { takeSnapshotAt, type Snapshot } from './takeSnapshot';

/** What a reading of an instant is computed from. */
export interface SnapshotReadingOptions extends ComputeReadingOptions {
  definition: SnapshotMetric;
}

interface StatedSnapshot {
  snapshot: Snapshot;
  state: StateOfReading;
  /** Only in a state that carries a value. */
  value?: number;
}

/**
 * Computes how things stand at the end of the period; the previous value is
 * how they stood at its start. All there are were counted, so neither the
 * value nor the change has an interval. Pure.
 */
export function computeSnapshotReading(
  options: SnapshotReadingOptions,
): Reading {
  const { definition, facts, window, now } = options;
  const { adoption } = facts;
  if (!adoption || window.start >= now) {
    return { ...frameOf(options), ...neverLookedAt, grade: gradeAs(options) };
  }
  const snapshotAt = snapshotter(options, adoption);
  const { start, end } = clipEnd(window, now);
  const streams = streamsOf(definition, options.streams);
  const current = stated(
    definition,
    snapshotAt({ start, at: end }),
    isOverdue(streams, { now, end }),
  );
  const before = { start: options.previousWindow.start, at: start };
  const previous = stated(definition, snapshotAt(before), false);
  return {
    ...frameOf(options),
    ...current.state,
    ...valueOf(definition, current),
    grade: gradeAs(options, current.value),
    sampleSize: current.snapshot.known.length,
    coverage: current.snapshot.coverage,
    previous: { state: previous.state.state, value: previous.value },
    change: changeOf(current.value, previous.value),
    trend: snapshotTrend({
      ...{ definition, facts },
      weeks: options.weeks,
      horizon: end,
      snapshotAt,
    }),
  };
}

function snapshotter(
  { definition, facts }: SnapshotReadingOptions,
  adoption: AdoptionFacts,
) {
  return (moment: Moment) =>
    takeSnapshotAt(definition, { facts, adoption, moment });
}

function stated(
  definition: SnapshotMetric,
  snapshot: Snapshot,
  overdue: boolean,
): StatedSnapshot {
  const state = decideSnapshotState({ definition, snapshot, overdue });
  const value = hasValue(state.state) ? snapshot.value : undefined;
  return { snapshot, state, value };
}

function frameOf(options: SnapshotReadingOptions) {
  const { definition, target, now } = options;
  const streams = streamsOf(definition, options.streams);
  const freshness = freshnessOf(streams);
  return {
    metricId: definition.id,
    definitionVersion: definition.version,
    unit: definition.unit,
    sampleSize: 0,
    coverage: 0,
    target,
    freshness: freshness === undefined ? undefined : instantOf(freshness),
    sources: sourcesOf(streams),
    computedAt: instantOf(now),
  };
}

function gradeAs(
  { definition: { better }, target }: SnapshotReadingOptions,
  value?: number,
) {
  return gradeOf({ better, target, value });
}

function valueOf(
  definition: SnapshotMetric,
  { value, snapshot }: StatedSnapshot,
): Pick<Reading, 'value' | 'range' | 'companions'> {
  if (value === undefined) return {};
  const companions = definition.companions?.(snapshot.standing) ?? [];
  return {
    value,
    range: snapshot.range,
    companions: companions.length > 0 ? companions : undefined,
  };
}

function changeOf(now?: number, before?: number): Change | undefined {
  if (now === undefined || before === undefined) return undefined;
  const value = now - before;
  return { value, relative: before === 0 ? undefined : value / before };
}
