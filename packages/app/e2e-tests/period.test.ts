import { expect, test } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { explain, figure } from './figure';
import { pastPeriod, withQuery } from './pastPeriod';
import { ownService } from './places';
import { openAsGuest } from './signIn';

failOnBrowserErrors();

const period = pastPeriod(30);
const shownEnd = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeZone: 'UTC',
}).format(new Date(period.asOf));

test('takes the period from the address, and keeps it in Explain', async ({
  page,
}) => {
  await openAsGuest(page, withQuery(ownService.tab, period));
  const picker = page.getByRole('button', {
    name: `30 days to ${shownEnd}, UTC`,
  });
  await expect(picker).toBeVisible();

  await figure(page, 'change-lead-time').click();
  await expect(page).toHaveURL(
    withQuery(ownService.tab, {
      ...period,
      explain: 'change-lead-time',
    }),
  );
  const fact = (name: string) =>
    explain(page).locator(`dt:text-is("${name}") + dd`);
  await expect(fact('Time zone')).toHaveText('UTC');
  await expect(fact('Period')).toContainText(`including, ${shownEnd}`);

  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(withQuery(ownService.tab, period));
  await expect(picker).toBeVisible();
});

test('puts a period that is chosen into the address', async ({ page }) => {
  await openAsGuest(page, ownService.tab);
  await page.getByRole('button', { name: /^90 days to / }).click();
  const form = page.getByRole('dialog', { name: 'Period' });
  await form.getByLabel('Up to the start of').fill(period.asOf);
  await form.getByRole('combobox', { name: 'Time zone' }).selectOption('UTC');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(
    withQuery(ownService.tab, { ...period, days: '90' }),
  );
  await expect(
    page.getByRole('button', { name: `90 days to ${shownEnd}, UTC` }),
  ).toBeVisible();
});

test('says in place that a period does not exist, and offers one that does', async ({
  page,
}) => {
  await openAsGuest(page, `${ownService.tab}?asOf=yesterday`);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText("'yesterday' is neither a date");
  await expect(
    page.getByRole('heading', { name: ownService.title }),
  ).toBeVisible();
  await alert
    .getByRole('button', { name: /^Back to the last 90 days/ })
    .click();
  await expect(figure(page, 'deployment-frequency')).toBeVisible();
});
