import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import { contract, type RouteId } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { entitiesOf } from './__testUtils__/entitiesOf';
import { matrixPolicy } from './__testUtils__/matrixPolicy';
import {
  callers,
  canary,
  passes,
  rows,
  type Answer,
  type CallerName,
  type Named,
} from './__testUtils__/matrixRows';
import { startGuardedPortal } from './__testUtils__/startGuardedPortal';
import { createTestDatabase } from './__testUtils__/testDatabase';
import {
  fileOf,
  keyResultOf,
  objectiveOf,
} from './okrs/__testUtils__/okrFiles';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const base = '/api/platform-value/v1';
const day = 86_400_000;
const checkout = 'component:default/checkout';
const platform = 'system:default/delivery';

const definitions = `
capabilities:
  - id: flags
    platform: ${platform}
    title: Flags
    validFrom: 2025-01-01
    adoptedWhen: [{ fact: flags }]
`;

const unknown: Named = {
  ...{ entity: 'nobody', platform: 'nothing', initiative: '99999999' },
  survey: '00000000-0000-4000-8000-000000000000',
};

const routes = Object.keys(contract) as RouteId[];

/** What is hidden, and from whom. */
const unseen = routes.flatMap(route =>
  (['outsider', 'outsideOwner'] as const)
    .filter(caller => rows[route].answers[callers.indexOf(caller)] === 404)
    .map(caller => [route, caller] as const),
);

function outcomeOf(status: number): Answer | number {
  return status < 300 || [400, 409].includes(status) ? passes : status;
}

/** What an answer says when it does not matter of what it is said. */
function saidOf({ error }: { error: { message: string } }, named: Named) {
  return Object.values(named).reduce(
    (text: string, word: string) => text.replaceAll(word, '…'),
    error.message,
  );
}

/** It says who did what, and nothing that was said or answered. */
function checkEvent(event: AuditorEvent, caller: CallerName): void {
  const { actor, ...said } = event;
  expect(actor.actorId).toBe(
    caller === 'service' ? 'external:test-service' : `user:default/${caller}`,
  );
  const failure = 'error' in event ? event.error.message : '';
  const text = JSON.stringify(said) + failure;
  expect(text).not.toContain(canary);
  expect(text).not.toContain('user:');
}

