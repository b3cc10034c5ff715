import { expect, test } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { figure } from './figure';
import { ownService } from './places';
import { openAsGuest } from './signIn';

failOnBrowserErrors({ except: [/status of 503/] });

test('shows a failure in its place, leaves the page standing, and tries again', async ({
  page,
}) => {
  await page.route('**/api/platform-value/v1/**/scorecard*', route =>
    route.fulfill({
      status: 503,
      json: { error: { name: 'Error', message: 'Wait for the database' } },
    }),
  );
  await openAsGuest(page, ownService.tab);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Wait for the database');
  await expect(
    page.getByRole('heading', { name: ownService.title }),
  ).toBeVisible();

  await page.unrouteAll();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(figure(page, 'deployment-frequency')).toBeVisible();
});
