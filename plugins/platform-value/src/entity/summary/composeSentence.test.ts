import type { Reading } from 'backstage-plugin-platform-value-common';
import { metrics } from '../../api/fixtures/metrics';
import { notCollected, readingOf, tooFew } from '../../api/fixtures/readings';
import { scorecards } from '../../api/fixtures/scorecards';
import { createFormat } from '../../format/createFormat';
import { testContext } from '../../format/__testUtils__/testFormat';
import { figuresOf } from '../Figure';
import { composeSentence } from './composeSentence';

const context = testContext();
const words = { t: context.t, format: createFormat(context) };

function figuresFrom(readings: Reading[]) {
  const category = {
    ...scorecards[0].categories[0],
    readings,
  };
  return figuresOf({ ...scorecards[0], categories: [category] }, metrics);
}

const said = (...readings: Reading[]) =>
  composeSentence(figuresFrom(readings), words);

const frequency = (given: Partial<Reading>) =>
  readingOf('deployment-frequency', given);

describe('composeSentence', () => {
  it.each<[string, Reading[], string]>([
    ['a measured rate', [frequency({ value: 3.2 })], 'Ships 3.2 times a week.'],
    ['a rate of one', [frequency({ value: 1 })], 'Ships 1 time a week.'],
    ['a zero', [frequency({ value: 0 })], 'Did not ship in this period.'],
    [
      'a rate of some weeks',
      [frequency({ state: 'partly-collected', value: 2 })],
      'Ships 2 times a week in the weeks that were watched.',
    ],
    [
      'a stale rate',
      [frequency({ state: 'stale', value: 2 })],
      'Shipped 2 times a week when last seen.',
    ],
    [
      'an unknown rate beside a known lead time',
      [
        notCollected('deployment-frequency', 'Say how.'),
        readingOf('change-lead-time', { value: 9 }),
      ],
      'How often it ships is not collected yet.',
    ],
    [
      'too short a watch beside a known failure rate',
      [
        tooFew('deployment-frequency', 0),
        readingOf('change-failure-rate', { value: 0.04 }),
      ],
      'Has not been watched long enough to say how often it ships.',
    ],
    [
      'all three',
      [
        frequency({ value: 3.2 }),
        readingOf('change-lead-time', { value: 9 }),
        readingOf('change-failure-rate', { value: 0.04 }),
      ],
      'Ships 3.2 times a week, with a typical lead time of 9 hours, and 4% of deployments caused an incident.',
    ],
    [
      'a bound',
      [
        frequency({ value: 1 }),
        readingOf('change-lead-time', { value: 30, bound: 'more-than' }),
      ],
      'Ships 1 time a week, with a typical lead time of more than 30 hours.',
    ],
    [
      'another figure than how often it ships',
      [readingOf('build-duration', { value: 7 })],
      'Build duration is 7 minutes.',
    ],
    [
      'another figure where shipping does not apply',
      [
        frequency({ state: 'not-applicable' }),
        readingOf('build-duration', { value: 7 }),
      ],
      'Build duration is 7 minutes.',
    ],
    [
      'nothing collected',
      [notCollected('deployment-frequency', 'Say how.')],
      'Nothing is collected here yet.',
    ],
    [
      'a hidden roll-up',
      [frequency({ state: 'not-applicable', reason: 'hidden' })],
      'You may not read enough of the entities in here to see its figures.',
    ],
    ['nothing at all', [], 'Nothing is collected here yet.'],
  ])('says %s', (_name, readings, sentence) => {
    expect(said(...readings)).toBe(sentence);
  });

  it('says a metric that it has no words for', () => {
    const custom = readingOf('build-duration', {
      metricId: 'query-p95',
      unit: 'count',
      value: 120,
    });
    expect(said(custom)).toBe('query-p95 is 120.');
  });

  const states = ['measured', 'stale', 'partly-collected'] as const;
  const values = [0, 0.004, 0.35, 1, 2.449, 17, 71.9, 1234.5];
  const combinations = states.flatMap(state =>
    values.flatMap(rate =>
      values.map(hours => ({ state, rate, hours, ratio: rate / 1300 })),
    ),
  );

  it('never holds a number that no reading has', () => {
    for (const { state, rate, hours, ratio } of combinations) {
      const figures = figuresFrom([
        frequency({ state, value: rate }),
        readingOf('change-lead-time', { state, value: hours }),
        readingOf('change-failure-rate', { state, value: ratio }),
      ]);
      const known = figures.map(
        ({ reading }) =>
          words.format.phrase(reading).match(/[\d.,]+\d|\d/)?.[0],
      );
      const numbers = composeSentence(figures, words).match(/[\d.,]*\d/g) ?? [];
      expect(numbers.filter(number => !known.includes(number))).toEqual([]);
    }
    expect(combinations).toHaveLength(192);
  });

  it.each(scorecards.map(scorecard => [scorecard.scope.title, scorecard]))(
    'says of %s nothing but what its readings hold',
    (_title, scorecard) => {
      const figures = figuresOf(scorecard, metrics);
      const known = figures.map(({ reading }) => words.format.phrase(reading));
      const numbers = composeSentence(figures, words).match(/\d[\d.,]*/g) ?? [];
      for (const number of numbers) {
        expect(known.some(phrase => phrase.includes(number))).toBe(true);
      }
    },
  );
});
