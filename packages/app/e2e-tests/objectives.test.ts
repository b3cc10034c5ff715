import { expect, test, type Page } from '@playwright/test';
import { failOnBrowserErrors } from './failOnBrowserErrors';
import { okrs, ownService } from './places';
import { portalApi } from './portalApi';
import { openAsGuest } from './signIn';

failOnBrowserErrors();

interface Objectives {
  objectives: {
    id: string;
    title: string;
    state: string;
    keyResults: { id: string; title: string }[];
  }[];
}

/** What the catalog says of the guest's own service. */
interface Described {
  links: { title: string; url: string }[];
  linkedKeyResults: string[];
}

const annotation = 'platform-value.io/linked-key-results';

async function readEntity(page: Page): Promise<Described> {
  const [kind, namespace, name] = ownService.ref.split('/');
  const signedIn = await page.request.get('/api/auth/guest/refresh', {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { token } = (await signedIn.json()).backstageIdentity;
  const answer = await page.request.get(
    `/api/catalog/entities/by-name/${kind}/${namespace}/${name}`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const { metadata } = await answer.json();
  return {
    links: metadata.links ?? [],
    linkedKeyResults: metadata.annotations[annotation]?.split(',') ?? [],
  };
}

/** The catalog follows within a minute. */
const within = { timeout: 60_000 };

test('shows a key result that is linked on the page in the catalog, until it is unlinked', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const api = await portalApi(page);
  const { objectives } = await api.read<Objectives>('/okrs');
  const active = objectives.find(({ state }) => state === 'active')!;
  const [{ title }] = active.keyResults;
  // Its like of another period has the same title.
  const alike = objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(keyResult => keyResult.title === title)
    .map(({ id }) => id);
  for (const id of alike) {
    await api.remove(`/entities/${ownService.ref}/key-results/${id}`);
  }
  const linked = async () => {
    const { linkedKeyResults } = await readEntity(page);
    return linkedKeyResults.filter(id => alike.includes(id));
  };
  await expect.poll(linked, within).toEqual([]);
  const before = await readEntity(page);

  await openAsGuest(page, ownService.tab);
  await page.getByRole('button', { name: 'Link a key result' }).click();
  const drawer = page.getByRole('dialog', { name: 'Link a key result' });
  await drawer.getByLabel('Search objectives and key results').fill(title);
  await drawer
    .getByRole('button', { name: `Link ${title}`, exact: true })
    .first()
    .click();
  await expect.poll(linked, within).toHaveLength(1);
  const { links } = await readEntity(page);
  const link = {
    title: `Objective: ${active.title}`,
    url: expect.stringContaining('/platform-value/okrs?objective='),
  };
  expect(links).toEqual([...before.links, expect.objectContaining(link)]);
  await openAnew(page, ownService.overview);
  await expect(page.getByRole('link', { name: link.title })).toBeVisible();

  await openAnew(page, ownService.tab);
  await page.getByRole('button', { name: `Unlink ${title}` }).click();
  await page
    .getByRole('group', { name: `Unlink ${title}` })
    .getByRole('button', { name: 'Unlink' })
    .click();
  await expect.poll(linked, within).toEqual([]);
  expect(await readEntity(page)).toEqual(before);
});

test('lists the objectives that are worked at, and opens the one of an address', async ({
  page,
}) => {
  const api = await portalApi(page);
  const { objectives } = await api.read<Objectives>('/okrs');
  const active = objectives.filter(({ state }) => state === 'active');
  await openAsGuest(page, okrs);
  const titles = page
    .getByRole('rowheader')
    .getByRole('button', { expanded: true });
  await expect(titles).toHaveCount(active.length);
  const [chosen] = active;
  await openAnew(page, `${okrs}?objective=${chosen.id}`);
  for (const { title } of chosen.keyResults) {
    const row = page.getByRole('row').filter({ hasText: title }).first();
    await expect(row).toBeVisible();
  }
});

/** Goes to a page past the app, which asks a guest for their name again. */
async function openAnew(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const enter = page.getByRole('button', { name: 'Enter' });
  const shown = page.getByRole('main').or(enter).first();
  await expect(shown).toBeVisible();
  if (await enter.isVisible()) await enter.click();
}
