import type { Locator, Page } from '@playwright/test';

/** The button of a figure on the tab; it opens Explain. */
export function figure(page: Page, metricId: string): Locator {
  return page.locator(`button[data-metric="${metricId}"]`);
}

/** The drawer that explains a figure. */
export function explain(page: Page): Locator {
  return page.getByRole('dialog');
}

/** The number of rows that Explain says there are. */
export async function countRows(page: Page): Promise<number> {
  const heading = explain(page).getByRole('heading', {
    name: /^[\d,]+ rows?$/,
  });
  return Number((await heading.innerText()).replace(/\D/g, ''));
}
