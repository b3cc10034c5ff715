import type { Cause } from './Incident';
import { openIncident } from './incidents';
import { day, hour } from './duration';
import type { Simulation } from './Simulation';

const causes: (Cause | undefined)[] = [
  {
    sentence: 'Caused by an outage of a supplier.',
    field: 'An outage of a supplier',
  },
  {
    sentence: 'Caused by a certificate that ran out.',
    field: 'A certificate that ran out',
  },
  undefined,
  undefined,
];

/** An incident that no deployment caused; a few stay open for weeks. */
export function everydayIncident(simulation: Simulation): void {
  const { random, plan, timeline } = simulation;
  const incident = openIncident(simulation, {
    service: random.pick(plan.services),
    severity: random.pick([1, 2, 3, 3]),
    cause: random.pick(causes),
  });
  const median = random.chance(0.05) ? 25 * day : 4 * hour;
  timeline.after(random.around(median, 1.1), () => incident.resolve());
}
