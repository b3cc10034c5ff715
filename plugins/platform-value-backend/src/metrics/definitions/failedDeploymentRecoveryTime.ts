import {
  defineMetric,
  type CauseObservation,
  type Sample,
  type SampleWindow,
} from 'backstage-plugin-platform-value-node';
import { isConfident, leastConfidence } from '../linkConfidence';
import { quickCheck2025 } from '../quickCheck2025';

export const failedDeploymentRecoveryTime = defineMetric({
  id: 'failed-deployment-recovery-time',
  title: 'Failed deployment recovery time',
  question: 'How long until a deployment that caused an incident is put right?',
  description:
    'The median time from the moment a failed deployment finished until the last of its incidents was resolved. What is still open counts with the time it has taken so far (Kaplan–Meier), so that long outages are not left out for being long. A deployment counts in the period in which its incidents were opened.',
  category: 'efficiency',
  unit: 'hours',
  better: 'lower',
  leastSample: { count: 3, of: 'failed deployments' },
  lead: false,
  version: 1,
  formula:
    'Kaplan–Meier median of (last incident resolved − failed deployment finished), over failed deployments whose incidents were opened in the period; open ones are censored at its end',
  needs: ['deployment', 'incident'],
  reads: ['causes'],
  figure: 'survival-median',
  samples: ({ causes }, window) =>
    causesByDeployment(causes, window)
      .map(ofDeployment => recoveryOf(ofDeployment, window))
      .sort((a, b) => a.at - b.at),
  benchmark: quickCheck2025.recoveryTime,
  remedy:
    'It needs deployments and incidents, and one of them was never seen. Say how this service deploys with the annotation platform-value.io/deployments, and where its incidents are kept with platform-value.io/incidents.',
  parameters: { 'least confidence of a link': leastConfidence },
});

function causesByDeployment(
  causes: readonly CauseObservation[],
  window: SampleWindow,
): CauseObservation[][] {
  const byDeployment = new Map<string, CauseObservation[]>();
  for (const cause of causes) {
    const isOpened =
      window.start <= cause.openedAt && cause.openedAt < window.end;
    if (!isOpened || !isConfident(cause)) continue;
    const key = `${cause.entity}/${cause.deployment}`;
    const ofDeployment = byDeployment.get(key);
    if (ofDeployment) ofDeployment.push(cause);
    else byDeployment.set(key, [cause]);
  }
  return Array.from(byDeployment.values());
}

/** Put right when the last incident is; until then it has taken this long. */
function recoveryOf(
  causes: readonly CauseObservation[],
  window: SampleWindow,
): Sample {
  const last = causes.reduce((a, b) => (b.openedAt > a.openedAt ? b : a));
  const sofar = window.end - last.at;
  const recovery = Math.max(...causes.map(cause => cause.recovery ?? Infinity));
  return {
    entity: last.entity,
    at: last.openedAt,
    value: Math.min(recovery, sofar) / 3600,
    role: 'sample',
    censored: recovery > sofar,
    identity: last.identity,
  };
}
