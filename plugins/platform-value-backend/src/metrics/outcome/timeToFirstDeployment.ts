import type { Companion } from 'backstage-plugin-platform-value-common';
import {
  defineMetric,
  type DeploymentObservation,
  type Sample,
  type SampleContext,
  type SampleWindow,
} from 'backstage-plugin-platform-value-node';
import { createdIn } from './createdIn';

export const timeToFirstDeployment = defineMetric({
  id: 'time-to-first-deployment',
  title: 'Time to first deployment',
  question: 'How long until a new service is in production?',
  description:
    'The median time from the creation of a repository to the first successful deployment to production of its service, over services created in the period. Those that were not deployed yet stand beside it and are not in the median, so that in a short period it shows the quick ones.',
  category: 'efficiency',
  unit: 'hours',
  better: 'lower',
  leastSample: { count: 3, of: 'new services that were deployed' },
  lead: false,
  version: 1,
  scopes: ['group', 'system', 'domain', 'platform', 'organisation'],
  formula:
    'median of (first successful production deployment − repository created), over services created in the period',
  needs: ['deployment', 'change'],
  reads: ['deployments'],
  figure: 'median',
  samples: ({ deployments }, window, context) =>
    context ? samplesOf(deployments, window, context) : [],
  companions: ({ deployments }, window, context) =>
    context ? notYet(deployments, window, context) : [],
  remedy:
    'It needs the repositories of new services; name them with the annotation github.com/project-slug, and say how they deploy with platform-value.io/deployments.',
});

function samplesOf(
  deployments: readonly DeploymentObservation[],
  window: SampleWindow,
  { coverage }: SampleContext,
): Sample[] {
  const created = createdIn(coverage, window);
  const first = firstSuccesses(deployments);
  return [...created]
    .flatMap(([entity, at]): Sample[] => {
      const deployment = first.get(entity);
      return deployment ? [sampleOf(deployment, at)] : [];
    })
    .sort((a, b) => a.at - b.at);
}

function sampleOf(
  { entity, at, identity }: DeploymentObservation,
  createdAt: number,
): Sample {
  const value = (at - createdAt) / 3600;
  return { entity, at: createdAt, value, role: 'sample', identity };
}

function firstSuccesses(
  deployments: readonly DeploymentObservation[],
): Map<number, DeploymentObservation> {
  const first = new Map<number, DeploymentObservation>();
  for (const deployment of deployments) {
    const isFirst = !first.has(deployment.entity);
    if (isFirst && deployment.outcome === 'success') {
      first.set(deployment.entity, deployment);
    }
  }
  return first;
}

function notYet(
  deployments: readonly DeploymentObservation[],
  window: SampleWindow,
  { coverage }: SampleContext,
): Companion[] {
  const created = createdIn(coverage, window);
  const first = firstSuccesses(deployments);
  const waiting = [...created.keys()].filter(entity => !first.has(entity));
  return created.size > 0
    ? [
        {
          ...{ id: 'not-deployed-yet', title: 'Not deployed yet' },
          ...{ value: waiting.length, unit: 'count', sampleSize: created.size },
        },
      ]
    : [];
}
