import { nearestWord } from './nearestWord';

const words = ['deployments', 'incidents', 'paths', 'definitions'];

describe('nearestWord', () => {
  it.each([
    ['deployment', 'deployments'],
    ['deplyoments', 'deployments'],
    ['path', 'paths'],
    ['Incidents', 'incidents'],
    ['incident-labels', undefined],
    ['owner', undefined],
  ])('of %s is %s', (text, expected) => {
    expect(nearestWord(text, words)).toBe(expected);
  });
});
