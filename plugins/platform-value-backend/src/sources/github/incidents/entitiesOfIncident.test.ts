import type { GithubEntity } from '../matchEntities';
import { entitiesOfIncident } from './entitiesOfIncident';

function entity(
  entityName: string,
  paths: string[],
  incidentLabels: string[],
): GithubEntity {
  const rest = {
    recognisers: [],
    ownDeployments: false,
    productionEnvironments: '',
  };
  return {
    entityRef: entityName,
    selector: { entityName, paths, incidentLabels, ...rest },
  };
}

const whole = entity('shop', [], ['incident']);
const cart = entity('cart', ['cart/**'], ['incident']);
const pay = entity('pay', ['pay/**'], ['incident']);
const mail = entity('mail', ['mail/**'], ['mail-down']);

describe('entitiesOfIncident', () => {
  it.each([
    [['incident'], [whole], ['shop']],
    [['bug'], [whole], []],
    [['Incident', 'sev-1'], [whole], ['shop']],
    [['incident', 'cart'], [cart, pay], ['cart']],
    [['incident', 'Pay'], [cart, pay], ['pay']],
    [['incident'], [cart, pay], []],
    [['incident'], [cart, mail], ['cart']],
    [['mail-down'], [cart, pay, mail], ['mail']],
    [['cart'], [cart, pay], []],
    [
      ['incident', 'cart'],
      [whole, cart, pay],
      ['shop', 'cart'],
    ],
  ])('%j of %j belongs to %j', (labels, entities, expected) => {
    const found = entitiesOfIncident(entities, labels);
    expect(found.map(({ entityRef }) => entityRef)).toEqual(expected);
  });
});
