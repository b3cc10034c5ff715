/** What decides the cost of a request. */
export interface CostedRequest {
  type: 'segmentation' | 'retention' | 'other';
  days: number;
  /** Conditions of each segment; none: everybody, which is one segment. */
  segments: number[];
  /** Properties by which the chart is grouped. */
  groupedBy: number;
  /** Properties by which each event is grouped; one number for each event. */
  events: number[];
  /** Whether grouping an event counts as a condition too: the documentation can be read in both ways. */
  eventGroupsAreConditions?: boolean;
}

const groupCost = 4;

/** `(# of days) × (# of conditions) × (cost for the query type)`, as documented. */
export function requestCost(request: CostedRequest): number {
  return request.days * conditionsOf(request) * typeCostOf(request);
}

function conditionsOf(request: CostedRequest): number {
  const segments = Math.max(1, request.segments.length);
  const inside = sum(request.segments);
  const counted = request.eventGroupsAreConditions ? sum(request.events) : 0;
  return segments + inside + groupCost * (request.groupedBy + counted);
}

function typeCostOf({ type, events }: CostedRequest): number {
  if (type === 'retention') return 8;
  if (type === 'other') return 1;
  return events.length + groupCost * sum(events);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
