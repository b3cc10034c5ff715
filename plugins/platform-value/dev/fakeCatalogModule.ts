import { parseEntityRef } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { scorecards } from '../src/api/fixtures/scorecards';

/** The fixtures as catalog entities, all owned by who looks. */
export const entities = scorecards.map(({ scope }) => {
  const { kind, namespace, name } = parseEntityRef(scope.ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind[0].toUpperCase() + kind.slice(1),
    metadata: { namespace, name, title: scope.title },
    relations: [{ type: 'ownedBy', targetRef: 'user:default/guest' }],
  };
});

/** A catalog that holds the fixtures. */
export const fakeCatalogModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'fake-catalog',
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities }),
        }),
    }),
  ],
});
