import type { AmplitudeRoute, RouteContext } from '../AmplitudeRoute';
import { requestCost } from '../budget/requestCost';
import {
  readChoice,
  readEvent,
  readInterval,
  readRange,
  readSegments,
  type ChartEvent,
} from '../readQuery';
import { invalidChart } from '../transport/AmplitudeProblem';
import { bucketsOf } from './buckets';
import { groupsOf } from './groups';
import { measureGroup, metrics } from './measureGroup';
import { renderSeries, type MeasuredGroup } from './renderSeries';

/** `GET /api/2/events/segmentation` */
export const segmentation: AmplitudeRoute = context => {
  const { query, eventGroupsAreConditions } = context;
  const events = readEvents(context);
  const { days } = readRange(query);
  const chart = chartOf(context);
  const cost = requestCost({
    type: 'segmentation',
    days,
    segments: readSegments(query),
    groupedBy: query.getAll('g').length,
    events: events.map(event => event.group_by.length),
    eventGroupsAreConditions,
  });
  return { cost, body: () => answer(context, events, chart) };
};

function chartOf({ query }: RouteContext) {
  if (query.has('g')) throw invalidChart(`Invalid property ${query.get('g')}`);
  return {
    buckets: bucketsOf(readRange(query), readInterval(query)),
    metric: readChoice(query, { name: 'm', choices: metrics }),
    limit: readLimit(query),
  };
}

function answer(
  { shown, faults }: RouteContext,
  events: ChartEvent[],
  { buckets, metric, limit }: ReturnType<typeof chartOf>,
) {
  const measured = events.flatMap((event, eventIndex) =>
    groupsOf(shown, event).map((group): MeasuredGroup => {
      const whole = { start: '', days: buckets.flatMap(({ days }) => days) };
      const eventType = event.event_type;
      const figure = (bucket: (typeof buckets)[number]) =>
        measureGroup({ shown, group, eventType, metric, bucket });
      return {
        eventIndex,
        label: event.group_by.length ? group.label : undefined,
        values: buckets.map(figure),
        collapsed: figure(whole),
      };
    }),
  );
  return renderSeries({
    xValues: buckets.map(({ start }) => start),
    groups: measured,
    limit,
    variant: faults.strikes('label-variants'),
  });
}

function readEvents({ query, shown }: RouteContext): ChartEvent[] {
  const names = query.has('e2') ? ['e', 'e2'] : ['e'];
  const events = names.map(name => readEvent(query, name));
  const known = ['_active', '_all', '_new', ...shown.eventTypes];
  for (const { event_type: type } of events) {
    if (!known.includes(type)) throw invalidChart(`Invalid event ${type}`);
  }
  return events;
}

function readLimit(query: URLSearchParams): number {
  const limit = Number(query.get('limit') ?? '100');
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
  throw invalidChart('Invalid limit');
}
