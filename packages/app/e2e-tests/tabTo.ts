import { expect, type Locator } from '@playwright/test';

const mostStops = 60;

/** Presses Tab until an element has the focus; fails when it never gets it. */
export async function tabTo(target: Locator): Promise<void> {
  const { keyboard } = target.page();
  for (let stop = 0; stop < mostStops; stop++) {
    if (await target.evaluate(element => element.matches(':focus'))) {
      return;
    }
    await keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
