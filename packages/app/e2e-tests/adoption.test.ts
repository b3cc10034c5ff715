import { expect, test, type Page } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { ownService } from './places';
import { portalApi } from './portalApi';
import { openAsGuest } from './signIn';
import { tabTo } from './tabTo';

failOnBrowserErrors();

interface Standing {
  capabilities: {
    id: string;
    title: string;
    class: string;
    evidence: { url?: string }[];
    howToAdopt: { docs?: string };
  }[];
  next?: { capability: string };
}

const nextStep = (page: Page) =>
  page.getByRole('region', { name: 'Next step' });

const path = `/entities/${ownService.ref}/capabilities`;

test('shows somebody who is here for the first time what to adopt next, and the way there in one click', async ({
  page,
}) => {
  const api = await portalApi(page);
  const { capabilities, next } = await api.read<Standing>(path);
  const capability = capabilities.find(({ id }) => id === next?.capability)!;
  await openAsGuest(page, ownService.tab);
  const { title } = capability;
  await expect(nextStep(page)).toContainText(`Adopt ${title}`);
  const way = page.getByRole('link', { name: `How to adopt ${title}` }).first();
  await expect(way).toHaveAttribute('href', capability.howToAdopt.docs!);
  const answer = await page.request.get(capability.howToAdopt.docs!);
  expect(await answer.text()).toContain(title);
});

test('lets the owning team say why not, by keyboard, and take it back', async ({
  page,
}) => {
  const api = await portalApi(page);
  const { capabilities, next } = await api.read<Standing>(path);
  const { title } = capabilities.find(({ id }) => id === next?.capability)!;
  await openAsGuest(page, ownService.tab);
  const question = page
    .getByRole('button', { name: `Why not ${title}?` })
    .first();
  await expect(question).toBeVisible();
  await tabTo(question);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Why not ${title}?` });
  await dialog.getByLabel('We do not need it here').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(nextStep(page)).not.toContainText(`Adopt ${title}`);

  await page.getByRole('button', { name: /^All capabilities/ }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .last()
    .click();
  await page
    .getByRole('button', { name: `Take back why not ${title}` })
    .click();
  await expect(nextStep(page)).toContainText(`Adopt ${title}`);
});

test('leads from a capability to the very line that shows its use', async ({
  page,
}) => {
  const api = await portalApi(page);
  const { capabilities } = await api.read<Standing>(path);
  const urls = capabilities.flatMap(({ evidence }) =>
    evidence.flatMap(({ url }) => url ?? []),
  );
  const line = urls.find(url => url.includes('#L'))!;
  await openAsGuest(page, ownService.tab);
  await page.goto(line);
  await expect(page.locator(`#${new URL(line).hash.slice(1)}`)).toBeVisible();
});
