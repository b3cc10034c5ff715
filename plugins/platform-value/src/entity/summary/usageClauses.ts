import { adoptionCount, capabilityAdoption } from '../adoption/adoptionCount';
import type { Figure } from '../Figure';
import type { SentenceWords } from './SentenceWords';

/** Metrics that have a clause of their own, and open no sentence otherwise. */
export const ofUsage = [capabilityAdoption, 'retention'];

function formOf(figure: Figure, words: SentenceWords) {
  if (words.together) {
    return 'together';
  }
  return figure.reading.state === 'partly-collected' ? 'usesKnown' : 'uses';
}

const starts = {
  uses: 'startUses',
  usesKnown: 'startUsesKnown',
  together: 'startTogether',
} as const;

/** "uses 5 of 7 applicable capabilities"; undefined without a value. */
export function usesClause(
  figures: Figure[],
  words: SentenceWords,
  place: 'start' | 'inside',
): string | undefined {
  const figure = figures.find(({ metric }) => metric.id === capabilityAdoption);
  const count = figure && adoptionCount(figure.reading);
  if (!figure || !count) {
    return undefined;
  }
  const form = formOf(figure, words);
  const key = place === 'start' ? starts[form] : form;
  return words.t(`tab.sentence.${key}`, {
    count: count.of,
    adopted: words.format.count(count.adopted),
    number: words.format.count(count.of),
  });
}

/** "41 % of users return (2 points higher)"; undefined without a value. */
export function returnsClause(
  figures: Figure[],
  { t, format }: SentenceWords,
): string | undefined {
  const figure = figures.find(({ metric }) => metric.id === 'retention');
  if (figure?.reading.value === undefined) {
    return undefined;
  }
  const { reading } = figure;
  const stale = reading.state === 'stale';
  const what = t(stale ? 'tab.sentence.returned' : 'tab.sentence.returns', {
    share: format.phrase(reading),
  });
  return reading.change?.withinNoise === undefined
    ? what
    : t('tab.sentence.changed', { what, change: format.change(reading) });
}
