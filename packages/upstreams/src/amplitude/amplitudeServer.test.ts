import { Faults } from '../faults/Faults';
import { tinyAmplitudeProject } from '../testing/tinyAmplitudeProject';
import {
  startAmplitudeServer,
  type AmplitudeServer,
  type AmplitudeServerOptions,
} from './startAmplitudeServer';

const keys = { apiKey: 'key', secretKey: 'secret' };
const grouped = {
  event_type: '_active',
  group_by: [{ type: 'event', value: 'service' }],
};

let server: AmplitudeServer | undefined;

async function start(options: Partial<AmplitudeServerOptions> = {}) {
  server = await startAmplitudeServer({
    project: () => tinyAmplitudeProject(),
    keys,
    ...options,
  });
}

afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Asks with the keys; values that are no text go as JSON. */
async function ask(
  path: string,
  query: Record<string, unknown>,
  authorization = `Basic ${btoa('key:secret')}`,
) {
  const texts = Object.entries(query).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const parameters = new URLSearchParams(texts);
  const response = await fetch(`${server?.url}/api/2${path}?${parameters}`, {
    headers: { authorization },
  });
  const text = await response.text();
  return { status: response.status, text, body: parsed(text) };
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const twoDays = { start: '20260202', end: '20260203' };

describe('segmentation', () => {
  it('gives the figures of each group, the largest first', async () => {
    await start();
    const { body } = await ask('/events/segmentation', {
      ...twoDays,
      e: grouped,
    });
    // Days 28 and 29 of the project; over both 129 + 0.35 × 128.
    expect(body.data).toEqual({
      series: [
        [1280, 1290],
        [128, 129],
      ],
      seriesLabels: [
        [0, 'search'],
        [0, 'checkout'],
      ],
      seriesMeta: [
        { segmentIndex: 0, eventIndex: 0 },
        { segmentIndex: 0, eventIndex: 0 },
      ],
      seriesCollapsed: [
        [{ setId: '', value: 1738 }],
        [{ setId: '', value: 174 }],
      ],
      xValues: ['2026-02-02', '2026-02-03'],
    });
  });

  it.each([
    ['uniques', 128],
    ['totals', 384],
    ['pct_dau', 1],
    ['average', 3],
  ])('measures %s', async (m, value) => {
    await start();
    const { body } = await ask('/events/segmentation', {
      start: '20260202',
      end: '20260202',
      m,
      e: {
        event_type: 'Page Viewed',
        filters: [
          {
            subprop_type: 'event',
            subprop_key: 'service',
            subprop_op: 'is',
            subprop_value: ['checkout'],
          },
        ],
      },
    });
    expect(body.data.series).toEqual([[value]]);
    expect(body.data.seriesLabels).toEqual([0]);
  });

  it('cuts weeks to the range, and names them by their Monday', async () => {
    await start();
    const { body } = await ask('/events/segmentation', {
      start: '20260107',
      end: '20260113',
      i: 7,
      e: grouped,
    });
    expect(body.data.xValues).toEqual(['2026-01-05', '2026-01-12']);
  });

  it('shows as much of today as has passed, and nothing of tomorrow', async () => {
    await start();
    const { body } = await ask('/events/segmentation', {
      start: '20260419',
      end: '20260421',
      e: grouped,
    });
    const [, checkout] = body.data.series;
    // 105 days after the first; noon of a day of 24 hours.
    expect(checkout).toEqual([204, Math.floor(205 / 2), 0]);
  });

  it('gives no more groups than asked for', async () => {
    await start();
    const { body } = await ask('/events/segmentation', {
      ...twoDays,
      e: grouped,
      limit: '1',
    });
    expect(body.data.seriesLabels).toEqual([[0, 'search']]);
  });

  it.each([
    ['an unknown event', { e: { event_type: 'Bought' } }],
    ['a limit above 1000', { e: grouped, limit: '1001' }],
    ['a range that ends before it begins', { e: grouped, end: '20260101' }],
    ['more than a year', { e: grouped, start: '20250101' }],
    ['an event property in g', { e: grouped, g: 'service' }],
    ['no event', {}],
  ])('refuses %s with the envelope', async (_, query) => {
    await start();
    const answer = await ask('/events/segmentation', { ...twoDays, ...query });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      http_code: 400,
      message: 'Invalid chart definition',
    });
  });
});

describe('retention', () => {
  it('gives cohorts without a year, newest first, and what is incomplete', async () => {
    await start();
    const { body } = await ask('/retention', {
      se: { event_type: '_new' },
      re: { event_type: '_active' },
      start: '20260417',
      end: '20260418',
    });
    const [{ dates, values, combined }] = body.data.series;
    expect(dates).toEqual(['Apr 18', 'Apr 17']);
    // Both services: 20 and 200 new users, one and ten fewer each day.
    expect(values['Apr 18'].slice(0, 3)).toEqual([
      { count: 220, outof: 220, incomplete: false },
      { count: 209, outof: 220, incomplete: false },
      { count: 99, outof: 220, incomplete: true },
    ]);
    expect(values['Apr 17'][2].incomplete).toBe(false);
    expect(values['Apr 17']).toHaveLength(31);
    expect(combined[2]).toMatchObject({ outof: 220, incomplete: true });
  });

  it('gives brackets', async () => {
    await start();
    const { body } = await ask('/retention', {
      se: { event_type: '_new' },
      re: { event_type: '_active' },
      start: '20260301',
      end: '20260301',
      rm: 'bracket',
      rb: [[1, 8]],
    });
    expect(body.data.series[0].values['Mar 01']).toEqual([
      { count: 209, outof: 220, incomplete: false },
    ]);
  });
});

