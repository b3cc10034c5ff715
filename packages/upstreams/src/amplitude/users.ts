import type { AmplitudeRoute } from './AmplitudeRoute';
import { requestCost } from './budget/requestCost';
import { readChoice, readInterval, readRange, readSegments } from './readQuery';
import { bucketsOf } from './segmentation/buckets';
import { measureGroup } from './segmentation/measureGroup';

/** `GET /api/2/users`: active or new users of the whole project. */
export const users: AmplitudeRoute = ({ query, shown }) => {
  const range = readRange(query);
  const choices = ['active', 'new'] as const;
  const eventType = `_${readChoice(query, { name: 'm', choices })}`;
  const buckets = bucketsOf(range, readInterval(query));
  const group = { label: '', services: shown.services() };
  const cost = requestCost({
    type: 'other',
    days: range.days,
    segments: readSegments(query),
    groupedBy: query.getAll('g').length,
    events: [],
  });
  const series = () =>
    buckets.map(bucket =>
      measureGroup({ shown, group, eventType, metric: 'uniques', bucket }),
    );
  return {
    cost,
    body: () => ({
      data: {
        series: [series()],
        seriesMeta: [{ segmentIndex: 0 }],
        xValues: buckets.map(({ start }) => start),
      },
    }),
  };
};
