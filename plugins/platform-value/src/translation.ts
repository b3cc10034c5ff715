import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { adoptionMessages } from './messages/adoption';
import { explainMessages } from './messages/explain';
import { healthMessages } from './messages/health';
import { okrMessages } from './messages/okrs';
import { surveyMessages } from './messages/surveys';
import { tabMessages } from './messages/tab';
import { wordMessages } from './messages/words';

/**
 * Every text of the plugin, to be translated or reworded.
 *
 * @public
 */
export const platformValueTranslationRef = createTranslationRef({
  id: 'plugin.platform-value',
  messages: {
    title: 'Platform value',
    words: wordMessages,
    tab: tabMessages,
    adoption: adoptionMessages,
    explain: explainMessages,
    health: { title: 'Data health', ...healthMessages },
    okrs: okrMessages,
    surveys: surveyMessages,
  },
});
