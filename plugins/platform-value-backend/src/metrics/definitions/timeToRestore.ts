import {
  defineMetric,
  type IncidentObservation,
  type Sample,
} from 'backstage-plugin-platform-value-node';
import { rowsWithin } from '../rowsWithin';

export const timeToRestore = defineMetric({
  id: 'time-to-restore',
  title: 'Time to restore',
  question: 'How long does an incident last?',
  description:
    'The median time from the moment an incident was opened until it was resolved, whatever caused it. Often called MTTR; this one is a median, which one long outage does not move. What is still open counts with the time it has taken so far (Kaplan–Meier). An incident counts in the period in which it was opened.',
  category: 'efficiency',
  unit: 'hours',
  better: 'lower',
  leastSample: { count: 3, of: 'incidents' },
  lead: false,
  version: 1,
  formula:
    'Kaplan–Meier median of (incident resolved − opened), over incidents opened in the period; open ones are censored at its end',
  needs: ['incident'],
  reads: ['incidents'],
  figure: 'survival-median',
  samples: ({ incidents }, window) =>
    rowsWithin(incidents, window).map(incident =>
      sampleOf(incident, window.end),
    ),
  remedy:
    'No incident was ever seen; say where the incidents of this service are kept with the annotation platform-value.io/incidents.',
});

function sampleOf(incident: IncidentObservation, end: number): Sample {
  const { entity, at, duration = Infinity, identity } = incident;
  const sofar = end - at;
  return {
    entity,
    at,
    value: Math.min(duration, sofar) / 3600,
    role: 'sample',
    censored: duration > sofar,
    identity,
  };
}
