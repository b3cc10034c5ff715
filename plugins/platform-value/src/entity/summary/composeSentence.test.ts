import type { Reading } from 'backstage-plugin-platform-value-common';
import { metrics } from '../../api/fixtures/metrics';
import { notCollected, readingOf, tooFew } from '../../api/fixtures/readings';
import { scorecards } from '../../api/fixtures/scorecards';
import { createFormat } from '../../format/createFormat';
import { testContext } from '../../format/__testUtils__/testFormat';
import { adoptionCount } from '../adoption/adoptionCount';
import { figuresOf } from '../Figure';
import { composeSentence } from './composeSentence';

const context = testContext();
const words = { t: context.t, format: createFormat(context) };
const together = { ...words, together: true };

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

  const adoption = (given: Partial<Reading>) =>
    readingOf('capability-adoption', given);
  const fiveOfSeven = adoption({ value: 5 / 7, sampleSize: 7 });
  const returning = readingOf('retention', {
    value: 0.41,
    change: { value: 0.02, withinNoise: false },
  });

  it.each<[string, Reading[], string]>([
    [
      'shipping, adoption and retention',
      [
        frequency({ value: 3.2 }),
        readingOf('change-lead-time', { value: 9 }),
        readingOf('change-failure-rate', { value: 0.04 }),
        fiveOfSeven,
        returning,
      ],
      'Ships 3.2 times a week, with a typical lead time of 9 hours, uses 5 of 7 applicable capabilities, and 41% of users return (2 points higher).',
    ],
    [
      'one capability that applies',
      [frequency({ value: 1 }), adoption({ value: 1, sampleSize: 1 })],
      'Ships 1 time a week, uses 1 of 1 applicable capability.',
    ],
    [
      'capabilities of which some can not be told',
      [
        frequency({ value: 0 }),
        adoption({ state: 'partly-collected', value: 1 / 3, sampleSize: 3 }),
      ],
      'Did not ship in this period, uses 1 of the 3 applicable capabilities that can be told.',
    ],
    [
      'adoption where it is not known how often it ships',
      [notCollected('deployment-frequency', 'Say how.'), fiveOfSeven],
      'How often it ships is not collected yet. Uses 5 of 7 applicable capabilities.',
    ],
    ['adoption alone', [fiveOfSeven], 'Uses 5 of 7 applicable capabilities.'],
    [
      'adoption and retention alone',
      [fiveOfSeven, readingOf('retention', { state: 'stale', value: 0.4 })],
      'Uses 5 of 7 applicable capabilities, 40% of users returned when last seen.',
    ],
    [
      'adoption after another figure',
      [readingOf('build-duration', { value: 7 }), fiveOfSeven],
      'Build duration is 7 minutes. Uses 5 of 7 applicable capabilities.',
    ],
    [
      'nothing of capabilities where none applies',
      [
        frequency({ value: 1 }),
        adoption({ state: 'not-applicable', sampleSize: 0 }),
      ],
      'Ships 1 time a week.',
    ],
  ])('says %s', (_name, readings, sentence) => {
    expect(said(...readings)).toBe(sentence);
  });

  it('speaks of entities together as of adoptions', () => {
    const figures = figuresFrom([
      frequency({ value: 3 }),
      adoption({ value: 13 / 18, sampleSize: 18 }),
    ]);
    expect(composeSentence(figures, together)).toBe(
      'Ships 3 times a week, made 13 of 18 possible adoptions.',
    );
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

  it('never holds a count that no reading has', () => {
    const counts = Array.from({ length: 12 }, (_, index) => index + 1);
    const pairs = counts.flatMap(of =>
      [0, ...counts.slice(0, of)].map(adopted => ({ adopted, of })),
    );
    for (const { adopted, of } of pairs) {
      const reading = adoption({ value: adopted / of, sampleSize: of });
      expect(adoptionCount(reading)).toEqual({ adopted, of });
      expect(said(reading).match(/\d+/g)).toEqual([`${adopted}`, `${of}`]);
    }
    expect(pairs).toHaveLength(90);
  });

  it.each(scorecards.map(scorecard => [scorecard.scope.title, scorecard]))(
    'says of %s nothing but what its readings hold',
    (_title, scorecard) => {
      const figures = figuresOf(scorecard, metrics);
      const known = figures.flatMap(({ reading }) => [
        words.format.phrase(reading),
        words.format.change(reading),
        ...Object.values(adoptionCount(reading) ?? {}).map(words.format.count),
      ]);
      const numbers = composeSentence(figures, words).match(/\d[\d.,]*/g) ?? [];
      for (const number of numbers) {
        expect(known.some(phrase => phrase.includes(number))).toBe(true);
      }
    },
  );
});
