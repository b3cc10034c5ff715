import { expect, test } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { explain, figure } from './figure';
import { unseenService } from './places';
import { portalApi, readingsOf, type ScorecardAnswer } from './portalApi';
import { openAsGuest } from './signIn';

failOnBrowserErrors();

const metricId = 'deployment-frequency';
const zero = /(^|[^\d.,])0($|[^\d.,])/;

test('says that deployments out of sight are not collected, and never zero', async ({
  page,
}) => {
  const api = await portalApi(page);
  const scorecard = await api.read<ScorecardAnswer>(
    `/entities/${unseenService.ref}/scorecard`,
  );
  const reading = readingsOf(scorecard).find(one => one.metricId === metricId);
  expect(reading?.state).toBe('not-collected');
  expect(reading?.value).toBeUndefined();

  await openAsGuest(page, unseenService.tab);
  const shown = figure(page, metricId);
  await expect(shown).toContainText('–');
  await expect(shown).toContainText('not collected');
  await expect(shown).not.toContainText(zero);
  await expect(page.getByText(reading?.remedy ?? '?').first()).toBeVisible();
});

test('claims no rows and no sample of them in Explain', async ({ page }) => {
  await openAsGuest(page, `${unseenService.tab}?explain=${metricId}`);
  const drawer = explain(page);
  await expect(drawer).toContainText('Nothing was collected in this period.');
  await expect(drawer).toContainText('platform-value.io/deployments');
  await expect(drawer.getByText('Sample', { exact: true })).toHaveCount(0);
  await expect(drawer.getByRole('heading', { name: /0 rows/ })).toHaveCount(0);
});
