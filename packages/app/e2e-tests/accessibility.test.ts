import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { dataHealth, okrs, ownService, surveys } from './places';
import { chooseTheme, openAsGuest } from './signIn';

failOnBrowserErrors();

/**
 * What we draw: no rule is switched off in it. The frame around it is
 * Backstage's (header, tabs, navigation), whose violations are not ours to
 * mend, so it is not looked at.
 */
const ours = '[data-platform-value]';

const pages = [
  { name: 'the tab', path: ownService.tab, until: 'Efficiency' },
  {
    name: 'Explain',
    path: `${ownService.tab}?explain=change-lead-time`,
    until: 'Download CSV',
    within: '[role=dialog]',
  },
  { name: 'Data health', path: dataHealth, until: 'Deployments' },
  { name: 'OKRs', path: okrs, until: 'Key result' },
  { name: 'Surveys', path: surveys, until: 'Nobody was asked yet.' },
  {
    name: 'the overview card',
    path: ownService.overview,
    until: 'Open Platform value',
  },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { name, path, until, within = ours } of pages) {
    test(`${name} is accessible in the ${theme} theme`, async ({ page }) => {
      await chooseTheme(page, theme);
      await openAsGuest(page, path);
      await expect(
        page.locator(within).getByText(until, { exact: true }).first(),
      ).toBeVisible();
      const { violations, passes } = await new AxeBuilder({ page })
        .include(within)
        .analyze();
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => [id, nodes.map(node => node.html)]);
      expect(serious).toEqual([]);
      expect(passes.length).toBeGreaterThanOrEqual(5);
    });
  }
}
