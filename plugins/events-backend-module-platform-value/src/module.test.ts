import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import eventsPlugin from '@backstage/plugin-events-backend';
import {
  eventsServiceFactory,
  eventsServiceRef,
  type EventParams,
} from '@backstage/plugin-events-node';
import { createHmac } from 'node:crypto';
import request from 'supertest';
import eventsModulePlatformValue from '.';

const secret = 'a planted secret';
const path = '/api/events/http/jira';
const body = JSON.stringify({ webhookEvent: 'jira:issue_updated' });
const signature = `sha256=${createHmac('sha256', secret)
  .update(body)
  .digest('hex')}`;

async function startEvents(webhookSecret?: string) {
  const received: EventParams[] = [];
  const listener = createBackendPlugin({
    pluginId: 'listener',
    register(env) {
      env.registerInit({
        deps: { events: eventsServiceRef, lifecycle: coreServices.lifecycle },
        async init({ events }) {
          await events.subscribe({
            id: 'listener',
            topics: ['jira'],
            onEvent: async event => {
              received.push(event);
            },
          });
        },
      });
    },
  });
  const data = { platformValue: { jira: { webhookSecret } } };
  const backend = await startTestBackend({
    features: [
      eventsServiceFactory,
      eventsPlugin,
      eventsModulePlatformValue,
      listener,
      mockServices.rootConfig.factory({
        data: { ...data, events: { useEventBus: 'never' } },
      }),
    ],
  });
  const send = (headers: Record<string, string>) =>
    request(backend.server)
      .post(path)
      .set({ 'content-type': 'application/json', ...headers })
      .send(body);
  return { received, send, stop: () => backend.stop() };
}

describe('the module', () => {
  it('publishes a webhook that is signed, with its headers', async () => {
    const { received, send, stop } = await startEvents(secret);
    const id = { 'x-atlassian-webhook-identifier': 'delivery-1' };
    const { status } = await send({ ...id, 'x-hub-signature': signature });
    expect(status).toBe(202);
    expect(received).toEqual([
      expect.objectContaining({
        topic: 'jira',
        eventPayload: { webhookEvent: 'jira:issue_updated' },
        metadata: expect.objectContaining(id),
      }),
    ]);
    await stop();
  });

  it('refuses one that is signed otherwise, or not at all', async () => {
    const { received, send, stop } = await startEvents(secret);
    const wrong = { 'x-hub-signature': `sha256=${'0'.repeat(64)}` };
    expect((await send(wrong)).status).toBe(403);
    expect((await send({})).status).toBe(403);
    expect(received).toEqual([]);
    await stop();
  });

  it('has no address without a secret', async () => {
    const { send, stop } = await startEvents();
    const { status } = await send({ 'x-hub-signature': signature });
    expect(status).toBe(404);
    await stop();
  });
});
