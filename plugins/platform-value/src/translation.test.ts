import { adoptionMessages } from './messages/adoption';
import { explainMessages } from './messages/explain';
import { healthMessages } from './messages/health';
import { okrMessages } from './messages/okrs';
import { surveyMessages } from './messages/surveys';
import { tabMessages } from './messages/tab';
import { wordMessages } from './messages/words';

type Messages = { [key: string]: string | Messages };

function keysOf(messages: Messages, before = ''): string[] {
  return Object.entries(messages).flatMap(([key, message]) =>
    typeof message === 'string'
      ? [before + key]
      : keysOf(message, `${before}${key}.`),
  );
}

const keys = keysOf({
  words: wordMessages,
  tab: tabMessages,
  adoption: adoptionMessages,
  explain: explainMessages,
  health: healthMessages,
  okrs: okrMessages,
  surveys: surveyMessages,
});

describe('the texts', () => {
  it('have both forms wherever they have one', () => {
    const plural = keys.filter(key => /_(one|other)$/.test(key));
    const bases = new Set(plural.map(key => key.replace(/_(one|other)$/, '')));
    expect(bases.size).toBeGreaterThan(10);
    for (const base of bases) {
      expect(plural).toEqual(
        expect.arrayContaining([`${base}_one`, `${base}_other`]),
      );
    }
  });
});
