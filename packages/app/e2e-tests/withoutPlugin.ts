import type { Page } from '@playwright/test';

const extensions = [
  'page:platform-value',
  'entity-content:platform-value',
  'entity-card:platform-value',
  'api:platform-value',
];

/**
 * Opens the portal's pages from now on as an administrator would who switched
 * the plugin's extensions off in app-config: the backend hands the app its
 * configuration inside the page, so that is where it is changed.
 */
export async function withoutPlugin(page: Page): Promise<void> {
  const pattern =
    /(<script type="backstage.io\/config">)([\s\S]*?)(<\/script>)/;
  await page.route('**/*', async route => {
    if (route.request().resourceType() !== 'document') {
      await route.fallback();
      return;
    }
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(pattern, (_, open, json, close) => {
      const [config] = JSON.parse(json);
      config.data.app.extensions.push(
        ...extensions.map(extension => ({ [extension]: false })),
      );
      return `${open}${JSON.stringify([config])}${close}`;
    });
    await route.fulfill({ response, body });
  });
}
