import { useTinyServer } from '../../__testUtils__/tinyServer';
import { html } from './html';

const tiny = useTinyServer();

async function getPage(path: string) {
  const url = path.startsWith('http') ? path : `${tiny.url()}${path}`;
  const response = await fetch(url);
  return {
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  };
}

/** Every address in a body that is meant for people. */
function pageUrls(body: unknown): string[] {
  const found = JSON.stringify(body).matchAll(/"html_url":"([^"]*)"/g);
  return [...new Set([...found].map(([, url]) => url))].filter(
    url => !/\/(compare|blob|tree)\//.test(url) && url.split('/').length > 4,
  );
}

const lists = [
  'issues?state=all&per_page=100',
  'pulls/5/reviews',
  'actions/runs?per_page=100',
  'actions/runs/5006/jobs',
  'commits?per_page=100',
  'releases',
  'environments',
];

describe('pages for people', () => {
  it.each(lists)('are there for every address in %s', async list => {
    const { body } = await tiny.client().get(`/repos/acme/checkout/${list}`);
    const urls = pageUrls(body);
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) {
      expect([url, (await getPage(url)).status]).toEqual([url, 200]);
    }
  });

  it.each([
    ['/', 'Repositories'],
    ['/acme', 'acme'],
    ['/acme/checkout', 'acme/checkout'],
    ['/acme/checkout/deployments/3010', 'Deployment 3010 to staging'],
    ['/acme/checkout/deployments', 'Deployments of acme/checkout'],
    [
      '/acme/checkout/deployments/activity_log?environment=staging',
      'Deployments of acme/checkout',
    ],
    ['/acme/checkout/pull/5', 'Change 2 #5'],
    ['/acme/checkout/issues/2', 'Checkout is down (0) #2'],
    ['/acme/checkout/actions/runs/5006', 'Build #7'],
    ['/acme/checkout/releases/tag/v1.3.0', 'Release 3'],
    ['/acme/handbook/releases/tag/edition/7', 'edition/7'],
    ['/acme/handbook/releases/tag/edition%2F7', 'edition/7'],
  ])(
    'show at %s “%s” and that the data is not GitHub’s',
    async (path, title) => {
      const { status, text } = await getPage(path);
      expect(status).toBe(200);
      expect(text).toContain(`<h1>${title}</h1>`);
      expect(text).toContain('Generated or recorded data');
    },
  );

  it('keep a log of deployments to its environment', async () => {
    const { text } = await getPage(
      '/acme/checkout/deployments/activity_log?environment=staging',
    );
    expect(text).toContain('/deployments/3010');
    expect(text).not.toContain('/deployments/3020');
  });

  it.each([
    '/nobody',
    '/acme/nowhere',
    '/acme/checkout/pull/2',
    '/acme/checkout/issues/1',
    '/acme/checkout/deployments/1',
    '/acme/checkout/actions/runs/1',
    '/acme/checkout/commit/0000000',
    '/acme/checkout/releases/tag/v9',
    '/acme/checkout/nothing/at/all',
  ])('say at %s that there is none', async path => {
    const { status, text } = await getPage(path);
    expect(status).toBe(404);
    expect(text).toContain('<h1>Not found</h1>');
  });

  it('escape what people wrote, and load and run nothing', async () => {
    const { text, headers } = await getPage('/acme/checkout/pull/1');
    expect(text).toContain('Why: &lt;b&gt;day 0&lt;/b&gt; &amp; more');
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
  });
});

describe('html', () => {
  it('escapes what is put in, but not HTML', () => {
    const link = html`<a href="${'"><script>'}">${"it's"}</a>`;
    expect(
      html`<p>${link} ${[link, link].slice(0, 1)}${undefined} ${2}</p>`.text,
    ).toBe(
      '<p><a href="&quot;&gt;&lt;script&gt;">it&#39;s</a> <a href="&quot;&gt;&lt;script&gt;">it&#39;s</a> 2</p>',
    );
  });
});
