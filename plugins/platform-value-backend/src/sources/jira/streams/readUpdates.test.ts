import type { StreamCursor } from 'backstage-plugin-platform-value-node';
import type { JiraChange, JiraIssue } from 'platform-value-upstreams';
import {
  componentOf,
  partitionsOf,
  readStream,
  stored,
  useJira,
} from '../__testUtils__/useJira';
import { hour, minute, tinyStart } from '../__testUtils__/times';
import { issueOf, siteOf } from '../__testUtils__/sites';

const opened = tinyStart + 10 * hour;
const changed = tinyStart + 30 * hour;
const end = tinyStart + 100 * hour;

const annotations = { 'jira/project-key': 'SHOP' };
const whole = componentOf('shop', annotations);
const cart = componentOf('cart', { ...annotations, 'jira/component': 'cart' });
const pay = componentOf('pay', { ...annotations, 'jira/component': 'pay' });

function change(step: Omit<JiraChange, 'id' | 'at'>): JiraChange {
  return { id: 1, at: changed, ...step };
}

const incident = { type: 'Incident', createdAt: opened } as const;

describe.each(['cloud', 'data-center'] as const)(
  'updates in %s',
  deployment => {
    const jira = useJira(() => ({ jira: siteOf({ SHOP: [] }), end }), {
      deployment,
    });

    /** What a store holds after a look before the change and one after it. */
    async function readTwice(
      site: JiraIssue[],
      { stream = 'incidents', entities = [whole] } = {},
    ) {
      jira.replaceSite(siteOf({ SHOP: site }));
      let cursor: StreamCursor | undefined;
      const looks = [];
      for (const moment of [changed - hour, changed + hour]) {
        jira.travelTo(moment);
        const source = jira.source();
        const [partition] = partitionsOf(source, entities);
        const now = jira.now();
        const options = { source, partition, stream, cursor, now };
        const pages = await readStream(options);
        cursor = pages[pages.length - 1].cursor;
        looks.push(pages);
      }
      const [before, after] = looks;
      return { before: stored(before), after: stored([...before, ...after]) };
    }

    it('find an issue that became an incident', async () => {
      const { before, after } = await readTwice([
        issueOf(1, {
          createdAt: opened,
          labels: ['incident'],
          history: [change({ field: 'labels', to: 'incident' })],
        }),
      ]);
      expect(before).toEqual([]);
      expect(after).toHaveLength(1);
    });

    it('remove an incident that lost its label', async () => {
      const { before, after } = await readTwice([
        issueOf(1, {
          createdAt: opened,
          history: [change({ field: 'labels', from: 'incident' })],
        }),
      ]);
      expect(before).toHaveLength(1);
      expect(after).toEqual([]);
    });

    it('take an incident from the entity whose component it lost, and leave it to the other', async () => {
      const { before, after } = await readTwice(
        [
          issueOf(1, {
            ...incident,
            components: ['pay'],
            history: [change({ field: 'Component', from: 'cart' })],
          }),
        ],
        { entities: [cart, pay] },
      );
      const refs = (signals: typeof before) =>
        signals.map(({ entityRef }) => entityRef);
      expect(refs(before)).toEqual([
        'component:default/cart',
        'component:default/pay',
      ]);
      expect(refs(after)).toEqual(['component:default/pay']);
    });

    it('remove a work item that no entity owns any longer', async () => {
      const { before, after } = await readTwice(
        [
          issueOf(1, {
            createdAt: opened,
            history: [change({ field: 'Component', from: 'cart' })],
          }),
        ],
        { stream: 'work-items', entities: [cart] },
      );
      expect(before).toHaveLength(1);
      expect(after).toEqual([]);
    });

    it('resolve an incident, and open it again', async () => {
      const resolved = [
        { id: 1, at: changed, field: 'status', from: 'To Do', to: 'Resolved' },
        { id: 2, at: changed, field: 'resolution', to: 'Done' },
      ] as const;
      const { before, after } = await readTwice([
        issueOf(1, { ...incident, history: [...resolved] }),
      ]);
      expect(before).toMatchObject([{ outcome: 'open' }]);
      expect(after).toMatchObject([
        { outcome: 'resolved', seconds: 20 * 3600 },
      ]);
    });

    it('ask nothing about issues that are known, the second time', async () => {
      const done = change({ field: 'status', from: 'To Do', to: 'Done' });
      const site = [issueOf(1, { createdAt: opened, history: [done] })];
      jira.replaceSite(siteOf({ SHOP: site }));
      let cursor: StreamCursor | undefined;
      const signals = [];
      for (const minutes of [-5, 5, 10]) {
        jira.travelTo(changed + minutes * minute);
        const source = jira.source();
        const [partition] = partitionsOf(source, [whole]);
        const [page] = await readStream({
          ...{ source, partition, stream: 'work-items' },
          ...{ cursor, now: jira.now() },
        });
        cursor = page.cursor;
        signals.push(page.signals.length);
      }
      expect(signals).toEqual([1, 1, 0]);
    });

    it('cover the time up to the last complete look while one is under way', async () => {
      const many = Array.from({ length: 120 }, (_, index) =>
        issueOf(index + 1, {
          createdAt: opened,
          history: [
            { id: index, at: changed, field: 'priority', to: 'High' } as const,
          ],
        }),
      );
      jira.replaceSite(siteOf({ SHOP: many }));
      jira.travelTo(changed - hour);
      const source = jira.source();
      const [partition] = partitionsOf(source, [whole]);
      const stream = 'work-items';
      const first = await readStream({
        source,
        partition,
        stream,
        now: jira.now(),
      });
      const { cursor } = first[first.length - 1];
      jira.travelTo(changed + hour);
      const pages = await readStream({
        ...{ source, partition, stream, cursor, now: jira.now() },
      });
      expect(pages.map(page => page.coveredUntil?.getTime())).toEqual([
        changed - hour,
        changed - hour,
        undefined,
      ]);
      expect(pages.flatMap(page => page.signals)).toHaveLength(120);
    });
  },
);
