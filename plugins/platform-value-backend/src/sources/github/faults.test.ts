import type { CollectedPage } from 'backstage-plugin-platform-value-node';
import type { Fault } from 'platform-value-upstreams';
import { sourceErrorOf } from './__testUtils__/sourceErrorOf';
import { stored } from './__testUtils__/useGithub';
import { useShop } from './__testUtils__/useShop';
import { busyRepository, timeOf } from './__testUtils__/worlds';

const count = 60;
const shop = useShop(() => busyRepository(count), timeOf(100));

const streams: [stream: string, by: string][] = [
  ['commits', 'deployment'],
  ['changes', 'deployment'],
  ['deployments', 'deployment'],
  ['deployments', 'workflow:build.yml'],
  ['deployments', 'release'],
  ['deployments', 'tag:v*'],
  ['builds', 'deployment'],
  ['incidents', 'deployment'],
  ['evidence', 'deployment'],
];

function coverageOf(pages: CollectedPage[]) {
  const { coveredFrom, coveredUntil } = pages[pages.length - 1];
  return { coveredFrom, coveredUntil };
}

const known = new Map<string, ReturnType<typeof shop.read>>();

/** What a stream gives where nothing goes wrong. */
function undisturbed(stream: string, by: string) {
  shop.faults().switchTo([]);
  const key = `${stream} ${by}`;
  const reading = known.get(key) ?? shop.read(stream, { by });
  known.set(key, reading);
  return reading;
}

describe('what passes by itself', () => {
  const passing: Fault[] = [
    ...['reset-mid-body', 'truncated-json', 'empty-body', 'slow-drip', 'gzip'],
    ...['clock-ahead', 'clock-behind', 'html-502', 'html-503', 'server-error'],
    ...['no-rate-limit', 'repository-moved', 'repository-empty'],
    ...['link-without-last', 'extra-empty-page', 'graphql-too-large'],
    ...['graphql-gives-up', 'graphql-resource-limits', 'graphql-unavailable'],
    ...['stale-cursor', 'unknown-fields', 'nul-characters', 'large-texts'],
  ].map(name => ({ name, times: 2 }));

  it.each(passing)('$name changes nothing', async fault => {
    let strikes = 0;
    for (const [stream, by] of streams) {
      const whole = await undisturbed(stream, by);
      shop.faults().switchTo([fault]);
      const struck = await shop.read(stream, { by });
      strikes += shop.faults().counts()[fault.name] ?? 0;
      expect(stored(struck.pages)).toEqual(stored(whole.pages));
      expect(struck.rejected).toEqual([]);
      expect(coverageOf(struck.pages)).toEqual(coverageOf(whole.pages));
    }
    expect(strikes).toBeGreaterThan(0);
  });
});

describe('queries that are too large', () => {
  it.each(['changes', 'deployments', 'incidents'])(
    'ask for smaller pages of %s until GitHub answers',
    async stream => {
      const whole = await undisturbed(stream, 'deployment');
      shop.faults().switchTo([{ name: 'graphql-too-large' }]);
      const struck = await shop.read(stream);
      expect(stored(struck.pages)).toEqual(stored(whole.pages));
      expect(shop.faults().counts()).not.toEqual({});
    },
  );
});

describe('what does not pass', () => {
  it.each([
    ['bad-credentials', 'misconfigured', 'Set a valid token'],
    ['missing-permission', 'forbidden', 'actions=read'],
    ['single-sign-on', 'forbidden', 'single sign-on'],
    ['primary-limit-403', 'throttled', ''],
    ['primary-limit-429', 'throttled', ''],
    ['secondary-limit', 'throttled', ''],
    ['secondary-limit-retry-after', 'throttled', ''],
    ['html-429', 'throttled', ''],
    ['repository-gone', 'forbidden', 'read actions'],
    ['repository-blocked', 'forbidden', 'blocks this repository'],
    ['graphql-rate-limited', 'throttled', ''],
    ['graphql-secondary-limit', 'throttled', ''],
    ['server-error', 'transient', ''],
    ['echo-credentials', 'transient', ''],
  ])('%s is told as %s, with the remedy', async (name, code, remedy) => {
    shop.faults().switchTo([{ name }]);
    const error = await sourceErrorOf(shop.read('builds'));
    expect(error.code).toBe(code);
    expect(error.remedy).toContain(remedy);
    expect(error.retryAt !== undefined).toBe(code === 'throttled');
    const told = `${error.message} ${error.remedy} ${error.stack}`;
    expect(told).not.toContain('the-token-of-the-tests');
  });

  it('Actions that are switched off are no error, and their builds not known to be none', async () => {
    shop.faults().switchTo([{ name: 'feature-disabled' }]);
    const { ids, pages } = await shop.read('builds');
    expect(ids).toEqual([]);
    expect(pages[0].coveredFrom).toBeUndefined();
  });

  it('a node that GitHub leaves out is told', async () => {
    shop.faults().switchTo([{ name: 'graphql-null-node', times: 1 }]);
    const { ids, rejected } = await shop.read('incidents');
    expect(ids).toHaveLength(count - 1);
    expect(rejected).toHaveLength(1);
  });
});
