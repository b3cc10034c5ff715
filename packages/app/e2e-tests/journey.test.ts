import { expect, test } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { explain, figure } from './figure';
import { ownService } from './places';
import { openAsGuest } from './signIn';
import { tabTo } from './tabTo';

failOnBrowserErrors();

test('leads a developer from the catalog into Explain and back, by keyboard alone', async ({
  page,
}) => {
  const { keyboard } = page;
  await openAsGuest(page, '/');
  await tabTo(page.getByRole('textbox', { name: /search/i }));
  await keyboard.type(ownService.title);
  const service = page
    .getByRole('table')
    .getByRole('link', { name: ownService.title, exact: true });
  await tabTo(service);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(ownService.overview);

  await tabTo(page.getByRole('link', { name: 'Open Platform value' }));
  await keyboard.press('Enter');
  await expect(page).toHaveURL(ownService.tab);

  const row = figure(page, 'change-lead-time');
  await tabTo(row);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]explain=change-lead-time/);
  const drawer = explain(page);
  await expect(drawer).toHaveAccessibleName('Change lead time');

  await keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page).not.toHaveURL(/explain/);
  await expect(row).toBeFocused();
});

test('keeps the keyboard inside Explain while it is open', async ({ page }) => {
  await openAsGuest(page, `${ownService.tab}?explain=change-lead-time`);
  const drawer = explain(page);
  await expect(drawer).toContainText('Download CSV');
  await tabTo(drawer.getByRole('button', { name: 'Close' }));
  await page.keyboard.press('Shift+Tab');
  await expect(drawer.locator(':focus')).toHaveCount(1);
});
