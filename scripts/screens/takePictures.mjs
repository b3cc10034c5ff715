import path from 'node:path';

/**
 * Takes pictures of a portal as its guest sees it.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {ReturnType<import('./pictures.mjs').listPictures>[number]} pictures
 * @param {{ url: string, folder: string }} options
 */
export async function takePictures(browser, pictures, { url, folder }) {
  const { theme, viewport, subjects } = pictures;
  const page = await openPortal(browser, { url, theme, viewport });
  for (const subject of subjects) {
    await open(page, new URL(subject.path, url).href, subject);
    const name = `${subject.name}-${theme}-${viewport.width}.png`;
    await page.screenshot({ path: path.join(folder, name) });
  }
  await page.context().close();
}

async function openPortal(browser, { url, theme, viewport }) {
  const context = await browser.newContext({
    ...{ viewport, locale: 'en-GB', timezoneId: 'Europe/Berlin' },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(name => {
    window.localStorage.setItem('theme', name);
  }, theme);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('table').first().waitFor();
  return page;
}

/** Brings what is pictured into sight, where it is not at the top. */
async function open(page, address, { within, until }) {
  await page.goto(address);
  const drawn = page.locator(within).first();
  await drawn.getByText(until).first().waitFor();
  await page.waitForLoadState('networkidle');
  const { height } = page.viewportSize();
  const { y } = await drawn.boundingBox();
  if (y > height / 3) {
    await drawn.evaluate(element =>
      element.scrollIntoView({ block: 'center' }),
    );
  }
}
