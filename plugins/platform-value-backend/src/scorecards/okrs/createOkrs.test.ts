import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { EntityAccess } from '../../catalog/EntityAccess';
import {
  fileOf,
  keyResultOf,
  objectiveOf,
} from '../../okrs/__testUtils__/okrFiles';
import { storeEntities } from '../../okrs/__testUtils__/storeEntities';
import { shownOkrs } from '../../okrs/links/createAnnotationLinks';
import { DatabaseProblemStore } from '../../signals/DatabaseProblemStore';
import { DatabaseSourceStore } from '../../signals/DatabaseSourceStore';
import { createOkrs } from './createOkrs';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const ref = 'component:default/cart';
const cart: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'cart',
    namespace: 'default',
    annotations: { 'platform-value.io/key-results': 'a,nothing' },
  },
};
const measuredBy = { metricId: 'incident-rate', scope: ref, days: 30 };
const text = fileOf(
  objectiveOf('grow', {
    keyResults: [
      keyResultOf('a', {
        ...{ measuredBy, kind: 'decrease', target: 1 },
        baseline: { value: 3, at: '2026-10-01' },
      }),
    ],
  }),
);

describe('createOkrs', () => {
  const caller = { credentials: mockCredentials.user() };
  let knex: Knex;
  let now: Date;

  beforeAll(async () => {
    knex = await createDatabase();
    await storeEntities(knex, [ref]);
  });

  async function start(
    result:
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) {
    now = new Date('2026-11-23T12:00:00Z');
    const clock = () => now;
    const permissions = mockServices.permissions({ result });
    const catalog = catalogServiceMock({ entities: [cart] });
    const refreshEntity = jest.fn(async () => {});
    const scheduler = mockServices.scheduler();
    const logger = mockServices.logger.mock();
    const okrs = await createOkrs({
      ...{ knex, permissions, scheduler, logger, clock },
      auth: mockServices.auth(),
      catalog: {
        streamEntities: catalog.streamEntities.bind(catalog),
        refreshEntity,
      },
      access: new EntityAccess({ permissions, catalog, clock }),
      sources: new DatabaseSourceStore(knex),
      problems: new DatabaseProblemStore(knex),
      scorecards: {
        readValues: async () => ({
          asOf: now.toISOString(),
          categories: [{ readings: [{ metricId: 'incident-rate', value: 2 }] }],
        }),
      },
      ...{ metricIds: new Set(['incident-rate']), timeZone: 'UTC' },
      fiscalYearStartsIn: 1,
    });
    return { ...okrs, refreshEntity, scheduler, logger };
  }

  it('links by annotation, moves with the metric, and tells the catalog', async () => {
    const started = await start();
    const { okrs, objectives, scheduler, refreshEntity } = started;
    const file = { text, format: 'document', dryRun: false } as const;
    expect((await okrs.importOkrs(file, caller)).rejected).toEqual([]);
    await started.readAnnotationLinks();
    expect(await objectives.keyResultsOf(ref, caller)).toMatchObject([
      {
        ...{ id: 'a', value: 2, progress: 0.5, origin: 'annotation' },
        ...{ mayUnlink: false, objective: { id: 'grow' } },
      },
    ]);
    const task = 'platform-value-attach-objectives';
    await scheduler.triggerTask(task);
    expect(refreshEntity).not.toHaveBeenCalled();
    now = new Date('2026-11-23T12:00:15Z');
    await scheduler.triggerTask(task);
    expect(refreshEntity).toHaveBeenCalledTimes(1);
    expect(refreshEntity).toHaveBeenCalledWith(ref, expect.anything());
  });

  it('names annotations that lead nowhere, in Data health and once in the log', async () => {
    const { readAnnotationLinks, logger } = await start();
    await knex('problems').delete();
    await readAnnotationLinks();
    await readAnnotationLinks();
    expect(await knex('problems').pluck('subject')).toEqual([ref]);
    expect(await knex('sources').pluck('id')).toEqual([shownOkrs.id]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('has no key results for a scorecard without the permission', async () => {
    const { objectives } = await start(AuthorizeResult.DENY);
    expect(await objectives.keyResultsOf(ref, caller)).toEqual([]);
  });
});
