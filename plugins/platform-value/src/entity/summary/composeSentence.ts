import type { Figure } from '../Figure';
import type { SentenceWords } from './SentenceWords';
import { failuresClause, leadTimeClause, shipsClause } from './shippingClauses';
import { ofUsage, returnsClause, usesClause } from './usageClauses';

function hasValue({ reading }: Figure): boolean {
  return reading.value !== undefined;
}

function present(parts: (string | undefined)[]): string[] {
  return parts.filter(part => part !== undefined);
}

/** One to four clauses as a sentence. */
function join([first, second, third, fourth]: string[], words: SentenceWords) {
  const { t } = words;
  if (fourth) {
    return t('tab.sentence.four', { first, second, third, fourth });
  }
  if (third) {
    return t('tab.sentence.three', { first, second, third });
  }
  return second
    ? t('tab.sentence.two', { first, second })
    : t('tab.sentence.one', { first });
}

function shippingOf(figures: Figure[]): Figure | undefined {
  return figures.find(
    ({ metric, reading }) =>
      metric.id === 'deployment-frequency' &&
      reading.state !== 'not-applicable',
  );
}

/** How it ships, what it uses and who returns, in one breath. */
function shippingSentence(
  shipping: Figure,
  figures: Figure[],
  words: SentenceWords,
): string {
  const usage = present([
    usesClause(figures, words, 'inside'),
    returnsClause(figures, words),
  ]);
  const parts = present([
    shipsClause(shipping, words),
    leadTimeClause(figures, words),
    ...(usage.length ? usage : [failuresClause(figures, words)]),
  ]);
  return join(parts, words);
}

/** What opens where it is not known how often it ships; undefined without anything. */
function otherOpening(
  figures: Figure[],
  words: SentenceWords,
): string | undefined {
  const shipping = shippingOf(figures);
  if (shipping) {
    return shipsClause(shipping, words);
  }
  const other = figures.find(
    figure => hasValue(figure) && !ofUsage.includes(figure.metric.id),
  );
  return (
    other &&
    words.t('tab.sentence.other', {
      title: other.metric.title,
      value: words.format.phrase(other.reading),
    })
  );
}

/** An opening by itself, and what it uses and who returns in a second sentence. */
function apart(figures: Figure[], words: SentenceWords): string {
  const opening = otherOpening(figures, words);
  const usage = present([
    usesClause(figures, words, 'start'),
    returnsClause(figures, words),
  ]);
  const sentences = [opening ? [opening] : [], usage]
    .filter(parts => parts.length > 0)
    .map(parts => join(parts, words));
  const [first, second] = sentences;
  return second ? words.t('tab.sentence.sentences', { first, second }) : first;
}

function withoutValues(figures: Figure[], words: SentenceWords): string {
  const { t } = words;
  const hidden = figures.some(({ reading }) => reading.reason === 'hidden');
  const first = hidden ? t('tab.sentence.hidden') : t('tab.sentence.nothing');
  return join([first], words);
}

/**
 * What the figures say, in a sentence or two. Every number in it is the value
 * of a reading, its change, or one of the two counts behind it.
 */
export function composeSentence(
  figures: Figure[],
  words: SentenceWords,
): string {
  if (!figures.some(hasValue)) {
    return withoutValues(figures, words);
  }
  const shipping = shippingOf(figures);
  return shipping && hasValue(shipping)
    ? shippingSentence(shipping, figures, words)
    : apart(figures, words);
}
