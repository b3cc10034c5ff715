import { mockApis } from '@backstage/frontend-test-utils';
import { platformValueTranslationRef } from '../../translation';
import type { FormatContext } from '../FormatContext';

/** The plugin's own English words, and numbers as a locale prints them. */
export function testContext(locale = 'en-GB'): FormatContext {
  const translation = mockApis
    .translation()
    .getTranslation(platformValueTranslationRef);
  if (!translation.ready) {
    throw new Error('the default translation is always there');
  }
  return { locale, t: translation.t };
}
