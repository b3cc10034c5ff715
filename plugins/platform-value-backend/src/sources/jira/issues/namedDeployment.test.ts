import { namedDeployment } from './namedDeployment';

const sha = '0123456789ABCDEF0123456789abcdef01234567';
const short = '0123456789abcdef';

describe('namedDeployment', () => {
  it.each([
    ['123', { deployment: '123' }],
    ['deployment 123', { deployment: '123' }],
    ['https://github.com/acme/a/deployments/77', { deployment: '77' }],
    ['run:99', { deployment: 'run:99' }],
    [sha, { sha: short }],
    [`https://github.com/acme/a/commit/${sha}`, { sha: short }],
    ['An outage of a supplier', {}],
    ['Unknown', {}],
  ])('reads the field "%s"', (field, expected) => {
    expect(namedDeployment({ field, texts: [] })).toEqual(expected);
  });

  it.each([
    [['cart', 'deployment-77'], { deployment: '77' }],
    [['Down after deployment #78'], { deployment: '78' }],
    [[`sha:${sha}`], { sha: short }],
    [['Order 123456 failed', 'abc1234'], {}],
    [[`${'x'.repeat(1_000_000)} deployment 1`], {}],
    [[], {}],
  ])('finds it in labels and summary %#', (texts, expected) => {
    expect(namedDeployment({ texts })).toEqual(expected);
  });

  it('prefers what the field says', () => {
    const texts = ['deployment 2'];
    expect(namedDeployment({ field: '1', texts })).toEqual({ deployment: '1' });
    expect(namedDeployment({ field: 'A supplier', texts })).toEqual({
      deployment: '2',
    });
  });

  it('finds it as the configuration says', () => {
    const pattern = /release (\w+)/i;
    expect(namedDeployment({ texts: ['Release r42 broke'], pattern })).toEqual({
      deployment: 'r42',
    });
    expect(namedDeployment({ texts: ['deployment 2'], pattern })).toEqual({});
  });
});
