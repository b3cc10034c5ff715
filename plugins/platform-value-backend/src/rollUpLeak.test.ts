import type { Scorecard } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import {
  deployments,
  fairDefinitions,
  fairEntities,
  fairOkrs,
  fairPolicy,
  now,
  use,
} from './__testUtils__/fair';
import {
  evidence,
  rollUps,
  telling,
  toldTo,
} from './__testUtils__/fairQuestions';
import {
  startGuardedPortal,
  type GuardedPortal,
} from './__testUtils__/startGuardedPortal';
import { createTestDatabase } from './__testUtils__/testDatabase';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const base = '/api/platform-value/v1';

function readingsOf({ categories }: Scorecard) {
  return categories.flatMap(({ readings }) => readings);
}

describe('roll-ups', () => {
  let knex: Knex;
  let portal: GuardedPortal;

  beforeAll(async () => {
    // Only the time stands still, so that answers can be compared.
    jest.useFakeTimers({
      now,
      doNotFake: [
        ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
        ...(['setImmediate', 'clearImmediate', 'setInterval'] as const),
        ...(['clearInterval', 'setTimeout', 'clearTimeout'] as const),
      ],
    });
    knex = await createDatabase();
    portal = await startGuardedPortal({
      ...{ knex, policy: fairPolicy, entities: fairEntities },
      definitions: fairDefinitions,
    });
    await portal.runTasks(['platform-value-collect']);
    await enter();
    await push([
      ...deployments('open', 60),
      ...deployments('whisper', 10),
      ...['crowd-0', 'crowd-1', 'crowd-2', 'crowd-3', 'solo'].flatMap(
        (name, index) => deployments(name, 20 + index),
      ),
      ...[use('crowd-0', 'tents'), use('solo', 'tents')],
      // It is not for this one, but from here on it is known that uses are told.
      use('checkout', 'flags'),
      use('checkout', 'curtains'),
    ]);
  });

  afterAll(async () => {
    await portal.stop();
    jest.useRealTimers();
  });

  async function push(signals: object[]): Promise<void> {
    const { body } = await portal
      .as('service')
      .post(`${base}/signals?watchedFrom=2026-05-01T00:00:00Z`)
      .send({ signals })
      .expect(200);
    expect(body).toMatchObject({ accepted: signals.length, rejected: [] });
    await portal.runTasks([
      'platform-value-work-github',
      'platform-value-readings',
    ]);
  }

  async function enter(): Promise<void> {
    const asService = portal.as('service');
    const platform = 'system:default/backroom';
    await asService.post(`${base}/okrs/import`).send(fairOkrs).expect(200);
    await asService
      .post(`${base}/surveys`)
      .send({ platform, closesAt: '2026-12-01T00:00:00Z' })
      .expect(200);
    await asService
      .post(`${base}/initiatives`)
      .send({
        ...{ title: 'Quietly', platform, state: 'active' },
        ...{ keyResults: [], entities: [] },
      })
      .expect(200);
  }

  it('tell of one hidden member neither its name nor anything that it did', async () => {
    const before = {
      reader: await toldTo(portal, 'reader'),
      outsider: await toldTo(portal, 'outsider'),
    };
    await push([...deployments('whisper', 30, 'b'), use('whisper', 'flags')]);
    const after = {
      reader: await toldTo(portal, 'reader'),
      outsider: await toldTo(portal, 'outsider'),
    };
    const changed = telling.filter(
      path => before.reader.get(path) !== after.reader.get(path),
    );
    expect(changed).toEqual(telling);
    for (const [question, answer] of after.outsider) {
      expect([question, answer]).toEqual([
        question,
        before.outsider.get(question),
      ]);
      expect([question, answer]).toEqual([
        question,
        expect.not.stringMatching(/whisper|backroom|[Cc]urtains|Quietly|^500/),
      ]);
    }
  });

  it.each(rollUps)(
    'hide every reading of %s from who could tell',
    async path => {
      const { body } = await portal
        .as('outsider')
        .get(`${base}${path}/scorecard`)
        .expect(200);
      const readings = readingsOf(body);
      expect(new Set(readings.map(({ reason }) => reason))).toEqual(
        new Set(['hidden']),
      );
      expect(JSON.stringify(readings)).not.toMatch(
        /"(value|sampleSize)":[1-9]/,
      );
      for (const each of evidence.filter(one => one.startsWith(path))) {
        for (const format of ['json', 'csv']) {
          await portal
            .as('outsider')
            .get(`${base}${each}?format=${format}`)
            .expect(403);
        }
      }
    },
  );

  const shared = [
    ...['group/default/crowd', 'system/default/fair'].flatMap(path => [
      `/entities/${path}/scorecard`,
      `/entities/${path}/capabilities`,
    ]),
    '/platforms/system/default/stands/scorecard',
    '/organisation/scorecard',
  ];

  it.each(shared)(
    'tell all the same at %s where three are hidden',
    async path => {
      const read = async (user: string) => {
        const { body } = await portal
          .as(user)
          .get(base + path)
          .expect(200);
        return { ...body, hidden: undefined };
      };
      const toldToReader = await read('reader');
      expect(JSON.stringify(toldToReader)).toMatch(
        /"(value|adopted)":[0-9.]*[1-9]/,
      );
      expect(await read('fairgoer')).toEqual(toldToReader);
    },
  );

  it('tell all the same where nobody is hidden', async () => {
    const path = `${base}/entities/group/default/crowd/scorecard`;
    const { body } = await portal.as('outsider').get(path).expect(200);
    const { body: toldToReader } = await portal.as('reader').get(path);
    expect(body.categories).toEqual(toldToReader.categories);
  });

  it('tell the teams of a platform to all alike', async () => {
    const teamsOf = async (user: string, ref: string) => {
      const { body } = await portal.as(user).get(`${base}/platforms`);
      return body.platforms.find((each: { ref: string }) => each.ref === ref)
        .teams;
    };
    const toldToReader = await teamsOf('reader', 'system:default/stands');
    expect(toldToReader).toMatchObject({ of: 2 });
    expect(await teamsOf('fairgoer', 'system:default/stands')).toEqual(
      toldToReader,
    );
    expect(await teamsOf('outsider', 'system:default/delivery')).toBe(
      undefined,
    );
  });

  it('show rows of visible members only, and say how many are left out', async () => {
    const path = `${base}/entities/group/default/crowd/scorecard/deployment-frequency/evidence`;
    const { body } = await portal.as('fairgoer').get(path).expect(200);
    expect(body.rows).toHaveLength(20);
    expect(
      new Set(body.rows.map((row: { entity: string }) => row.entity)),
    ).toEqual(new Set(['component:default/crowd-0']));
    expect(body).toMatchObject({ total: 86, hidden: 66 });
    const csv = await portal.as('fairgoer').get(`${path}?format=csv`);
    expect(csv.text).toContain('crowd-0');
    expect(csv.text).not.toMatch(/crowd-[123]/);
  });

  it('show no row of a team of which one service is hidden', async () => {
    const path = `${base}/platforms/system/default/stands/scorecard/adoption-rate/evidence`;
    const teamsFor = async (user: string) => {
      const { body } = await portal.as(user).get(path).expect(200);
      return body.rows.map((row: { entity: string }) => row.entity).sort();
    };
    expect(await teamsFor('reader')).toEqual([
      'group:default/crowd',
      'group:default/lone',
    ]);
    expect(await teamsFor('fairgoer')).toEqual(['group:default/crowd']);
  });

  it('show what owners said of visible members only', async () => {
    const metric = 'scorecard/deployment-frequency';
    const one = `${base}/entities/component/default/crowd-1/${metric}`;
    const { body: own } = await portal.as('reader').get(`${one}/evidence`);
    await portal
      .as('reader')
      .post(`${one}/exclusions`)
      .send({ action: 'exclude', rowId: own.rows[0].id, reason: 'a rehearsal' })
      .expect(200);
    const saidTo = async (user: string) => {
      const path = `${base}/entities/group/default/crowd/${metric}/evidence`;
      const { body } = await portal.as(user).get(path).expect(200);
      return body.ownerExclusions;
    };
    expect(await saidTo('reader')).toHaveLength(1);
    expect(await saidTo('fairgoer')).toEqual([]);
  });
});
