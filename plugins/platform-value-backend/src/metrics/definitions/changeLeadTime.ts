import {
  defineMetric,
  type DeliveryObservation,
  type Sample,
} from 'backstage-plugin-platform-value-node';
import { authorCompanions, exclusionOf } from '../authors';
import { quickCheck2025 } from '../quickCheck2025';
import { rowsWithin } from '../rowsWithin';

const leastChanges = 5;

export const changeLeadTime = defineMetric({
  id: 'change-lead-time',
  title: 'Change lead time',
  question: 'How long does a change take from its first commit to production?',
  description:
    'The median time from the moment the first commit of a change was written until the first successful production deployment that contains it. A change counts in the period in which it first reached production. Only changes by people count; those of bots and agents stand beside. The first deployment known of a service is left out, because its changes may be older than what we can see. Where commits were squashed and only the merge is known, the time runs from the merge.',
  category: 'efficiency',
  unit: 'hours',
  better: 'lower',
  leastSample: { count: leastChanges, of: 'changes' },
  leastClusters: 3,
  lead: false,
  version: 1,
  formula:
    'median of (first successful production deployment that contains the change − its first commit), over changes first deployed in the period',
  needs: ['deployment', 'change'],
  reads: ['deliveries'],
  figure: 'median',
  samples: ({ deliveries }, window) =>
    rowsWithin(deliveries, window).map(sampleOf),
  companions: ({ deliveries }, window) =>
    authorCompanions(
      rowsWithin(deliveries, window)
        .filter(delivery => !delivery.inFirst)
        .map(({ author, lead }) => ({ author, hours: lead / 3600 })),
      leastChanges,
    ),
  benchmark: quickCheck2025.leadTime,
  remedy:
    'It needs merged pull requests and deployments, and one of them was never seen. Name the repository with the annotation github.com/project-slug, and say how this service deploys with platform-value.io/deployments.',
  parameters: { 'least deployments': 3 },
});

function sampleOf(delivery: DeliveryObservation): Sample {
  const { entity, at, lead, deployment, identity } = delivery;
  const excluded =
    exclusionOf(delivery.author) ??
    (delivery.inFirst ? 'first-deployment' : undefined);
  return {
    entity,
    at,
    value: lead / 3600,
    role: 'sample',
    cluster: deployment,
    excluded,
    identity,
  };
}
