import type {
  Better,
  Period,
  Target,
  Unit,
} from 'backstage-plugin-platform-value-common';
import { formatChange, type ChangedReading } from './formatChange';
import { formatClock } from './formatClock';
import type { FormatContext } from './FormatContext';
import { formatDistance } from './formatDistance';
import { formatExact } from './formatExact';
import { formatInterval } from './formatInterval';
import {
  formatCalendarDate,
  formatDate,
  formatDay,
  formatMoment,
} from './formatMoment';
import { formatNames } from './formatNames';
import { formatCount, formatNumber } from './formatNumber';
import { formatPercent } from './formatPercent';
import { formatPhrase } from './formatPhrase';
import { formatQuantity } from './formatQuantity';
import { formatReading, type PrintedReading } from './formatReading';
import { formatRoughly } from './formatRoughly';
import { formatWatched } from './formatWatched';
import { quantityText, type Quantity } from './Quantity';

/** Every way the plugin prints a number, a date or a change. */
export interface Format {
  quantity(value: number, unit: Unit, currency?: string): Quantity;
  /** Number and unit in one text: "9 h". */
  value(value: number, unit: Unit, currency?: string): string;
  /** The value of a reading, which may be a bound: "more than 30 h". */
  reading(reading: PrintedReading): string;
  /** The same in whole words, for sentences: "9 hours". */
  phrase(reading: PrintedReading): string;
  interval(
    range: { low: number; high: number },
    unit: Unit,
    currency?: string,
  ): string;
  change(reading: ChangedReading): string;
  /** "at most 24 h". */
  target(
    target: Target,
    options: { unit: Unit; better: Better; currency?: string },
  ): string;
  number(value: number): string;
  count(value: number): string;
  exact(value: number): string;
  percent(ratio: number): string;
  watched(coverage: number, period: Period): string;
  date(instant: string, timeZone: string): string;
  /** A day without a zone, such as `2026-09-30`. */
  calendarDate(date: string): string;
  /** In the reader's own zone where none is given. */
  day(instant: string, timeZone?: string): string;
  /** In the reader's own zone where none is given. */
  moment(instant: string, timeZone?: string): string;
  /** "6 minutes ago"; `now` in milliseconds since the epoch. */
  distance(instant: string, now: number): string;
  /** "14:32 CET" in the reader's own zone, with its day where that is far off. */
  clock(instant: string, now: number): string;
  /** "2 hours", as roughly as an estimate is; undefined below a minute. */
  roughly(seconds: number): string | undefined;
  /** "GitHub and Jira". */
  names(names: string[]): string;
}

function createDateFormat({ locale, t }: FormatContext) {
  return {
    date: (instant: string, timeZone: string) =>
      formatDate({ instant, timeZone, locale }),
    calendarDate: (date: string) => formatCalendarDate(date, locale),
    day: (instant: string, timeZone?: string) =>
      formatDay({ instant, timeZone, locale }),
    moment: (instant: string, timeZone?: string) =>
      formatMoment({ instant, timeZone, locale }),
    distance: (instant: string, now: number) =>
      formatDistance({ instant, now, locale }) ?? t('words.moment.now'),
    clock: (instant: string, now: number) =>
      formatClock({ instant, now, locale }),
  };
}

/** Everything a page prints numbers with, for one reader. */
export function createFormat(context: FormatContext): Format {
  const { locale, t } = context;
  const quantity = (value: number, unit: Unit, currency?: string) =>
    formatQuantity(context, { value, unit, currency });
  const value = (number: number, unit: Unit, currency?: string) =>
    quantityText(quantity(number, unit, currency));
  return {
    quantity,
    value,
    reading: reading => formatReading(context, reading, value),
    phrase: reading =>
      formatReading(context, reading, (number, unit, currency) =>
        formatPhrase(context, { value: number, unit, currency }),
      ),
    interval: (range, unit, currency) =>
      formatInterval(context, { ...range, unit, currency }),
    change: reading => formatChange(context, reading),
    target: (target, { unit, better, currency }) => {
      const wanted = { value: value(target.value, unit, currency) };
      return better === 'higher'
        ? t('words.target.atLeast', wanted)
        : t('words.target.atMost', wanted);
    },
    number: number => formatNumber(number, locale),
    count: number => formatCount(number, locale),
    exact: number => formatExact(number, locale),
    percent: ratio => quantityText(formatPercent(ratio, locale)),
    roughly: seconds => formatRoughly(context, seconds),
    names: names => formatNames(names, locale),
    watched: (coverage, period) => formatWatched(context, { coverage, period }),
    ...createDateFormat(context),
  };
}
