import { expect, type Page } from '@playwright/test';
import { figure } from './figure';
import {
  readingsOf,
  type ReadingAnswer,
  type ScorecardAnswer,
} from './portalApi';
import { readQuantity } from './shownQuantity';

async function expectFigure(page: Page, reading: ReadingAnswer): Promise<void> {
  const { metricId, unit, value } = reading;
  const [, shown] = await figure(page, metricId)
    .locator('> span')
    .allInnerTexts();
  const quantity = readQuantity(shown, unit);
  if (value === undefined) {
    expect(quantity, metricId).toBeUndefined();
    return;
  }
  const distance = Math.abs((quantity?.value ?? NaN) - value);
  expect(distance, `${metricId}: ${shown} for ${value}`).toBeLessThanOrEqual(
    quantity?.step ?? 0,
  );
}

/** Brings the rows into sight that ask for less attention. */
async function unfoldRows(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: /… \d+ more$/ });
  while (await more.count()) {
    await more.first().click();
  }
}

/**
 * Compares each figure of the tab with the reading it stands for.
 *
 * @returns how many of them have a value
 */
export async function expectFigures(
  page: Page,
  scorecard: ScorecardAnswer,
): Promise<number> {
  await expect(figure(page, 'deployment-frequency')).toBeVisible();
  await unfoldRows(page);
  const leads = scorecard.categories.map(({ lead }) => lead);
  const shown = readingsOf(scorecard).filter(
    ({ metricId, state }) =>
      metricId === 'deployment-frequency' ||
      leads.includes(metricId) ||
      !['not-collected', 'not-applicable'].includes(state),
  );
  await expect(page.locator('button[data-metric]')).toHaveCount(shown.length);
  for (const reading of shown) {
    await expectFigure(page, reading);
  }
  return shown.filter(({ value }) => value !== undefined).length;
}
