import type { Format } from '../../format/createFormat';
import type { Translate } from '../../format/FormatContext';

/** What a sentence is made with. */
export interface SentenceWords {
  t: Translate;
  format: Format;
  /** Whether it is said of several entities together. */
  together?: boolean;
}
