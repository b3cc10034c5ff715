import { expect, test, type Page } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { explain, figure } from './figure';
import { ownService } from './places';
import { openAsGuest } from './signIn';

failOnBrowserErrors();
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Elements of ours that would move or fade when they change. */
function countMoving(page: Page): Promise<number> {
  return page
    .locator('[data-platform-value], [data-platform-value] *')
    .evaluateAll(
      elements =>
        elements
          .map(element => window.getComputedStyle(element))
          .filter(
            ({ transitionDuration, animationName }) =>
              !/^0s(, 0s)*$/.test(transitionDuration) ||
              animationName !== 'none',
          ).length,
    );
}

test('keeps still for a reader who asked for less motion', async ({ page }) => {
  await openAsGuest(page, ownService.tab);
  await figure(page, 'change-lead-time').click();
  const wrong = explain(page).getByRole('button', { name: /^Say that row/ });
  await wrong.first().click();
  await expect(explain(page).getByRole('form')).toBeVisible();
  expect(await countMoving(page)).toBe(0);
});
