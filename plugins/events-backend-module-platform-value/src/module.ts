import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsExtensionPoint } from '@backstage/plugin-events-node/alpha';
import { verifyJiraSignature } from './verifyJiraSignature';

const secretKey = 'platformValue.jira.webhookSecret';

/**
 * Takes webhooks of Jira at `/api/events/http/jira` and publishes those that
 * are signed with `platformValue.jira.webhookSecret` under the topic `jira`.
 * Without that secret there is no such address.
 *
 * @public
 */
export const eventsModulePlatformValue = createBackendModule({
  pluginId: 'events',
  moduleId: 'platform-value',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsExtensionPoint,
      },
      async init({ config, events }) {
        const secret = config.getOptionalString(secretKey);
        if (!secret) return;
        events.addHttpPostIngress({
          topic: 'jira',
          validator: async ({ raw, headers }, context) => {
            const header = headers['x-hub-signature'];
            const given = Array.isArray(header) ? header[0] : header;
            if (verifyJiraSignature(raw.body, given, secret)) return;
            context.reject({
              status: 403,
              payload: { message: 'the signature is missing or wrong' },
            });
          },
        });
      },
    });
  },
});
