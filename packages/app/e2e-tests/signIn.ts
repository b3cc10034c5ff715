import type { Page } from '@playwright/test';

/** Opens a page of the portal as its guest. */
export async function openAsGuest(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Enter' }).click();
}

/** Has the portal drawn in a theme, from the next page on. */
export async function chooseTheme(
  page: Page,
  theme: 'light' | 'dark',
): Promise<void> {
  await page.addInitScript(name => {
    window.localStorage.setItem('theme', name);
  }, theme);
}
