import { tinyJiraSite } from 'platform-value-upstreams';
import {
  componentOf,
  partitionsOf,
  probeOf,
  readStream,
  stored,
  reconciliationOf,
  useJira,
} from './__testUtils__/useJira';
import { minute, tinyEnd, tinyTime } from './__testUtils__/times';

const checkout = componentOf('checkout', {
  'jira/project-key': 'CHK',
  'jira/component': 'checkout',
  'platform-value.io/incidents': 'jira',
});
const payments = componentOf('payments', {
  'jira/project-key': 'CHK',
  'jira/component': 'payments',
  'platform-value.io/incidents': 'jira',
});
const gateway = componentOf('gateway', { 'jira/project-key': 'OPS' });

const site = () => ({ jira: tinyJiraSite(), end: tinyEnd });

describe.each(['cloud', 'data-center'] as const)('Jira %s', deployment => {
  const jira = useJira(site, { deployment });

  async function read(stream: string, entities = [checkout, payments]) {
    const source = jira.source();
    const [partition] = partitionsOf(source, entities);
    return readStream({ source, partition, stream, now: jira.now() });
  }

  it('tells when incidents were opened and resolved, how bad they were and what caused them', async () => {
    expect(stored(await read('incidents'))).toEqual([
      {
        entityRef: 'component:default/checkout',
        kind: 'incident',
        externalId: '1005',
        at: tinyTime(8, 13),
        seconds: 2 * 3600,
        outcome: 'resolved',
        facts: { key: 'CHK-5', severity: 'SEV-1', sha: 'c000000000000008' },
        sourceUpdatedAt: tinyTime(9, 13),
      },
      {
        entityRef: 'component:default/checkout',
        kind: 'incident',
        externalId: '1006',
        at: tinyTime(16, 13),
        seconds: 4 * 3600,
        outcome: 'resolved',
        facts: { key: 'CHK-6', severity: 'SEV-2' },
        sourceUpdatedAt: tinyTime(16, 17),
      },
      {
        entityRef: 'component:default/payments',
        kind: 'incident',
        externalId: '1007',
        at: tinyTime(32, 13),
        outcome: 'open',
        facts: { key: 'CHK-7' },
        sourceUpdatedAt: tinyTime(32, 13),
      },
    ]);
  });

  it('tells of an incident that was opened again that it is open', async () => {
    jira.travelTo(tinyTime(16, 16).getTime());
    const [, reopened] = stored(await read('incidents'));
    expect(reopened).toMatchObject({ externalId: '1006', outcome: 'open' });
    expect(reopened).not.toHaveProperty('seconds');
  });

  it('tells of work items with type and epic', async () => {
    const signals = stored(await read('work-items'));
    expect(signals).toHaveLength(4);
    expect(signals).toContainEqual({
      entityRef: 'component:default/checkout',
      kind: 'workItem',
      externalId: '1002',
      at: tinyTime(1, 10),
      seconds: (4 * 24 + 5) * 3600,
      outcome: 'resolved',
      facts: { key: 'CHK-2', type: 'Story', epic: 'CHK-1' },
      sourceUpdatedAt: tinyTime(5, 15),
    });
    expect(signals).toContainEqual(
      expect.objectContaining({ externalId: '1003', outcome: 'open' }),
    );
  });

  it('keeps apart what has no component of any entity', async () => {
    const [page] = await read('work-items');
    expect(page.unmapped).toEqual([
      {
        kind: 'workItem',
        externalId: '1001',
        at: tinyTime(0, 9),
        reason: expect.stringContaining('CHK-1'),
      },
    ]);
  });

  it('gives all issues of a project to an entity without component', async () => {
    const signals = stored(await read('work-items', [gateway]));
    expect(signals.map(({ facts }) => facts?.key)).toEqual(['OPS-3', 'OPS-2']);
  });

  it('covers the time since the project began', async () => {
    const [page] = await read('incidents');
    expect(page.coveredFrom).toEqual(tinyTime(0, 9));
    expect(page.coveredUntil).toBeUndefined();
  });

  it('leads to the page of an issue', async () => {
    const [signal] = stored(await read('incidents'));
    const { kind, externalId, facts = {} } = signal;
    const shown = { partition: 'CHK', kind, externalId, facts };
    const source = jira.source();
    expect(source.url(shown)).toBe(`${jira.url()}/browse/CHK-5`);
    expect(source.url({ ...shown, facts: {} })).toBeUndefined();
  });

  it('carries facts of at most 60 bytes on average', async () => {
    const signals = [
      ...stored(await read('incidents')),
      ...stored(await read('work-items')),
    ];
    const bytes = signals.map(({ facts }) => JSON.stringify(facts).length);
    const sum = bytes.reduce((one, other) => one + other);
    expect(sum / bytes.length).toBeLessThanOrEqual(60);
  });

  it('reconciliations what is there, without what was deleted or moved away', async () => {
    const source = jira.source();
    const [partition] = partitionsOf(source, [checkout, payments]);
    const request = { source, partition, now: jira.now() };
    const incidents = await reconciliationOf({
      ...request,
      stream: 'incidents',
    });
    expect(incidents.map(({ externalId }) => externalId)).toEqual([
      '1005',
      '1006',
      '1007',
    ]);
    const workItems = await reconciliationOf({
      ...request,
      stream: 'work-items',
    });
    const ids = workItems.map(({ externalId }) => Number(externalId));
    expect(ids).toEqual([1001, 1002, 1003, 1004, 1007]);
  });

  it('is told by a probe what moved, and by the next that nothing did', async () => {
    const source = jira.source();
    const partitions = partitionsOf(source, [checkout, gateway]);
    jira.travelTo(tinyTime(32, 13).getTime());
    const before = await probeOf(source, partitions, jira.now());
    expect(await probeOf(source, partitions, jira.now())).toEqual(before);
    jira.travelTo(tinyTime(32, 13).getTime() + minute);
    const [moved, still] = await probeOf(source, partitions, jira.now());
    expect(moved).not.toEqual(before[0]);
    expect(still).toEqual(before[1]);
  });

  it('names a project that is gone, and probes the others', async () => {
    const source = jira.source();
    const gone = componentOf('gone', { 'jira/project-key': 'NOPE' });
    const partitions = partitionsOf(source, [gone, gateway]);
    expect(await probeOf(source, partitions, jira.now())).toEqual([
      { partition: 'NOPE', error: expect.objectContaining({ code: 'gone' }) },
      { partition: 'OPS', markers: expect.anything() },
    ]);
  });
});

describe('the budget of probing', () => {
  const jira = useJira(() => ({
    jira: {
      projects: Array.from({ length: 200 }, (_, index) => ({
        id: index + 1,
        key: `P${index}`,
        name: `Project ${index}`,
        components: [],
        issues: [],
      })),
    },
    end: tinyEnd,
  }));

  it('is two calls for 50 projects in which nothing moves', async () => {
    const source = jira.source({ jira: { deployment: 'cloud' } });
    const entities = Array.from({ length: 200 }, (_, index) =>
      componentOf(`c${index}`, { 'jira/project-key': `P${index}` }),
    );
    const partitions = partitionsOf(source, entities);
    const results = await probeOf(source, partitions, jira.now());
    expect(results).toHaveLength(200);
    expect(source.calls()).toBe(8);
  });
});
