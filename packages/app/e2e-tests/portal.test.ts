import { expect, test } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { openAsGuest } from './signIn';

failOnBrowserErrors();

test('leads from the catalog to the scorecard of a service', async ({
  page,
}) => {
  await openAsGuest(page, '/');
  const service = page.getByRole('table').getByRole('link').first();
  const title = await service.innerText();
  await service.click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();

  await page.getByRole('tab', { name: 'Platform value' }).click();
  await expect(
    page.getByRole('heading', { name: /efficiency/i }),
  ).toBeVisible();
});
