import { createDevApp } from '@backstage/frontend-dev-utils';
import { ApiBlueprint, createFrontendModule } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import plugin from '../src';
import { fakeApiModule } from '../dev/fakeApiModule';

const names = ['checkout', 'search', 'ledger'];
const entities = names.map(name => ({
  apiVersion: 'backstage.io/v1alpha1', kind: 'Component',
  metadata: { name, namespace: 'default', uid: name, description: 'Takes the order and the money', annotations: { 'backstage.io/managed-by-location': 'url:https://x.example', 'backstage.io/managed-by-origin-location': 'url:https://x.example' } },
  spec: { type: 'service', lifecycle: 'production', owner: 'team-shop', system: 'shop' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team-shop' }, { type: 'partOf', targetRef: 'system:default/shop' }],
}));
const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [ApiBlueprint.make({ params: define => define({ api: catalogApiRef, deps: {}, factory: () => new InMemoryCatalogClient({ entities }) as any }) })],
});
const off = window.location.search.includes('without');
createDevApp({ features: [catalogPlugin, ...(off ? [] : [plugin, fakeApiModule]), catalogModule] });
