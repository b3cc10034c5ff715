import { expect, test, type Page } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { explain, figure } from './figure';
import { compareLooks, readLooks, type Look } from './looks';
import { ownService, root } from './places';
import { openAsGuest } from './signIn';
import { withoutPlugin } from './withoutPlugin';

failOnBrowserErrors();

const options = {
  /** What the plugin adds to pages that are not its own. */
  except: [
    `a[href="${root}"]`,
    'li:has(> a[href$="/platform-value"])',
    '[data-platform-value]',
    // in which recharts measures text; it is not to be seen
    '#recharts_measurement_span',
  ],
  /** An entry more in the navigation leaves less of its empty room. */
  stretched: 'nav div:empty',
};

/** Has every style of ours put into the page: they stay when it is left. */
async function openAllOfOurs(page: Page): Promise<void> {
  await openAsGuest(page, `${ownService.tab}?explain=change-lead-time`);
  await expect(explain(page)).toContainText('Download CSV');
  await explain(page)
    .getByRole('button', { name: /^Say that/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^90 days/ }).click();
  await page.keyboard.press('Escape');
  await expect(figure(page, 'change-lead-time')).toBeVisible();
  await page.getByRole('link', { name: 'Platform value' }).first().click();
  await expect(page.getByRole('table', { name: /^Objectives/ })).toBeVisible();
}

async function toCatalog(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: 'Catalog', exact: true })
    .first()
    .click();
  await page.getByRole('textbox', { name: /search/i }).fill('Home page');
  const table = page.getByRole('table');
  await expect(table.getByRole('link', { name: 'Basket' })).toHaveCount(0);
  await expect(
    table.getByRole('link', { name: ownService.title, exact: true }),
  ).toBeVisible();
}

async function toOverview(page: Page): Promise<void> {
  await toCatalog(page);
  await page.getByRole('link', { name: ownService.title, exact: true }).click();
  await expect(page.getByText('Has subcomponents')).toBeVisible();
  await expect(page.getByText('ownerOf')).toBeVisible();
}

const pages = { 'the catalog': toCatalog, 'the overview': toOverview };

for (const [name, open] of Object.entries(pages)) {
  test(`leaves everything else on ${name} as it looks without the plugin`, async ({
    page,
    context,
  }) => {
    await openAllOfOurs(page);
    await open(page);
    const looks = await settledLooks(page);

    const other = await context.newPage();
    const entriesLeftOut = await withoutPlugin(other);
    await other.goto('/');
    await open(other);
    expect(entriesLeftOut()).toBe(1);
    await expect(
      other.getByRole('link', { name: 'Platform value' }),
    ).toHaveCount(0);
    const differences = compareLooks(await settledLooks(other), looks);
    expect(differences.slice(0, 20)).toEqual([]);
    expect(looks.length).toBeGreaterThan(200);
  });
}

/** The looks once nothing hovers, loads or fades any more. */
async function settledLooks(page: Page): Promise<Look[]> {
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  let looks = await readLooks(page, options);
  await expect(async () => {
    const before = looks;
    looks = await readLooks(page, options);
    expect(compareLooks(before, looks)).toEqual([]);
  }).toPass();
  return looks;
}

test('would notice a style that leaks', async ({ page }) => {
  await openAsGuest(page, '/');
  await toCatalog(page);
  const before = await settledLooks(page);
  await page.addStyleTag({ content: 'td { padding-left: 17px !important }' });
  const differences = compareLooks(before, await readLooks(page, options));
  expect(differences).toContainEqual(
    expect.stringMatching(/^element \d+, td, {2}padding-left: .* 17px$/),
  );
});
