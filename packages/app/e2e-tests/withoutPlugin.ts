import type { Page } from '@playwright/test';

/** The plugin in the list of packages that the build found in package.json. */
const entry = /,?\{name:"backstage-plugin-platform-value"[^{}]*\}/;

/** Scripts that are loaded with the page, not on demand. */
const script = /\/static\/[^/]*(?<!\.chunk)\.js$/;

/**
 * Opens pages of the portal from now on as if the plugin were no dependency of
 * it. The app finds its plugins in a list that its build wrote into a script,
 * each entry of which runs the package it names; we take the entry out. So not
 * one line of the plugin runs, not even what it does when it is imported,
 * which extensions that are switched off in app-config would leave.
 *
 * @returns how often the entry was found so far; it has to be 1 once a page is open
 */
export async function withoutPlugin(page: Page): Promise<() => number> {
  let found = 0;
  await page.route(
    url => script.test(url.pathname),
    async route => {
      const response = await route.fetch();
      const text = await response.text();
      found += entry.test(text) ? 1 : 0;
      await route.fulfill({ response, body: text.replace(entry, '') });
    },
  );
  return () => found;
}
