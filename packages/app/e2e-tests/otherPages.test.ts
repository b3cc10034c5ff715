import { expect, test, type Page } from '@playwright/test';
import { openAsGuest } from './signIn';
import { withoutPlugin } from './withoutPlugin';

const properties = [
  'color',
  'background-color',
  'border-top-color',
  'border-top-width',
  'border-radius',
  'box-shadow',
  'display',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
  'text-transform',
  'margin-top',
  'margin-left',
  'padding-top',
  'padding-left',
  'opacity',
];

/** The look of everything on a page's catalog table, in its order. */
function looks(page: Page): Promise<string[]> {
  const content = page.getByRole('table').locator('xpath=ancestor::*[5]');
  return content.first().evaluate(
    (main, names) =>
      [...main.querySelectorAll('*')].map(element => {
        const style = window.getComputedStyle(element);
        const values = names.map(name => style.getPropertyValue(name));
        return `${element.tagName} ${values.join(' | ')}`;
      }),
    properties,
  );
}

/** One row is left, so that both portals show the same however they sort. */
async function findService(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /search/i }).fill('Home page');
  const table = page.getByRole('table');
  await expect(table.getByRole('link', { name: 'Home page' })).toBeVisible();
  await expect(table.getByRole('link', { name: 'Basket' })).toHaveCount(0);
  await page.mouse.move(0, 0);
}

test('leaves the look of the catalog as it is without the plugin', async ({
  page,
  browser,
  baseURL,
  viewport,
}) => {
  await openAsGuest(page, '/');
  await findService(page);
  await page.goto('/catalog/default/component/home-page/platform-value');
  await expect(page.locator('button[data-metric]').first()).toBeVisible();
  // Styles of the tab are in the page now, and stay on the way back.
  await page
    .getByRole('link', { name: 'Catalog', exact: true })
    .first()
    .click();
  await findService(page);
  const withPlugin = await looks(page);

  const elsewhere = await browser.newContext({ baseURL, viewport });
  const other = await elsewhere.newPage();
  await withoutPlugin(other);
  await openAsGuest(other, '/');
  await findService(other);
  await expect(other.getByRole('link', { name: 'Platform value' })).toHaveCount(
    0,
  );
  expect(await looks(other)).toEqual(withPlugin);
  expect(withPlugin.length).toBeGreaterThan(50);
});
