import { ConfigReader } from '@backstage/config';
import { readCostSettings } from './costSettings';

function read(platformValue: object) {
  return readCostSettings(new ConfigReader({ platformValue }));
}

describe('readCostSettings', () => {
  it('has what is usual where nothing is said', () => {
    expect(readCostSettings(new ConfigReader({}))).toEqual({
      ...{ currency: 'EUR', tags: ['backstage-entity', 'service'] },
      ...{ shared: ['shared'], kinds: ['run', 'shared'] },
    });
  });

  it('takes what is said', () => {
    const unit = { measure: 'queries', title: 'query' };
    const costs = { tags: ['app'], shared: ['team=platform'], unit };
    expect(read({ currency: 'CHF', costs })).toMatchObject({
      ...{ currency: 'CHF', tags: ['app'], shared: ['team=platform'], unit },
    });
  });

  it.each([
    ['a currency', { currency: 'Euro' }, /platformValue\.currency.*ISO 4217/],
    ['no tag', { costs: { tags: [] } }, /platformValue\.costs\.tags/],
    ['a misspelt key', { costs: { tag: ['app'] } }, /platformValue\.costs/],
    [
      'a measure',
      { costs: { unit: { measure: 'My Queries', title: 'query' } } },
      /costs\.unit\.measure.*like-this/,
    ],
  ])('names the path of %s that is wrong', (_, config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
