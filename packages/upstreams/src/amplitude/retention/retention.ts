import { z } from 'zod';
import type { AmplitudeRoute, RouteContext } from '../AmplitudeRoute';
import { requestCost } from '../budget/requestCost';
import { daysFrom, yearless } from '../days';
import {
  readChoice,
  readEvent,
  readInterval,
  readRange,
  readSegments,
} from '../readQuery';
import { groupsOf } from '../segmentation/groups';
import { invalidChart } from '../transport/AmplitudeProblem';
import { cohortCells, type RetentionCell, type ReturnDays } from './cohorts';

/** The cohort's own day, and the thirty after it. */
const eachDay = Array.from(
  { length: 31 },
  (_, day): ReturnDays => [day, day + 1],
);

const bracketsSchema = z.array(z.tuple([z.int().min(0), z.int().min(1)]));

/** Documented is `n-day`, which the real one refuses (PipedreamHQ/pipedream#21584). */
const methods = ['nday', 'bracket'] as const;

/** `GET /api/2/retention`: daily cohorts, n-day or in brackets, not grouped. */
export const retention: AmplitudeRoute = context => {
  const { query } = context;
  const range = readRange(query);
  const chart = chartOf(context);
  const cost = requestCost({
    type: 'retention',
    days: range.days,
    segments: readSegments(query),
    groupedBy: query.getAll('g').length,
    events: [],
  });
  return {
    cost,
    body: () => answer(context, daysFrom(range.start, range.end), chart),
  };
};

function chartOf({ query, shown }: RouteContext) {
  const [start, back] = [readEvent(query, 'se'), readEvent(query, 're')];
  if (!['_new', '_active'].includes(start.event_type)) {
    throw invalidChart(`Invalid event ${start.event_type}`);
  }
  if (!['_all', '_active'].includes(back.event_type)) {
    throw invalidChart(`Invalid event ${back.event_type}`);
  }
  if (query.has('g')) throw invalidChart(`Invalid property ${query.get('g')}`);
  if (readInterval(query) !== 1) throw invalidChart('Invalid interval');
  return {
    startEvent: start.event_type,
    services: groupsOf(shown, { ...start, group_by: [] })[0].services,
    brackets: readBrackets(query),
  };
}

function answer(
  { shown, faults }: RouteContext,
  days: string[],
  chart: ReturnType<typeof chartOf>,
) {
  const held = faults.strikes('incomplete-days');
  const cohorts = days.map(day => {
    const cells = cohortCells({ shown, ...chart, day });
    return held ? cells.map(cell => ({ ...cell, incomplete: true })) : cells;
  });
  return {
    data: {
      series: [
        {
          dates: days.map(yearless).reverse(),
          values: Object.fromEntries(
            days.map((day, index) => [yearless(day), cohorts[index]]),
          ),
          combined: chart.brackets.map((_, index) =>
            combined(cohorts.map(cells => cells[index])),
          ),
        },
      ],
      seriesMeta: [{ segmentIndex: 0, eventIndex: 0 }],
    },
  };
}

function combined(cells: RetentionCell[]) {
  const whole = cells.filter(({ incomplete }) => !incomplete);
  return {
    count: whole.reduce((total, { count }) => total + count, 0),
    outof: whole.reduce((total, { outof }) => total + outof, 0),
    retainedSetId: null,
    incomplete: whole.length < cells.length,
  };
}

function readBrackets(query: URLSearchParams): ReturnDays[] {
  if (readChoice(query, { name: 'rm', choices: methods }) === 'nday') {
    return eachDay;
  }
  try {
    return bracketsSchema.parse(JSON.parse(query.get('rb') ?? ''));
  } catch {
    throw invalidChart('Invalid retention brackets');
  }
}
