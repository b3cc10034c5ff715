import { issueOf, siteOf } from '../__testUtils__/sites';
import { sourceErrorOf } from '../__testUtils__/sourceErrorOf';
import { day, hour, tinyStart } from '../__testUtils__/times';
import {
  componentOf,
  partitionsOf,
  readStream,
  reconciliationOf,
  useJira,
} from '../__testUtils__/useJira';

const end = tinyStart + 10 * day;

describe('collectStream', () => {
  const jira = useJira(() => ({
    jira: siteOf({
      SHOP: [
        issueOf(1, { type: 'Incident', priority: 'Low' }),
        issueOf(2, { type: 'Bug', labels: ['outage'], priority: 'High' }),
        issueOf(3, {
          type: 'Bug',
          summary: 'Down since release 77',
          labels: ['incident'],
        }),
        issueOf(4, {
          type: 'Task',
          history: [
            {
              id: 1,
              at: tinyStart + 5 * day,
              field: 'labels',
              to: 'outage',
            },
          ],
          labels: ['outage'],
        }),
      ],
    }),
    end,
  }));

  function request(
    options: {
      annotations?: Record<string, string>;
      stream?: string;
      jira?: object;
      platformValue?: object;
    } = {},
  ) {
    const { stream = 'incidents', annotations } = options;
    const source = jira.source(options);
    const [partition] = partitionsOf(source, [
      componentOf('shop', { 'jira/project-key': 'SHOP', ...annotations }),
    ]);
    return { source, partition, stream, now: jira.now() };
  }

  async function keysOf(options: Parameters<typeof request>[0]) {
    const pages = await readStream(request(options));
    return pages
      .flatMap(page => page.signals)
      .map(({ facts }) => facts?.key)
      .sort();
  }

  it('takes the usual types and the label for incidents', async () => {
    expect(await keysOf({})).toEqual(['SHOP-1', 'SHOP-3']);
  });

  const platformValue = {
    incidents: [
      { source: 'jira', jql: 'labels = outage' },
      { source: 'jira', jql: 'issuetype = Incident AND priority = Low' },
    ],
  };

  it('takes what any of the configured queries finds', async () => {
    const found = ['SHOP-1', 'SHOP-2', 'SHOP-4'];
    expect(await keysOf({ platformValue })).toEqual(found);
    const reconciled = await reconciliationOf(request({ platformValue }));
    expect(reconciled.map(({ externalId }) => externalId)).toEqual([
      '10001',
      '10002',
      '10004',
    ]);
  });

  it('asks the configured queries of what was updated, too', async () => {
    jira.travelTo(tinyStart + 4 * day);
    const [before] = await readStream(request({ platformValue }));
    jira.travelTo(tinyStart + 5 * day + hour);
    const [after] = await readStream({
      ...request({ platformValue }),
      cursor: before.cursor,
    });
    expect(after.signals.map(({ externalId }) => externalId)).toEqual([
      '10004',
    ]);
  });

  it('takes the priority for the severity, unless a field is named', async () => {
    const severitiesOf = async (options: Parameters<typeof request>[0]) => {
      const [page] = await readStream(request(options));
      return page.signals.map(({ facts }) => facts?.severity);
    };
    const fields = { severity: 'priority' };
    expect(await severitiesOf({ jira: { fields } })).toEqual(['Medium', 'Low']);
    expect(await severitiesOf({})).toEqual([undefined, undefined]);
  });

  it('finds what caused it as the configuration says', async () => {
    const [page] = await readStream(
      request({ jira: { deploymentPattern: 'release (\\d+)' } }),
    );
    expect(page.signals[0].facts).toMatchObject({
      key: 'SHOP-3',
      deployment: '77',
    });
  });

  it('asks Jira nothing about incidents that are kept elsewhere', async () => {
    const annotations = { 'platform-value.io/incidents': 'label:incident' };
    const reading = request({ annotations, jira: { deployment: 'cloud' } });
    const pages = await readStream(reading);
    expect(pages).toEqual([
      {
        signals: [],
        cursor: {},
        coveredFrom: undefined,
        progress: { done: 0, total: 0 },
      },
    ]);
    expect(await reconciliationOf(reading)).toEqual([]);
    expect(reading.source.calls()).toBe(0);
  });

  it('says when Jira has none of the types of work items', async () => {
    const workItems = { types: ['Moonshot'] };
    const reading = request({ stream: 'work-items', jira: { workItems } });
    expect(await sourceErrorOf(readStream(reading))).toMatchObject({
      code: 'misconfigured',
      message: 'Jira has no issue type Moonshot.',
      remedy: expect.stringContaining('platformValue.jira.workItems.types'),
    });
  });

  it('knows types by any case', async () => {
    const options = {
      stream: 'work-items',
      jira: { workItems: { types: ['TASK'] } },
    };
    expect(await keysOf(options)).toEqual(['SHOP-4']);
  });

  it('says which field Jira does not have', async () => {
    const fields = { severity: 'Badness' };
    const error = await sourceErrorOf(
      readStream(request({ jira: { fields } })),
    );
    expect(error).toMatchObject({
      code: 'misconfigured',
      message: expect.stringContaining("'Badness'"),
      remedy: expect.stringContaining('platformValue.jira.fields'),
    });
  });

  it('shows a wrong token to Jira once, however many projects there are', async () => {
    const { source, ...reading } = request({ jira: { token: 'wrong' } });
    for (const stream of ['incidents', 'work-items']) {
      const again = readStream({ source, ...reading, stream });
      expect((await sourceErrorOf(again)).code).toBe('misconfigured');
    }
    expect(source.calls()).toBe(1);
  });

  it('puts nothing that Jira echoes into an error', async () => {
    jira.breakWith({ name: 'secret-echoed' });
    const error = await sourceErrorOf(readStream(request()));
    const said = `${error.stack} ${JSON.stringify(error)}`;
    expect(said).not.toMatch(/the-token-of-the-tests|Basic |jql=/);
  });

  it('starts anew where a cursor can not be understood', async () => {
    const cursor = { floor: 'of another version' };
    const pages = await readStream({ ...request(), cursor });
    expect(pages.flatMap(page => page.signals)).toHaveLength(2);
  });
});
