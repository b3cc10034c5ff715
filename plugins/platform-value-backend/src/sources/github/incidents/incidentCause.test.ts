import { incidentCause } from './incidentCause';

const sha = '0123456789ABCDEF0123456789abcdef01234567';

describe('incidentCause', () => {
  it.each([
    ['Caused by deployment 123', { deployment: '123' }],
    ['caused by deployment #123.', { deployment: '123' }],
    [
      'Caused by https://github.com/acme/a/deployments/77',
      { deployment: '77' },
    ],
    ['## Root cause\n\n#45 broke it', { change: 45 }],
    ['Root cause: PR 45', { change: 45 }],
    ['Introduced in https://github.com/acme/a/pull/9', { change: 9 }],
    [`Caused by: ${sha}`, { sha: '0123456789abcdef' }],
    [
      `introduced by https://github.com/acme/a/commit/${sha}`,
      { sha: '0123456789abcdef' },
    ],
    ['CAUSED BY #3, not by deployment 4', { change: 3 }],
    ['Caused by a flaky disk. Introduced in deployment 8', { deployment: '8' }],
    ['Caused by an outage of a supplier.', undefined],
    ['Fixed by #12', undefined],
    ['See deployment 12', undefined],
    [`Caused by ${'x '.repeat(120)} deployment 1`, undefined],
    ['Caused by item&#39;s price', undefined],
    ['Caused by 0123456', undefined],
    ['', undefined],
  ])('%s', (body, expected) => {
    expect(incidentCause(body)).toEqual(expected);
  });
});
