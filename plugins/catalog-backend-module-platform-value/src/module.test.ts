import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity, EntityLink } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import request from 'supertest';
import catalogModulePlatformValue from '.';
import { answersLast } from './LinkedKeyResults';

jest.setTimeout(120_000);

const cart = 'component:default/cart';
const docs: EntityLink = { url: 'https://docs.example.com/', title: 'Docs' };
const annotation = 'platform-value.io/linked-key-results';
const grow = {
  ...{ id: 'revenue', title: 'Revenue', objectiveId: 'grow' },
  objectiveTitle: 'Grow',
};

const entities: Entity[] = ['cart', 'search'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    links: [docs],
    annotations: {
      'backstage.io/managed-by-location': 'url:https://example.com/x.yaml',
      'backstage.io/managed-by-origin-location':
        'url:https://example.com/x.yaml',
    },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
}));

/** What stands in for our backend. */
const links = { isAway: false, of: new Map<string, object[]>() };

const platformValue = createBackendPlugin({
  pluginId: 'platform-value',
  register(env) {
    env.registerInit({
      deps: {
        http: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
      },
      async init({ http, httpAuth }) {
        http.use(async (incoming, response) => {
          await httpAuth.credentials(incoming, { allow: ['service'] });
          const isKnown = incoming.path === '/v1/key-results/links';
          if (links.isAway || !isKnown) response.status(503).end();
          else response.json({ entities: linkedEntities() });
        });
      },
    });
  },
});

function linkedEntities(): object[] {
  return [...links.of].map(([entityRef, keyResults]) => ({
    ...{ entityRef, keyResults },
  }));
}

const provider = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'test-entities',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'test',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: entities.map(entity => ({ entity })),
            }),
        });
      },
    });
  },
});

/** A portal with a real catalog; the same database is the same catalog. */
async function startCatalog(knex: Knex) {
  const database = mockServices.database({ knex });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      provider,
      platformValue,
      catalogModulePlatformValue,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => database,
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.com' },
          catalog: { processingInterval: { hours: 1 } },
        },
      }),
    ],
  });
  const get = async (name: string): Promise<Entity | undefined> => {
    const path = `/api/catalog/entities/by-name/component/default/${name}`;
    const { body, status } = await request(backend.server).get(path);
    return status === 200 ? body : undefined;
  };
  return {
    get,
    refresh: () =>
      request(backend.server)
        .post('/api/catalog/refresh')
        .send({ entityRef: cart })
        .expect(200),
    /** The entity as soon as it is as wanted. */
    async once(wanted: (entity: Entity) => boolean): Promise<Entity> {
      for (;;) {
        const entity = await get('cart');
        if (entity && wanted(entity)) return entity;
        await pause(100);
      }
    },
    stop: () => backend.stop(),
  };
}

function isAttached({ metadata }: Entity): boolean {
  return metadata.annotations?.[annotation] !== undefined;
}

type Knex = Awaited<ReturnType<typeof databases.init>>;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the module on %p', id => {
  let now: number;

  beforeEach(() => {
    now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    links.isAway = false;
    links.of = new Map([[cart, [grow]]]);
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('attaches what is linked, leaves the rest alone, and takes it away again', async () => {
    const catalog = await startCatalog(await databases.init(id));
    const attached = await catalog.once(isAttached);
    expect(attached.metadata.links).toEqual([
      docs,
      {
        ...{ title: 'Objective: Grow', icon: 'dashboard', type: 'objective' },
        url: 'https://portal.example.com/platform-value/okrs?objective=grow',
      },
    ]);
    expect(attached.metadata.annotations?.[annotation]).toBe('revenue');
    const other = await catalog.get('search');
    expect(other?.metadata.links).toEqual([docs]);
    expect(other?.metadata.annotations).not.toHaveProperty(annotation);

    links.of = new Map();
    now += answersLast;
    await catalog.refresh();
    const freed = await catalog.once(entity => !isAttached(entity));
    expect(freed.metadata.links).toEqual([docs]);

    links.of = new Map([[cart, [grow]]]);
    now += answersLast;
    await catalog.refresh();
    await catalog.once(isAttached);
    await catalog.stop();
  });

  it('keeps what was attached while the backend is away, over a restart too', async () => {
    const knex = await databases.init(id);
    const catalog = await startCatalog(knex);
    const before = await catalog.once(isAttached);
    links.isAway = true;
    now += answersLast;
    await processed(catalog, knex);
    expect((await catalog.get('cart'))?.metadata).toEqual(before.metadata);
    await catalog.stop();

    const restarted = await startCatalog(knex);
    await processed(restarted, knex);
    expect((await restarted.get('cart'))?.metadata).toEqual(before.metadata);

    links.isAway = false;
    links.of = new Map();
    now += answersLast;
    await restarted.refresh();
    await restarted.once(entity => !isAttached(entity));
    await restarted.stop();
  });

  /** Has the catalog process the entity, and waits until it did. */
  async function processed(
    catalog: Awaited<ReturnType<typeof startCatalog>>,
    knex: Knex,
  ): Promise<void> {
    const isProcessed = async () => {
      const rows = await knex('refresh_state')
        .where({ entity_ref: cart })
        .andWhere('next_update_at', '>', knex.fn.now());
      return rows.length === 1;
    };
    await catalog.refresh();
    while (!(await isProcessed())) await pause(100);
    // Its place in the queue is taken before it is processed and stitched.
    await pause(2000);
  }
});

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
