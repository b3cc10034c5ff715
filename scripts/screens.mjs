import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChromium } from './tests/findChromium.mjs';
import { inRepository } from './toolchain/repository.mjs';

const { chromium } = createRequire(inRepository('package.json'))(
  '@playwright/test',
);

const service = '/catalog/default/component/home-page';
const tab = `${service}/platform-value`;

/** What the documentation shows; `until` is text that is there when it is whole. */
const subjects = [
  { name: 'entity-tab', path: tab, until: 'Efficiency' },
  {
    name: 'explain',
    path: `${tab}?explain=change-lead-time`,
    until: 'How it is computed',
  },
  { name: 'data-health', path: '/platform-value', until: 'Deployments' },
  { name: 'overview-card', path: service, until: 'Open Platform value' },
  {
    name: 'team-tab',
    path: '/catalog/default/group/storefront/platform-value',
    until: 'Efficiency',
  },
  {
    name: 'not-collected',
    path: '/catalog/default/component/partner-portal/platform-value',
    until: 'Efficiency',
  },
];

const sizes = [
  { width: 1440, height: 1000 },
  { width: 360, height: 780 },
];

async function openPortal(browser, { url, theme, viewport }) {
  const context = await browser.newContext({ viewport, locale: 'en-GB' });
  await context.addInitScript(name => {
    window.localStorage.setItem('theme', name);
  }, theme);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('heading', { name: /catalog/i }).waitFor();
  return page;
}

async function takePictures(browser, { url, theme, viewport, folder }) {
  const page = await openPortal(browser, { url, theme, viewport });
  for (const { name, path, until } of subjects) {
    await page.goto(new URL(path, url).href);
    await page.getByText(until).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({
      path: `${folder}/${name}-${theme}-${viewport.width}.png`,
    });
  }
  await page.context().close();
}

const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://localhost:7007' } },
});
const folder = inRepository('docs/screens');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium(process.env),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
for (const theme of ['light', 'dark']) {
  for (const viewport of sizes) {
    await takePictures(browser, { url: values.url, theme, viewport, folder });
  }
}
await browser.close();
