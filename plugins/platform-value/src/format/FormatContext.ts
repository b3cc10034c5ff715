import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { platformValueTranslationRef } from '../translation';

/** Looks up a text of the plugin in the reader's language. */
export type Translate = TranslationFunction<
  typeof platformValueTranslationRef.T
>;

/** Who reads: a BCP 47 locale for numbers and dates, and the words. */
export interface FormatContext {
  locale: string;
  t: Translate;
}
