import type { Incident } from './Incident';
import type { TrueReading } from './TrueReading';
import { isWithin, type TruthOptions } from './TruthOptions';
import { incidentLinksOf, isSure } from './incidentLinksOf';
import { kaplanMeierMedian, type Lifetime } from './kaplanMeierMedian';
import type { ProductionDeployment } from './productionDeploymentsOf';

const hour = 60 * 60 * 1000;

function incidentsIn({ facts, period }: TruthOptions): Incident[] {
  const { incidents, expectsIncidents } = facts.subject;
  return expectsIncidents
    ? incidents.filter(({ createdAt }) => isWithin(period, createdAt))
    : [];
}

/** What is resolved after the period was still open at its end. */
function lifetime(
  from: number,
  { until, end }: { until: number | undefined; end: number },
): Lifetime {
  const ended = until !== undefined && until <= end;
  return { duration: ((ended ? until : end) - from) / hour, ended };
}

function readingOf(lifetimes: Lifetime[]): TrueReading {
  return { ...kaplanMeierMedian(lifetimes), sampleSize: lifetimes.length };
}

/** Incidents opened a week; needs declared incidents. */
export function incidentRate(options: TruthOptions): TrueReading {
  const { facts, incidentWeeks: weeks } = options;
  const { length: sampleSize } = incidentsIn(options);
  if (!facts.subject.expectsIncidents || weeks <= 0) return { sampleSize };
  return { value: sampleSize / weeks, sampleSize };
}

/** Median hours from opened to resolved, of incidents opened in the period. */
export function timeToRestore(options: TruthOptions): TrueReading {
  const { end } = options.period;
  return readingOf(
    incidentsIn(options).map(({ createdAt, closedAt }) =>
      lifetime(createdAt, { until: closedAt, end }),
    ),
  );
}

function lastClosed(incidents: Incident[]): number | undefined {
  const closed = incidents.map(({ closedAt }) => closedAt ?? Infinity);
  const last = Math.max(...closed);
  return last === Infinity ? undefined : last;
}

function failuresOf(options: TruthOptions) {
  const opened = new Set(incidentsIn(options));
  const failures = new Map<ProductionDeployment, Incident[]>();
  for (const link of incidentLinksOf(options.facts)) {
    if (!isSure(link) || !opened.has(link.incident)) continue;
    const others = failures.get(link.deployment) ?? [];
    failures.set(link.deployment, [...others, link.incident]);
  }
  return [...failures];
}

/**
 * Median hours from a failed deployment's end to the end of the last incident
 * that is surely tied to it and was opened in the period.
 */
export function failedDeploymentRecoveryTime(
  options: TruthOptions,
): TrueReading {
  const { end } = options.period;
  return readingOf(
    failuresOf(options).map(([{ at }, incidents]) =>
      lifetime(at, { until: lastClosed(incidents), end }),
    ),
  );
}