describe('every route and action lets in whom it should', () => {
  let knex: Knex;
  let portal: Awaited<ReturnType<typeof startGuardedPortal>>;
  let named: Named;

  beforeAll(async () => {
    knex = await createDatabase();
    portal = await startGuardedPortal({
      ...{ knex, definitions, policy: matrixPolicy },
      entities: entitiesOf({ [platform]: { type: 'platform', owner: 'shop' } }),
    });
    await portal.runTasks([
      'platform-value-collect',
      'platform-value-readings',
    ]);
    const file = fileOf(
      objectiveOf('grow', { keyResults: [keyResultOf('fast')] }),
    );
    const asService = portal.as('service');
    await asService.post(`${base}/okrs/import`).send(file).expect(200);
    await restore();
  });

  afterAll(() => portal.stop());

  /** All that a write may take away is there again. */
  async function restore(): Promise<void> {
    const asService = portal.as('service');
    const asOwner = portal.as('owner');
    const path = `${base}/entities/component/default/checkout`;
    await asService.put(`${path}/key-results/fast`).send({});
    await asOwner
      .put(`${path}/capabilities/flags/reason`)
      .send({ answer: 'not-needed' })
      .expect(200);
    await knex('initiatives').delete();
    const initiative = await asService
      .post(`${base}/initiatives`)
      .send({
        ...{ title: 'Search', platform, state: 'active' },
        ...{ keyResults: [], entities: [] },
      })
      .expect(200);
    await knex('surveys').delete();
    const closesAt = new Date(Date.now() + 10 * day).toISOString();
    const survey = await asService
      .post(`${base}/surveys`)
      .send({ platform, closesAt })
      .expect(200);
    named = {
      ...{ entity: 'checkout', platform: 'delivery' },
      ...{ initiative: initiative.body.id, survey: survey.body.id },
    };
  }

  function call(route: RouteId, caller: CallerName, of: Named) {
    const { path, body, type = 'application/json' } = rows[route];
    const asked = portal
      .as(caller)
      [contract[route].method](base + path(of))
      .set('Content-Type', type);
    return asked.send(body?.(of));
  }

  describe.each(routes)('%s', route => {
    const { answers, audit } = rows[route];
    const expected = callers.map((caller, index) => [caller, answers[index]]);

    it.each(expected as [CallerName, Answer][])(
      'by %s: %s',
      async (caller, answer) => {
        if (contract[route].method !== 'get') await restore();
        const before = portal.audits.length;
        const { status } = await call(route, caller, named);
        expect(outcomeOf(status)).toBe(answer);
        const events = portal.audits.slice(before);
        const ended = status < 300 ? 'succeeded' : 'failed';
        expect(
          events.map(({ eventId, status: how }) => [eventId, how]),
        ).toEqual(
          audit && caller !== 'anonymous'
            ? [
                [audit, 'initiated'],
                [audit, ended],
              ]
            : [],
        );
        events.forEach(event => checkEvent(event, caller));
      },
    );
  });

  it.each(unseen)(
    '%s: %s is told of it as of an unknown one',
    async (route, caller) => {
      const hidden = await call(route, caller, named);
      const other = await call(route, caller, unknown);
      expect([other.status, saidOf(other.body, unknown)]).toEqual([
        404,
        saidOf(hidden.body, named),
      ]);
    },
  );

  it('writes down what is spoken of', async () => {
    await restore();
    const path = '/entities/component/default/checkout/key-results/fast';
    await portal
      .as('writer')
      .delete(base + path)
      .expect(200);
    expect(portal.audits.at(-1)).toMatchObject({
      ...{ plugin: 'platform-value', eventId: 'link-delete' },
      ...{ status: 'succeeded', actor: { actorId: 'user:default/writer' } },
      request: { method: 'DELETE', url: base + path },
      meta: { ref: checkout, id: 'fast' },
    });
  });

  it('has an event for every write, but for who answers surveys', () => {
    const writes = routes.filter(
      route =>
        contract[route].method !== 'get' && route !== 'listScorecardsByRefs',
    );
    const unaudited = writes.filter(route => !rows[route].audit);
    expect(unaudited).toEqual(['writeInvitationState', 'writeSurveyAnswer']);
  });

  it('keeps the organisation from who may only read scorecards', async () => {
    const path = `${base}/organisation/scorecard`;
    const asUser = portal.as('scorecards');
    await asUser.get(`${base}/platforms`).expect(200);
    for (const each of [path, `${path}/adoption-rate/evidence`]) {
      const { body } = await asUser.get(each).expect(403);
      expect(body.error.message).toContain('platform-value.organisation.read');
    }
  });

  const actions = {
    'read-scorecard': { entityRef: checkout },
    'list-capabilities': { entityRef: checkout },
    'list-objectives': { entityRef: checkout },
  };

  it('knows all actions', () => {
    expect(portal.actionIds()).toEqual(Object.keys(actions));
  });

  describe.each(Object.entries(actions))('%s', (id, input) => {
    const invoke = (caller: CallerName, entityRef = input.entityRef) =>
      portal.invoke(id, { entityRef }, caller);

    it('answers a reader', async () => {
      expect(await invoke('reader')).toHaveProperty('output');
    });

    it('refuses a stranger', async () => {
      await expect(invoke('stranger')).rejects.toThrow(
        /this needs the permission platform-value\.\w+\.read/,
      );
    });

    it.each(['outsider', 'outsideOwner'] as const)(
      'does not tell an entity hidden from %s from an unknown one',
      async caller => {
        const messageOf = (ref?: string) =>
          invoke(caller, ref).then(
            () => 'an answer',
            (error: Error) => error.message,
          );
        const hidden = await messageOf();
        expect(hidden).toContain('is known');
        expect(await messageOf('component:default/nobody')).toBe(
          hidden.replaceAll('checkout', 'nobody'),
        );
      },
    );
  });
});
