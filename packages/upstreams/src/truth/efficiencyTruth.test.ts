import type { Repository } from '../world/World';
import {
  at,
  component,
  deploy,
  bot,
  incident,
  period,
  pull,
  run,
  sha,
  world,
} from './__fixtures__/smallWorld';
import { efficiencyTruth } from './efficiencyTruth';

const shop: Partial<Repository> = {
  pullRequests: [
    pull({ number: 1, authored: at(4), opened: at(4), merged: at(5) }),
    pull({ number: 2, authored: at(9), opened: at(9, 12), merged: at(10, 12) }),
    pull({
      number: 3,
      authored: at(10),
      opened: at(10),
      merged: at(10, 13),
      author: bot,
    }),
    pull({
      number: 4,
      title: 'Revert "Change 2"',
      body: 'Reverts acme/shop#2',
      authored: at(11, 7),
      opened: at(11, 7),
      merged: at(11, 8),
    }),
    pull({
      number: 5,
      headRef: 'hotfix/price',
      authored: at(13),
      opened: at(13, 12),
      merged: at(13, 18),
    }),
    pull({ number: 6, authored: at(15), opened: at(15), merged: at(20) }),
  ],
  deployments: [
    deploy(101, 1, at(6)),
    deploy(102, 3, at(11)),
    deploy(103, 4, at(11, 10)),
    deploy(104, 5, at(12), {
      statuses: [{ id: 1, state: 'failure', createdAt: at(12) }],
    }),
    deploy(105, 5, at(12), { environment: 'staging' }),
    deploy(106, 5, at(14)),
    // Rolls back.
    deploy(107, 4, at(14, 6)),
    deploy(108, 6, at(25)),
  ],
  issues: [
    incident(10, at(9), { closedAt: at(9, 5) }),
    incident(11, at(11, 6), { closedAt: at(11, 12) }),
    incident(12, at(11, 20), { closedAt: at(25) }),
    incident(13, at(14, 2), { closedAt: at(14, 8) }),
    incident(14, at(15), { body: 'Introduced in #5' }),
    incident(15, at(18), { closedAt: at(18, 10) }),
    incident(16, at(18), { labels: ['bug'] }),
  ],
  workflowRuns: [
    run(at(9, 23.9), [[12, 'success']]),
    run(at(11), [
      [8, 'failure'],
      [3, 'success'],
    ]),
    run(at(12), [[60, 'timed_out']], { event: 'schedule' }),
    run(at(13), [[1, 'cancelled']]),
    run(at(14), [[2, 'success']], {
      event: 'pull_request',
      branch: 'change-5',
    }),
    run(at(15), [[6, 'success']], { event: 'workflow_dispatch' }),
    run(at(16), [], { attempts: [{ startedAt: at(16) }] }),
    run(at(19, 23.9), [[12, 'success']]),
  ],
};

