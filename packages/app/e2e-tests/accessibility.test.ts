import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openAsGuest } from './signIn';

const pages = {
  'the tab': '/catalog/default/component/home-page/platform-value',
  Explain:
    '/catalog/default/component/home-page/platform-value?explain=change-lead-time',
  'Data health': '/platform-value',
};

for (const theme of ['light', 'dark']) {
  for (const [name, path] of Object.entries(pages)) {
    test(`${name} has no serious violation in the ${theme}`, async ({
      page,
    }) => {
      await page.addInitScript(chosen => {
        window.localStorage.setItem('theme', chosen);
      }, theme);
      await openAsGuest(page, path);
      await expect(
        page
          .getByText(name === 'Explain' ? 'How it is computed' : 'Deployment')
          .first(),
      ).toBeVisible();
      // Backstage draws the frame around the page: its header, tabs and navigation.
      const { violations } = await new AxeBuilder({ page })
        .exclude('header')
        .exclude('nav')
        .exclude('[class*=bui-]')
        .analyze();
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => [id, nodes.map(node => node.html)]);
      expect(serious).toEqual([]);
    });
  }
}
