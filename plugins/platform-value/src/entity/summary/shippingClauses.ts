import type { Figure } from '../Figure';
import type { SentenceWords } from './SentenceWords';

/** "Ships 3.2 times a week", or why that can not be said. */
export function shipsClause(figure: Figure, words: SentenceWords): string {
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

/** "with a typical lead time of 9 hours"; undefined without a value. */
export function leadTimeClause(
  figures: Figure[],
  { t, format }: SentenceWords,
): string | undefined {
  const figure = figures.find(({ metric }) => metric.id === 'change-lead-time');
  return figure?.reading.value === undefined
    ? undefined
    : t('tab.sentence.leadTime', { duration: format.phrase(figure.reading) });
}

/** "4 % of deployments caused an incident"; undefined without a value. */
export function failuresClause(
  figures: Figure[],
  { t, format }: SentenceWords,
): string | undefined {
  const figure = figures.find(
    ({ metric }) => metric.id === 'change-failure-rate',
  );
  return figure?.reading.value === undefined
    ? undefined
    : t('tab.sentence.failures', { share: format.phrase(figure.reading) });
}
