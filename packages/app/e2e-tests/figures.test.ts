import { expect, test } from '@playwright/test';
import { expectFigures } from './expectFigures';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { pastPeriod, withQuery } from './pastPeriod';
import { ownService, rollUps } from './places';
import { portalApi, type ScorecardAnswer } from './portalApi';
import { openAsGuest } from './signIn';

failOnBrowserErrors();

const period = pastPeriod();

for (const { title, ref, tab } of [ownService, ...rollUps]) {
  test(`shows of ${ref} the figures that the API answers`, async ({ page }) => {
    const api = await portalApi(page);
    const scorecard = await api.read<ScorecardAnswer>(
      `/entities/${ref}/scorecard`,
      period,
    );
    await openAsGuest(page, withQuery(tab, period));
    await expect(
      page.getByRole('heading', { name: title }).last(),
    ).toBeVisible();
    expect(await expectFigures(page, scorecard)).toBeGreaterThan(3);
  });
}
