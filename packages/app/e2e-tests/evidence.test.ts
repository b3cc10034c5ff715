import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { openAsGuest } from './signIn';

failOnBrowserErrors();

const service = '/catalog/default/component/home-page/platform-value';

test('opens the rows behind a figure, their source, and all of them as CSV', async ({
  page,
}) => {
  await openAsGuest(page, `${service}?explain=deployment-frequency`);
  const explain = page.getByRole('dialog');
  const title = explain.getByRole('heading', { name: /^[\d,]+ rows$/ });
  const total = Number((await title.innerText()).replace(/\D/g, ''));
  expect(total).toBeGreaterThan(0);

  const link = explain.getByRole('table').last().getByRole('link').first();
  const address = await link.getAttribute('href');
  const [source] = await Promise.all([
    page.context().waitForEvent('page'),
    link.click(),
  ]);
  await source.waitForLoadState();
  expect(source.url()).toBe(address);
  await expect(source.getByRole('heading').first()).toContainText(
    /deployment/i,
  );
  await source.close();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    explain.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines[0]).toMatch(/^id,entity,kind,externalId,at,/);
  expect(lines.length - 1).toBe(total);
});

test('shows what the API answers', async ({ page }) => {
  const answered = page.waitForResponse(response =>
    response.url().includes('/home-page/scorecard'),
  );
  await openAsGuest(page, `${service}?days=30&timeZone=UTC`);
  const scorecard = await (await answered).json();
  expect(scorecard.timeZone).toBe('UTC');
  const lead = scorecard.categories
    .flatMap(
      (category: { readings: { metricId: string }[] }) => category.readings,
    )
    .find(
      ({ metricId }: { metricId: string }) =>
        metricId === 'deployment-frequency',
    );
  const shown = page.locator('button[data-metric=deployment-frequency]');
  const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
  await expect(shown).toContainText(digits.format(lead.value));
});

test('tells what is not collected, and never as zero', async ({ page }) => {
  await openAsGuest(
    page,
    '/catalog/default/component/partner-portal/platform-value',
  );
  const figure = page.locator('[data-metric=deployment-frequency]').first();
  await expect(figure).toContainText('not collected');
  await expect(figure).not.toContainText('0');
  await expect(page.getByText('platform-value.io/deployments')).not.toHaveCount(
    0,
  );
});
