import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { platformValueApiRef } from '../src/api/platformValueApi';
import { FakePlatformValueApi } from '../src/api/FakePlatformValueApi';
import {
  backfillingSource,
  currentSource,
  definitionsSource,
  failingSource,
  misconfiguredSource,
  partlyFailingSource,
  pushedSource,
  waitingSource,
} from '../src/api/fixtures/sources';
import { invitation } from '../src/api/fixtures/surveys';

/** A source in each state. */
const sources = [
  currentSource,
  { ...partlyFailingSource, id: 'github:old', title: 'GitHub, old shop' },
  { ...backfillingSource, id: 'github:new', title: 'GitHub Enterprise' },
  waitingSource,
  failingSource,
  { ...misconfiguredSource, id: 'jira:other', title: 'Jira Data Center' },
  pushedSource,
  definitionsSource,
];

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
            new FakePlatformValueApi({ sources, surveys: { invitation } }),
        }),
    }),
  ],
});
