import { expect, test } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { explain, figure } from './figure';
import { dataHealth, okrs, ownService } from './places';
import { openAsGuest } from './signIn';
import { tabTo } from './tabTo';

failOnBrowserErrors();

const widths = [360, 320];

/** How far what we draw, and the page with it, goes over the edge. */
const overflowOf = (roots: Element[]) =>
  Math.max(
    document.documentElement.scrollWidth - window.innerWidth,
    ...roots.flatMap(root =>
      [root, ...root.querySelectorAll('*')].map(
        element => element.getBoundingClientRect().right - window.innerWidth,
      ),
    ),
  );

for (const width of widths) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 780 } });

    test('the tab fits, and its bands fold', async ({ page }) => {
      await openAsGuest(page, ownService.tab);
      const row = figure(page, 'change-lead-time');
      await expect(row).toBeVisible();
      const ours = page.locator('[data-platform-value]');
      expect(await ours.evaluateAll(overflowOf)).toBeLessThanOrEqual(0);

      const band = page.getByRole('button', { name: 'Efficiency' });
      await tabTo(band);
      await page.keyboard.press('Enter');
      await expect(band).toHaveAttribute('aria-expanded', 'false');
      await expect(row).toBeHidden();
      await page.keyboard.press('Space');
      await expect(row).toBeVisible();
    });

    test('Explain fills the screen, and gives the focus back', async ({
      page,
    }) => {
      await openAsGuest(page, ownService.tab);
      const row = figure(page, 'change-lead-time');
      await expect(row).toBeVisible();
      await tabTo(row);
      await page.keyboard.press('Enter');
      const drawer = explain(page);
      await expect(drawer).toContainText('Download CSV');
      expect((await drawer.boundingBox())?.width).toBe(width);
      const ours = drawer.locator('[data-platform-value]');
      expect(await ours.evaluateAll(overflowOf)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await expect(row).toBeFocused();
    });

    test('OKRs fit', async ({ page }) => {
      await openAsGuest(page, okrs);
      await expect(page.getByRole('table').first()).toBeVisible();
      const ours = page.locator('[data-platform-value]');
      expect(await ours.evaluateAll(overflowOf)).toBeLessThanOrEqual(0);
    });

    test('Data health fits', async ({ page }) => {
      await openAsGuest(page, dataHealth);
      await expect(page.getByRole('region', { name: 'GitHub' })).toBeVisible();
      const ours = page.locator('[data-platform-value]');
      expect(await ours.evaluateAll(overflowOf)).toBeLessThanOrEqual(0);
    });
  });
}
