import type { AmplitudeRoute } from './AmplitudeRoute';
import { daysFrom, weekOf } from './days';
import { measureGroup } from './segmentation/measureGroup';

/** `GET /api/2/events/list`: the event types with this week's totals. */
export const eventsList: AmplitudeRoute = ({ shown }) => {
  const start = weekOf(shown.today);
  const bucket = { start, days: daysFrom(start, shown.today) };
  const group = { label: '', services: shown.services() };
  const render = (eventType: string) => ({
    non_active: false,
    value: eventType,
    totals: measureGroup({ shown, group, eventType, metric: 'totals', bucket }),
    deleted: false,
    flow_hidden: false,
    hidden: false,
    display: eventType,
  });
  return { cost: 1, body: () => ({ data: shown.eventTypes.map(render) }) };
};
