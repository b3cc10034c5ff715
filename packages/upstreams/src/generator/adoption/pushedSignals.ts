import { day } from '../simulation/duration';
import type { PushedDay, Pushes } from '../../world/Pushes';

/** A fact as `POST /signals` of the portal takes it. */
export interface PushedSignal {
  externalId: string;
  entity: string;
  kind: 'evidence' | 'cost';
  metricId: string;
  at: string;
  value: number;
}

interface PushedSignalsOptions {
  /** Which kind is told. */
  kind: PushedSignal['kind'];
  /** Nothing is told of days before it, epoch milliseconds at UTC midnight. */
  from: number;
}

function figuresOf({ facts, costs }: PushedDay, kind: PushedSignal['kind']) {
  return kind === 'evidence'
    ? facts.map(({ fact, calls }) => ({ metricId: fact, value: calls }))
    : costs.map(({ cost, amount }) => ({ metricId: cost, value: amount }));
}

/** Calls are counted when the day is over; costs are of the day that begins then. */
function momentOf(date: string, kind: PushedSignal['kind']): string {
  return kind === 'evidence' ? `${date}T23:59:59Z` : `${date}T00:00:00Z`;
}

function datesOf({ firstDay, end }: Pushes, from: number): string[] {
  const first = Math.max(Date.parse(`${firstDay}T00:00:00Z`), from);
  const count = Math.max(0, Math.floor((end - first) / day));
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * day).toISOString().slice(0, 10),
  );
}

/** Everything of a kind that other systems tell, by component and then by day. */
export function pushedSignals(
  pushes: Pushes,
  { kind, from }: PushedSignalsOptions,
): PushedSignal[] {
  const dates = datesOf(pushes, from);
  return [...pushes.components].flatMap(([name, { dayOf }]) =>
    dates.flatMap(date =>
      figuresOf(dayOf(date) ?? { facts: [], costs: [] }, kind).map(
        ({ metricId, value }) => ({
          externalId: `${metricId}-${date}`,
          entity: `component:default/${name}`,
          kind,
          metricId,
          at: momentOf(date, kind),
          value,
        }),
      ),
    ),
  );
}
