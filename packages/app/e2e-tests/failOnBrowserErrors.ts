import { expect, test } from '@playwright/test';

/**
 * Fails each test of the file during which the page throws, or logs an error.
 *
 * @param options - patterns of errors that are not ours and known to be harmless
 */
export function failOnBrowserErrors(options: { except?: RegExp[] } = {}): void {
  const errors: string[] = [];
  const note = (text: string) => {
    if (!options.except?.some(pattern => pattern.test(text))) {
      errors.push(text);
    }
  };

  test.beforeEach(({ page }) => {
    errors.length = 0;
    page.on('pageerror', error => note(error.stack ?? error.message));
    page.on('console', message => {
      if (message.type() === 'error') {
        note(message.text());
      }
    });
  });

  test.afterEach(() => {
    expect(errors).toEqual([]);
  });
}
