import type { Scorecard } from 'backstage-plugin-platform-value-common';
import type { Format } from '../../format/createFormat';
import type { Translate } from '../../format/FormatContext';
import { useFormat } from '../../format/useFormat';
import type { Figure } from '../Figure';
import type { Fact } from './FactList';

interface Words {
  t: Translate;
  format: Format;
}

function spread({ reading }: Figure, { t, format }: Words): Fact[] {
  const { interval, range, unit, currency, value } = reading;
  const intervalFact: Fact = interval
    ? {
        name: t('explain.facts.interval'),
        value: format.interval(interval, unit, currency),
        meaning: t('explain.facts.intervalMeaning'),
      }
    : {
        name: t('explain.facts.interval'),
        value: t('explain.facts.noInterval'),
      };
  const rangeFact: Fact | undefined = range && {
    name: t('explain.facts.range'),
    value: format.interval(range, unit, currency),
    meaning: t('explain.facts.rangeMeaning'),
  };
  return [value !== undefined && intervalFact, rangeFact].filter(
    (fact): fact is Fact => Boolean(fact),
  );
}

/** Where nobody watched there is no sample, which is not a sample of none. */
function sample({ reading }: Figure, { t, format }: Words): Fact[] {
  if (reading.state === 'not-collected') {
    return [];
  }
  const size = format.count(reading.sampleSize);
  return [
    {
      name: t('explain.facts.sample'),
      value: reading.clusters
        ? t('explain.facts.sampleClusters', {
            sample: size,
            clusters: format.count(reading.clusters),
          })
        : size,
    },
  ];
}

function time(scorecard: Scorecard, { t, format }: Words): Fact[] {
  const { period, timeZone } = scorecard;
  return [
    {
      name: t('explain.facts.period'),
      value: t('explain.facts.periodValue', {
        start: format.moment(period.start, timeZone),
        end: format.moment(period.end, timeZone),
      }),
    },
    { name: t('explain.facts.timeZone'), value: timeZone },
  ];
}

function benchmark({ reading }: Figure, { t, format }: Words): Fact[] {
  const known = reading.benchmark;
  return known
    ? [
        {
          name: t('explain.facts.benchmark'),
          value: t('explain.facts.benchmarkValue', {
            score: format.number(known.score),
            mean: format.number(known.mean),
            edition: known.edition,
          }),
        },
      ]
    : [];
}

function origin(
  { reading }: Figure,
  timeZone: string,
  { t, format }: Words,
): Fact[] {
  const { coverage, freshness, sources, computedAt } = reading;
  return [
    {
      name: t('explain.facts.coverage'),
      value: t('explain.facts.coverageValue', {
        share: format.percent(coverage),
      }),
    },
    {
      name: t('explain.facts.freshness'),
      value: freshness
        ? format.moment(freshness, timeZone)
        : t('words.moment.never'),
    },
    { name: t('explain.facts.sources'), value: sources.join(', ') },
    {
      name: t('explain.facts.computed'),
      value: format.moment(computedAt, timeZone),
    },
  ];
}

/** Everything needed to judge a figure, in words. */
export function useFacts(figure: Figure, scorecard: Scorecard): Fact[] {
  const words = useFormat();
  return [
    ...time(scorecard, words),
    ...sample(figure, words),
    ...spread(figure, words),
    ...benchmark(figure, words),
    ...origin(figure, scorecard.timeZone, words),
  ];
}