describe('the documented name of n-day retention', () => {
  it('is refused, as the real one does', async () => {
    await start();
    const query = {
      ...twoDays,
      se: { event_type: '_new' },
      re: { event_type: '_active' },
    };
    const documented = await ask('/retention', { ...query, rm: 'n-day' });
    expect(documented.status).toBe(400);
    const working = await ask('/retention', { ...query, rm: 'nday' });
    expect(working.status).toBe(200);
  });
});

describe('users and event types', () => {
  it('gives users of the whole project', async () => {
    await start();
    const { body } = await ask('/users', { ...twoDays, m: 'new' });
    expect(body.data.series).toEqual([[220, 220]]);
  });

  it('lists event types', async () => {
    await start();
    const { body } = await ask('/events/list', {});
    expect(body.data.map(({ value }: { value: string }) => value)).toEqual([
      'Page Viewed',
      'Recommendation Used',
    ]);
  });
});

describe('limits', () => {
  const days = (end: string) => ({ start: '20260101', end, e: grouped });

  it('refuses what goes beyond 1,000 in five minutes, until they have passed', async () => {
    let clock = 0;
    await start({ clock: () => clock });
    const first = await ask('/events/segmentation', days('20260405'));
    const second = await ask('/events/segmentation', days('20260331'));
    const third = await ask('/events/segmentation', days('20260110'));
    expect(server?.journal.entries().map(({ cost }) => cost)).toEqual([
      475, 450, 50,
    ]);
    expect([first.status, second.status, third.status]).toEqual([
      200, 200, 200,
    ]);
    const beyond = await ask('/events/segmentation', days('20260106'));
    expect(beyond.status).toBe(429);
    expect(beyond.text).toContain('5 minutes');
    clock += 300_000;
    const later = await ask('/events/segmentation', days('20260106'));
    expect(later.status).toBe(200);
  });

  it('lets no more than five ask at once', async () => {
    const faults = new Faults(1, [{ name: 'slow' }]);
    await start({ faults, slowMilliseconds: 200 });
    const asked = await Promise.all(
      Array.from({ length: 6 }, () => ask('/events/list', {})),
    );
    const refused = asked.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
  });
});

describe('keys', () => {
  it.each([
    ['none', ''],
    ['wrong ones', `Basic ${btoa('key:other')}`],
  ])('refuses %s', async (_, authorization) => {
    await start();
    const { status } = await ask('/events/list', {}, authorization);
    expect(status).toBe(403);
  });
});

describe('faults', () => {
  const whole = { ...twoDays, e: grouped };

  it.each([
    ['quota', 429],
    ['wrong-region', 403],
    ['invalid-chart', 400],
    ['server-error', 500],
  ])('%s answers %d, once', async (name, status) => {
    await start({ faults: new Faults(1, [{ name, times: 1 }]) });
    expect((await ask('/events/list', {})).status).toBe(status);
    expect((await ask('/events/list', {})).status).toBe(200);
  });

  it('truncated ends in the middle', async () => {
    await start({ faults: new Faults(1, [{ name: 'truncated' }]) });
    const { status, body } = await ask('/events/list', {});
    expect({ status, body }).toEqual({ status: 200, body: undefined });
  });

  it('reset ends the connection', async () => {
    await start({ faults: new Faults(1, [{ name: 'reset' }]) });
    await expect(ask('/events/list', {})).rejects.toThrow();
  });

  it('late-events lowers the newest days, and no others', async () => {
    await start({ faults: new Faults(1, [{ name: 'late-events' }]) });
    const { body } = await ask('/events/segmentation', {
      start: '20260412',
      end: '20260419',
      e: grouped,
    });
    const [, checkout] = body.data.series;
    expect(checkout.slice(0, 2)).toEqual([197, 198]);
    expect(checkout[7]).toBeLessThan(204);
  });

  it('incomplete-days holds back what had enough time', async () => {
    await start({ faults: new Faults(1, [{ name: 'incomplete-days' }]) });
    const { body } = await ask('/retention', {
      se: { event_type: '_new' },
      re: { event_type: '_active' },
      start: '20260105',
      end: '20260105',
    });
    expect(body.data.series[0].values['Jan 05'][1].incomplete).toBe(true);
  });

  it('label-variants gives texts and objects', async () => {
    await start({ faults: new Faults(1, [{ name: 'label-variants' }]) });
    const { body } = await ask('/events/segmentation', whole);
    expect(body.data.seriesLabels).toEqual(['search', 'checkout']);
    expect(body.data.series[1][0]).toEqual({ setId: '', value: 128 });
  });
});