describe('efficiencyTruth', () => {
  const truth = efficiencyTruth({
    world: world(shop),
    entity: 'shop',
    ...period,
  });

  it.each([
    // 102, 103, 106 and 107 in 10/7 weeks
    ['deployment-frequency', { value: 2.8, sampleSize: 4 }],
    // 2 → 102: 48 h; 4 → 103: 3 h; 5 → 106: 24 h; 3 is a bot's
    ['change-lead-time', { value: 24, sampleSize: 3 }],
    // 102 reverted before incident 11 … 106 named by 14 and rolled back after 13; 103 within 24 h of 12
    [
      'change-failure-rate',
      { value: 2 / 4, low: 1 / 4, high: 3 / 4, sampleSize: 4 },
    ],
    // 102: 12 h; 106: 14 is still open after 144 h; one half rests in between
    ['failed-deployment-recovery-time', { value: 78, sampleSize: 2 }],
    // 6, 6, 10, 120+, 196+: 3/5, then 2/5
    ['time-to-restore', { value: 10, sampleSize: 5 }],
    ['incident-rate', { value: 3.5, sampleSize: 5 }],
    // 103 reverts, 106 delivers a hotfix, 107 rolls back
    ['rework-rate', { value: 3 / 4, sampleSize: 4 }],
    // 24, 1, 6
    ['pull-request-cycle-time', { value: 6, sampleSize: 3 }],
    // 12 (ends in the period), 8, 60, 6; the last ends after it
    ['build-duration', { value: 10, sampleSize: 4 }],
    ['build-success-rate', { value: 2 / 4, sampleSize: 4 }],
  ] as const)('knows %s of a small shop', (metric, expected) => {
    expect(truth[metric].value).toBeCloseTo(expected.value, 10);
    expect(truth[metric]).toEqual({ ...expected, value: truth[metric].value });
  });

  it('covers a period no further than the end of the world', () => {
    const { ['deployment-frequency']: reading } = efficiencyTruth({
      world: world(shop),
      entity: 'shop',
      start: at(10),
      end: at(37.5),
    });
    // 102, 103, 106, 107 and 108 in 20 days
    expect(reading.value).toBeCloseTo(5 / (20 / 7), 10);
    expect(reading.sampleSize).toBe(5);
  });

  it('starts to cover when the repository is created', () => {
    const { ['incident-rate']: reading } = efficiencyTruth({
      world: world({ ...shop, createdAt: at(13) }),
      entity: 'shop',
      ...period,
    });
    expect(reading.value).toBeCloseTo(5, 10);
  });

  it.each([
    ['a deployment', 'Caused by deployment 102', 102],
    ['a commit', `Caused by: ${sha(2)}`, 102],
    ['a pull request', 'Introduced in #4', 103],
    ['a deployment elsewhere', 'Caused by deployment 105', undefined],
    ['something else', 'Caused by a power failure', undefined],
  ])('believes an incident that names %s', (_, body, expected) => {
    const { ['change-failure-rate']: reading } = efficiencyTruth({
      world: world({ ...shop, issues: [incident(20, at(19), { body })] }),
      entity: 'shop',
      ...period,
    });
    expect(reading.low).toBe(expected === undefined ? 0 : 1 / 4);
  });

  it('counts a deployment as rework when it delivers what closes an incident', () => {
    const { deployments, issues } = shop;
    const pullRequests = [
      pull({
        number: 1,
        authored: at(11),
        opened: at(11),
        merged: at(11),
        closes: [16],
      }),
      pull({
        number: 2,
        authored: at(12),
        opened: at(12),
        merged: at(12),
        closes: [15],
      }),
    ];
    const { ['rework-rate']: reading } = efficiencyTruth({
      world: world({
        issues,
        pullRequests,
        deployments: [
          deploy(1, 1, at(11, 1)),
          deploy(2, 2, at(12, 1)),
          ...deployments!.slice(0, 1),
        ],
      }),
      entity: 'shop',
      ...period,
    });
    expect(reading).toEqual({ value: 1 / 2, sampleSize: 2 });
  });

  it('says more than when more than half is still open', () => {
    const { ['time-to-restore']: reading } = efficiencyTruth({
      world: world({ issues: [incident(1, at(12)), incident(2, at(19, 12))] }),
      entity: 'shop',
      ...period,
    });
    expect(reading).toEqual({ moreThan: 192, sampleSize: 2 });
  });

  it('gives nothing that nothing declares', () => {
    const undeclared = efficiencyTruth({
      world: world(shop, [component('shop', {})]),
      entity: 'shop',
      ...period,
    });
    const known = Object.entries(undeclared).filter(
      ([, reading]) => reading.value !== undefined,
    );
    expect(known.map(([metric]) => metric)).toEqual([
      'pull-request-cycle-time',
      'build-duration',
      'build-success-rate',
    ]);
  });

  it('gives nothing of a component without a repository, and throws without a component', () => {
    const elsewhere = component('shop', {
      'github.com/project-slug': 'acme/gone',
    });
    const readings = efficiencyTruth({
      world: world(shop, [elsewhere]),
      entity: 'shop',
      ...period,
    });
    expect(new Set(Object.values(readings).map(({ value }) => value))).toEqual(
      new Set([undefined]),
    );
    expect(() =>
      efficiencyTruth({ world: world(shop), entity: 'nobody', ...period }),
    ).toThrow('There is no component nobody.');
  });
});
