import type { Repository } from '../world/World';
import {
  at,
  component,
  declared,
  human,
  period,
  pull,
  run,
  sha,
  world,
} from './__fixtures__/smallWorld';
import { efficiencyTruth } from './efficiencyTruth';

describe('efficiencyTruth of other ways to deploy', () => {
  const pushed = [at(5), at(11), at(12)].map((merged, i) =>
    pull({ number: i + 1, authored: merged, opened: merged, merged }),
  );
  const moments = [at(6), at(11), at(12)];
  const releases = moments.map((publishedAt, i) => ({
    id: i,
    tagName: `v${i}`,
    name: `v${i}`,
    sha: sha(1),
    draft: false,
    prerelease: false,
    author: human,
    createdAt: publishedAt,
    publishedAt,
  }));
  const ways: [string, Partial<Repository>][] = [
    [
      'workflow:deploy.yml',
      {
        workflowRuns: [
          run(
            at(11),
            [
              [5, 'failure'],
              [9, 'success'],
            ],
            { path: '.github/workflows/deploy.yml' },
          ),
          run(at(12), [[5, 'success']], {
            path: '.github/workflows/deploy.yml',
            branch: 'topic',
          }),
          run(at(13), [[5, 'success']]),
          run(at(14), [[5, 'failure']], {
            path: '.github/workflows/deploy.yml',
          }),
          run(at(15), [[5, 'success']], {
            path: '.github/workflows/deploy.yml',
          }),
        ],
      },
    ],
    ['release', { releases }],
    [
      'tag:v*',
      {
        tags: [
          ...moments.map((createdAt, i) => ({
            name: `v${i}`,
            sha: sha(1),
            createdAt,
          })),
          { name: 'nightly', sha: sha(1), createdAt: at(13) },
        ],
      },
    ],
    ['push', { pullRequests: pushed }],
  ];

  it.each(ways)('counts two in the period by %s', (way, rest) => {
    const catalog = [
      component('shop', {
        ...declared,
        'platform-value.io/deployments': way,
      }),
    ];
    const reading = efficiencyTruth({
      world: world(rest, catalog),
      entity: 'shop',
      ...period,
    });
    expect(reading['deployment-frequency'].sampleSize).toBe(2);
  });

  it('takes a released draft or a trial for no deployment', () => {
    const drafted = releases.map((release, i) => ({
      ...release,
      draft: i === 1,
      prerelease: i === 2,
    }));
    const catalog = [
      component('shop', {
        ...declared,
        'platform-value.io/deployments': 'release',
      }),
    ];
    const reading = efficiencyTruth({
      world: world({ releases: drafted }, catalog),
      entity: 'shop',
      ...period,
    });
    expect(reading['deployment-frequency']).toEqual({
      value: 0,
      sampleSize: 0,
    });
  });
});
