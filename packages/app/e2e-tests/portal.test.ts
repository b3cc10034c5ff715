import { expect, test } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { openAsGuest } from './signIn';

failOnBrowserErrors();

test('leads a developer from the catalog to the rows behind a figure, by keyboard', async ({
  page,
}) => {
  await openAsGuest(page, '/');
  await page.getByRole('textbox', { name: /search/i }).fill('Home page');
  await page
    .getByRole('table')
    .getByRole('link', { name: 'Home page' })
    .click();
  await expect(
    page.getByRole('heading', { name: 'Home page' }).first(),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Open Platform value' }).click();
  await expect(
    page.getByRole('heading', { name: /efficiency/i }),
  ).toBeVisible();

  const figure = page.locator('button[data-metric]').first();
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/explain=deployment-frequency/);
  const explain = page.getByRole('dialog');
  await expect(explain).toContainText('How it is computed');

  await page.keyboard.press('Escape');
  await expect(explain).toBeHidden();
  await expect(figure).toBeFocused();
});
