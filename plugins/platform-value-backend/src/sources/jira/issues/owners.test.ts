import type { JiraSelector } from '../assignment/JiraSelector';
import { ownersOfIncident, ownersOfIssue } from './owners';

function entity(entityRef: string, given: Partial<JiraSelector>) {
  const nothing = { components: [], labels: [], reading: '' };
  const selector: JiraSelector = { ...nothing, incidents: 'all', ...given };
  return { entityRef, selector };
}

const entities = [
  entity('whole', {}),
  entity('cart', { components: ['Cart'], labels: ['cart-team'] }),
  entity('github', { incidents: 'none' }),
  entity('named', { components: ['x'], incidents: ['cart-down', 'Cart'] }),
];

describe('owners', () => {
  it.each([
    [[], [], ['whole', 'github'], ['whole']],
    [['cart'], [], ['whole', 'cart', 'github'], ['whole', 'cart', 'named']],
    [[], ['CART-TEAM'], ['whole', 'cart', 'github'], ['whole', 'cart']],
    [[], ['cart-down'], ['whole', 'github'], ['whole', 'named']],
    [['pay'], ['x'], ['whole', 'github'], ['whole']],
  ])(
    'of an issue with components %j and labels %j',
    (components, labels, ofIssue, ofIncident) => {
      const refsOf = (owners: typeof entities) =>
        owners.map(({ entityRef }) => entityRef);
      const issue = { components, labels };
      expect(refsOf(ownersOfIssue(entities, issue))).toEqual(ofIssue);
      expect(refsOf(ownersOfIncident(entities, issue))).toEqual(ofIncident);
    },
  );
});
