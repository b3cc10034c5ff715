import {
  at,
  component,
  declared,
  deploy,
  incident,
  period,
  pull,
  run,
  sha,
  world,
} from './__fixtures__/smallWorld';
import { efficiencyTruth } from './efficiencyTruth';

describe('efficiencyTruth of components that share a repository', () => {
  const of = (name: string) => ({ files: [`services/${name}/main.ts`] });
  const pulls = [
    pull({
      number: 1,
      authored: at(10),
      opened: at(10),
      merged: at(11),
      ...of('basket'),
    }),
    pull({
      number: 2,
      authored: at(11),
      opened: at(11),
      merged: at(12),
      ...of('offers'),
    }),
    pull({
      number: 3,
      authored: at(12),
      opened: at(12),
      merged: at(13),
      files: ['yarn.lock'],
    }),
  ];
  const parts = ['basket', 'offers', 'search'].map(name =>
    component(name, {
      ...declared,
      'platform-value.io/paths': `services/${name}/**`,
      ...(name === 'search'
        ? { 'platform-value.io/deployments': 'deployment:production-search' }
        : {}),
    }),
  );
  const monorepo = world(
    {
      pullRequests: pulls,
      deployments: [
        deploy(1, 1, at(11, 1)),
        deploy(2, 2, at(12, 1)),
        deploy(3, 3, at(13, 1)),
        // Takes the offers back, and with them what came after.
        deploy(4, 1, at(14, 1)),
        deploy(5, 3, at(15), { environment: 'production-search' }),
      ],
      issues: [
        incident(10, at(12, 2), { labels: ['incident', 'offers'] }),
        incident(11, at(12, 3), { labels: ['incident', 'basket'] }),
      ],
      workflowRuns: [
        run(at(11), [[5, 'success']], { sha: sha(1) }),
        run(at(12), [[9, 'success']], { sha: sha(2) }),
      ],
    },
    parts,
  );
  const truthOf = (entity: string) =>
    efficiencyTruth({ world: monorepo, entity, ...period });

  it('gives each the deployments with its changes, or of its environment', () => {
    const counts = ['basket', 'offers', 'search'].map(
      name => truthOf(name)['deployment-frequency'].sampleSize,
    );
    expect(counts).toEqual([1, 2, 1]);
  });

  it('gives each its changes and incidents, and all the builds', () => {
    expect(truthOf('offers')).toMatchObject({
      'change-lead-time': { value: 25, sampleSize: 1 },
      'pull-request-cycle-time': { value: 24, sampleSize: 1 },
      'build-duration': { value: 7, sampleSize: 2 },
      'incident-rate': { sampleSize: 1 },
      'rework-rate': { value: 1 / 2 },
    });
    expect(truthOf('search')['change-lead-time']).toEqual({ sampleSize: 0 });
  });
});
