import type { Entity } from '@backstage/catalog-model';
import { hierarchyOf, membershipsOf } from './memberships';

function entity(
  kind: string,
  name: string,
  relations: [string, string][],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: { lifecycle: 'production' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

describe('membershipsOf', () => {
  const hierarchy = hierarchyOf([
    entity('Group', 'payments', [['childOf', 'group:default/commerce']]),
    entity('Group', 'commerce', [['childOf', 'group:default/acme']]),
    entity('System', 'checkout', [['partOf', 'domain:default/shop']]),
  ]);

  it('reaches through the group tree and from the system to its domain', () => {
    const service = entity('Component', 'cart', [
      ['ownedBy', 'group:default/payments'],
      ['ownedBy', 'user:default/somebody'],
      ['partOf', 'system:default/checkout'],
    ]);
    expect(membershipsOf(service, hierarchy)).toEqual([
      { relation: 'owner', target: 'group:default/payments' },
      { relation: 'ancestor', target: 'group:default/commerce' },
      { relation: 'ancestor', target: 'group:default/acme' },
      { relation: 'system', target: 'system:default/checkout' },
      { relation: 'domain', target: 'domain:default/shop' },
      { relation: 'lifecycle', target: 'production' },
    ]);
  });

  it('ends when groups are each other’s parents', () => {
    const circle = hierarchyOf([
      entity('Group', 'a', [['childOf', 'group:default/b']]),
      entity('Group', 'b', [['childOf', 'group:default/a']]),
    ]);
    const service = entity('Component', 'cart', [
      ['ownedBy', 'group:default/a'],
    ]);
    expect(
      membershipsOf(service, circle).filter(m => m.relation === 'ancestor'),
    ).toEqual([{ relation: 'ancestor', target: 'group:default/b' }]);
  });
});
