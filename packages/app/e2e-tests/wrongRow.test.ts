import { expect, test } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { countRows, explain } from './figure';
import { pastPeriod, withQuery } from './pastPeriod';
import { othersService, ownService } from './places';
import { portalApi, type EvidenceAnswer } from './portalApi';
import { openAsGuest } from './signIn';

failOnBrowserErrors();

const reason = 'Said to be wrong by a browser test';
const query = { ...pastPeriod(), explain: 'deployment-frequency' };
const figurePath = `/entities/${ownService.ref}/scorecard/deployment-frequency`;

/** Also what a run left that was cut off. */
async function takeAllBack(page: Parameters<typeof portalApi>[0]) {
  const api = await portalApi(page);
  const { ownerExclusions } = await api.read<EvidenceAnswer>(
    `${figurePath}/evidence`,
  );
  for (const { id } of ownerExclusions.filter(one => one.reason === reason)) {
    await api.remove(`${figurePath}/exclusions/${id}`);
  }
}

test.beforeEach(({ page }) => takeAllBack(page));
test.afterEach(({ page }) => takeAllBack(page));

test('lets the owning team leave a row out with a reason, and take that back', async ({
  page,
}) => {
  await openAsGuest(page, withQuery(ownService.tab, query));
  const drawer = explain(page);
  await expect(drawer.getByRole('heading', { name: /rows$/ })).toBeVisible();
  const before = await countRows(page);
  const rowsNow = (count: number) =>
    expect(drawer.getByRole('heading', { name: /rows?$/ })).toHaveText(
      `${count.toLocaleString('en')} rows`,
    );

  await drawer
    .getByRole('button', { name: /^Say that row/ })
    .first()
    .click();
  const form = drawer.getByRole('form');
  await form.getByRole('textbox', { name: 'Why' }).fill(reason);
  await form.getByRole('button', { name: 'Save' }).click();
  await rowsNow(before - 1);
  await expect(drawer.getByText(reason)).toBeVisible();
  await expect(
    drawer.locator('dd', { hasText: 'said to be wrong by the owning team' }),
  ).toBeVisible();

  await drawer.getByRole('button', { name: /^Take back/ }).click();
  await rowsNow(before);
  await expect(drawer.getByText(reason)).toBeHidden();
});

test('asks for a reason', async ({ page }) => {
  await openAsGuest(page, withQuery(ownService.tab, query));
  const drawer = explain(page);
  await drawer
    .getByRole('button', { name: /^Say that row/ })
    .first()
    .click();
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer.getByRole('alert')).toContainText('Say in a few words');
});

test('offers nothing of that on a service of another team', async ({
  page,
}) => {
  await openAsGuest(page, withQuery(othersService.tab, query));
  const drawer = explain(page);
  await expect(drawer.getByRole('heading', { name: /rows$/ })).toBeVisible();
  await expect(
    drawer.getByRole('button', { name: /^Say that row/ }),
  ).toHaveCount(0);
});
