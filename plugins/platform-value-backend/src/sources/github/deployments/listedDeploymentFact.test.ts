import { listedDeploymentFact } from './listedDeploymentFact';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour));

function factOf(
  statuses: [state: string, hour: number][],
  refName: string | null = 'main',
) {
  return listedDeploymentFact({
    id: 'DE_1',
    databaseId: '7',
    commitOid: 'c0ffee',
    environment: 'production',
    createdAt: at(1),
    updatedAt: at(2),
    ref: refName === null ? null : { name: refName },
    statuses: {
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: statuses.map(([state, hour]) => ({ state, createdAt: at(hour) })),
    },
  });
}

describe('listedDeploymentFact', () => {
  it.each([
    [
      'the first success',
      [
        ['SUCCESS', 4],
        ['SUCCESS', 3],
      ],
      'success',
      3,
    ],
    [
      'a success replaced',
      [
        ['INACTIVE', 9],
        ['SUCCESS', 3],
      ],
      'success',
      3,
    ],
    [
      'a success after a failure',
      [
        ['SUCCESS', 5],
        ['FAILURE', 3],
      ],
      'success',
      5,
    ],
    [
      'a failure after a success',
      [
        ['FAILURE', 5],
        ['SUCCESS', 3],
      ],
      'success',
      3,
    ],
    [
      'the last failure',
      [
        ['ERROR', 3],
        ['FAILURE', 4],
      ],
      'failure',
      4,
    ],
    ['nothing yet', [], 'open', undefined],
    [
      'still going on',
      [
        ['IN_PROGRESS', 3],
        ['QUEUED', 2],
      ],
      'open',
      undefined,
    ],
    ['waiting', [['WAITING', 3]], 'open', undefined],
    ['never succeeded', [['INACTIVE', 3]], 'open', undefined],
  ] as const)('%s', (_, statuses, outcome, hour) => {
    const fact = factOf(statuses.map(([state, time]) => [state, time]));
    expect(fact.outcome).toBe(outcome);
    expect(fact.finishedAt).toEqual(hour && at(hour));
  });

  it('was updated with its last status', () => {
    expect(factOf([['SUCCESS', 9]]).updatedAt).toEqual(at(9));
    expect(factOf([]).updatedAt).toEqual(at(2));
  });

  it.each([
    ['hotfix/1', true],
    ['hotfix-checkout', true],
    ['hotfixes', false],
    ['main', false],
    [null, false],
  ])('of the branch %s is a hotfix: %s', (name, expected) => {
    expect(factOf([], name).hotfix).toBe(expected);
  });
});
