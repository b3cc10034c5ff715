import type { Format } from '../../format/createFormat';
import type { Translate } from '../../format/FormatContext';
import type { Figure } from '../Figure';

interface Words {
  t: Translate;
  format: Format;
}

function shipping(figure: Figure, words: Words): string {
  const { t } = words;
  const { state, value } = figure.reading;
  if (value === undefined) {
    return state === 'not-enough-data'
      ? t('tab.sentence.shipsTooFew')
      : t('tab.sentence.shipsUnknown');
  }
  if (value === 0) {
    return t('tab.sentence.doesNotShip');
  }
  const times = words.format.phrase(figure.reading);
  switch (state) {
    case 'stale':
      return t('tab.sentence.shipped', { times });
    case 'partly-collected':
      return t('tab.sentence.shipsAtLeast', { times });
    default:
      return t('tab.sentence.ships', { times });
  }
}

function anyLead(figure: Figure, words: Words): string {
  return words.t('tab.sentence.other', {
    title: figure.metric.title,
    value: words.format.phrase(figure.reading),
  });
}

/** What may follow the first part, by metric; each only where there is a value. */
const followers: Record<string, (figure: Figure, words: Words) => string> = {
  'change-lead-time': (figure, words) =>
    words.t('tab.sentence.leadTime', {
      duration: words.format.phrase(figure.reading),
    }),
  'change-failure-rate': (figure, words) =>
    words.t('tab.sentence.failures', {
      share: words.format.phrase(figure.reading),
    }),
};

function hasValue({ reading }: Figure): boolean {
  return reading.value !== undefined;
}

function openingOf(figures: Figure[], words: Words): string | undefined {
  const lead = figures.find(({ metric }) => metric.lead);
  if (
    lead?.metric.id === 'deployment-frequency' &&
    lead.reading.state !== 'not-applicable'
  ) {
    return shipping(lead, words);
  }
  const first = lead && hasValue(lead) ? lead : figures.find(hasValue);
  return first && anyLead(first, words);
}

/** Nothing follows where it is not known how often it ships. */
function followersOf(figures: Figure[], words: Words): string[] {
  const lead = figures.find(({ metric }) => metric.lead);
  if (lead && !hasValue(lead)) {
    return [];
  }
  return Object.keys(followers)
    .map(id => figures.find(figure => figure.metric.id === id))
    .filter(figure => figure !== undefined)
    .filter(hasValue)
    .map(figure => followers[figure.metric.id](figure, words));
}

function withoutValues(figures: Figure[], { t }: Words): string {
  const hidden = figures.some(({ reading }) => reading.reason === 'hidden');
  const first = hidden ? t('tab.sentence.hidden') : t('tab.sentence.nothing');
  return t('tab.sentence.one', { first });
}

/**
 * What the figures say, in one sentence. Every number in it is the value of a
 * reading.
 */
export function composeSentence(figures: Figure[], words: Words): string {
  const { t } = words;
  const first = openingOf(figures, words);
  if (first === undefined || !figures.some(hasValue)) {
    return withoutValues(figures, words);
  }
  const [second, third] = followersOf(figures, words);
  if (third) {
    return t('tab.sentence.three', { first, second, third });
  }
  return second
    ? t('tab.sentence.two', { first, second })
    : t('tab.sentence.one', { first });
}
