import {
  appLanguageApiRef,
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { platformValueTranslationRef } from '../translation';
import { createFormat, type Format } from './createFormat';
import type { Translate } from './FormatContext';

/**
 * The reader's own variant of the portal's language: a portal in `en` prints
 * numbers as `en-GB` for who reads that, and never as `de`.
 */
export function readerLocale(
  language: string,
  preferred: readonly string[],
): string {
  const base = language.split('-')[0];
  return preferred.find(locale => locale.split('-')[0] === base) ?? language;
}

/** The words and the number formats for who reads the page. */
export function useFormat(): { t: Translate; format: Format } {
  const { t } = useTranslationRef(platformValueTranslationRef);
  const language =
    useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
  const locale = readerLocale(language, navigator.languages);
  const format = useMemo(() => createFormat({ locale, t }), [locale, t]);
  return { t, format };
}
