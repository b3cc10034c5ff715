import type { Entity } from '@backstage/catalog-model';
import { traitsOf } from './traits';

function entity(kind: string, more: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      ...{ name: 'cart', tags: ['flags', 'flags', 'a'] },
      annotations: {
        'acme.io/flags': 'on',
        'acme.io/long': 'x'.repeat(101),
        'platform-value.io/linked-key-results': 'a,b',
        'backstage.io/managed-by-location': 'url:https://example.com',
      },
    },
    spec: { type: 'service' },
    relations: [
      { type: 'dependsOn', targetRef: 'resource:default/flags' },
      { type: 'dependencyOf', targetRef: 'component:default/other' },
    ],
    ...more,
  };
}

describe('traitsOf', () => {
  it('keeps what rules may ask for, each once and in order', () => {
    expect(traitsOf(entity('Component'))).toEqual([
      { trait: 'type', key: '', value: 'service' },
      { trait: 'tag', key: 'a', value: '' },
      { trait: 'tag', key: 'flags', value: '' },
      { trait: 'annotation', key: 'acme.io/flags', value: 'on' },
      { trait: 'relation', key: 'dependsOn', value: 'resource:default/flags' },
    ]);
  });

  it('is of what carries signals, and of systems', () => {
    expect(traitsOf(entity('System'))).toHaveLength(5);
    expect(traitsOf(entity('Group'))).toEqual([]);
  });
});
