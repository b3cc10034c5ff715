import { expect, test, type Page } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { dataHealth } from './places';
import { openAsGuest } from './signIn';

failOnBrowserErrors({ except: [/status of 409/] });

const streams = [
  'Commits',
  'Merged pull requests',
  'Deployments',
  'Builds',
  'Incidents',
];

const github = (page: Page) => page.getByRole('region', { name: 'GitHub' });

/** Presses the button and gives the status of the answer. */
async function refresh(page: Page): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse(response => response.url().endsWith('/refresh')),
    github(page).getByRole('button', { name: 'Refresh GitHub now' }).click(),
  ]);
  return answer.status();
}

test('shows each stream of GitHub with its state and its rows', async ({
  page,
}) => {
  await openAsGuest(page, dataHealth);
  const rows = github(page).getByRole('listitem');
  for (const stream of streams) {
    await expect(rows.filter({ hasText: stream })).toContainText(
      /(up to date|reading history).*[\d,]+ rows/,
    );
  }
});

test('collects anew when asked, once in five minutes', async ({ page }) => {
  await openAsGuest(page, dataHealth);
  const first = await refresh(page);
  test.skip(first === 409, 'GitHub was refreshed less than five minutes ago');
  const answer = github(page).getByRole('status');
  await expect(answer).toContainText('New facts arrive within minutes');

  expect(await refresh(page)).toBe(409);
  await expect(answer).toContainText('less than five minutes ago');
});
