import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  platformValueSourcesExtensionPoint,
  type SourceDefinition,
} from 'backstage-plugin-platform-value-node';
import { benchSource } from '../load/loadCoverage';

const definition: SourceDefinition = {
  id: benchSource,
  title: 'Loaded for measuring',
  streams: [],
  create: () => ({
    assign: () => ({ problems: [] }),
    async *probe() {},
    async *collect() {},
    calls: () => 0,
    url: () => undefined,
  }),
};

/** Makes the source known that the loaded rows are from; it collects nothing. */
export const benchSourceModule = createBackendModule({
  pluginId: 'platform-value',
  moduleId: 'bench-source',
  register(env) {
    env.registerInit({
      deps: { sources: platformValueSourcesExtensionPoint },
      async init({ sources }) {
        sources.addSource(definition);
      },
    });
  },
});
