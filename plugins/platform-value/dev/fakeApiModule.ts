import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { platformValueApiRef } from '../src/api/platformValueApi';
import { FakePlatformValueApi } from '../src/api/FakePlatformValueApi';
import {
  backfillingSource,
  currentSource,
  misconfiguredSource,
} from '../src/api/fixtures/sources';

/** Answers from fixtures instead of a backend. */
export const fakeApiModule = createFrontendModule({
  pluginId: 'platform-value',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: platformValueApiRef,
          deps: {},
          factory: () =>
            new FakePlatformValueApi({
              sources: [
                currentSource,
                {
                  ...backfillingSource,
                  id: 'github-enterprise',
                  title: 'GitHub Enterprise',
                },
                misconfiguredSource,
              ],
            }),
        }),
    }),
  ],
});
