import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { countRows, explain } from './figure';
import { pastPeriod, withQuery } from './pastPeriod';
import { ownService } from './places';
import { portalApi, type EvidenceAnswer } from './portalApi';
import { openAsGuest } from './signIn';
import { tabTo } from './tabTo';

failOnBrowserErrors();

const period = pastPeriod();

function openExplain(page: Page, metricId: string) {
  const query = { ...period, explain: metricId };
  return openAsGuest(page, withQuery(ownService.tab, query));
}

test('says how a figure is computed, from how many rows, and shows them', async ({
  page,
}) => {
  await openExplain(page, 'change-failure-rate');
  const drawer = explain(page);
  await expect(
    drawer.getByRole('region', { name: 'How it is computed' }),
  ).toContainText('÷ successful production deployments');
  await expect(drawer.getByText('Sample', { exact: true })).toBeVisible();
  const rows = drawer.getByRole('table').last().getByRole('row');
  expect(await countRows(page)).toBeGreaterThan(0);
  await expect(rows.nth(1)).toContainText('deployment');
});

test('leads from a row to what it is about, at its source', async ({
  page,
}) => {
  const api = await portalApi(page);
  const { rows } = await api.read<EvidenceAnswer>(
    `/entities/${ownService.ref}/scorecard/pull-request-cycle-time/evidence`,
    { ...period, limit: '1' },
  );
  await openExplain(page, 'pull-request-cycle-time');
  const link = explain(page)
    .getByRole('link', { name: /^change / })
    .first();
  await expect(link).toHaveAttribute('href', rows[0].url ?? '');

  const answered = page
    .context()
    .waitForEvent('response', response => response.url() === rows[0].url);
  const opened = page.context().waitForEvent('page');
  await tabTo(link);
  await page.keyboard.press('Enter');
  expect((await answered).status()).toBe(200);
  const source = await opened;
  const number = rows[0].url?.split('/').pop();
  await expect(source.getByRole('heading').first()).toContainText(`#${number}`);
  const merged = new Date(rows[0].at).toISOString().replace('.000', '');
  await expect(
    source.locator(`time[datetime="${merged}"]`).first(),
  ).toBeVisible();
});

test('has a page behind every link of its rows', async ({ page }) => {
  await openExplain(page, 'change-lead-time');
  const links = explain(page).getByRole('table').last().getByRole('link');
  await expect(links.first()).toBeVisible();
  const addresses = await links.evaluateAll(found =>
    found.map(link => (link as HTMLAnchorElement).href),
  );
  for (const address of new Set(addresses)) {
    const answer = await page.request.get(address);
    expect(`${answer.status()} ${address}`).toBe(`200 ${address}`);
  }
});

test('gives all rows as CSV', async ({ page }) => {
  await openExplain(page, 'deployment-frequency');
  const button = explain(page).getByRole('button', { name: 'Download CSV' });
  await tabTo(button);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe(
    `${ownService.title} deployment-frequency.csv`,
  );
  const csv = await readFile(await download.path(), 'utf8');
  const [header, ...lines] = csv.trimEnd().split('\r\n');
  expect(header).toBe(
    'id,entity,kind,externalId,at,startedAt,outcome,value,weight,role,links,url',
  );
  expect(lines).toHaveLength(await countRows(page));
});
