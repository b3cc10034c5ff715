import type { ShownProject } from '../figures/ShownProject';
import type { ChartEvent, EventFilter } from '../readQuery';
import { invalidChart } from '../transport/AmplitudeProblem';

/** The label of what has no such property. */
export const noValue = '(none)';

/** Services of a chart that are shown as one. */
export interface Group {
  label: string;
  services: string[];
}

/** The groups of an event; without grouping, all in one. */
export function groupsOf(shown: ShownProject, event: ChartEvent): Group[] {
  const services = shown
    .services()
    .filter(service => passes(shown, event.filters, service));
  const [by] = event.group_by;
  if (!by) return [{ label: '', services }];
  if (by.type === 'user')
    throw invalidChart(`Invalid user property ${by.value}`);
  if (by.value !== shown.property) return [{ label: noValue, services }];
  const named = services.map(label => ({ label, services: [label] }));
  return passes(shown, event.filters, undefined)
    ? [...named, { label: noValue, services: [] }]
    : named;
}

/** Whether events of a service, or those that name none, pass all filters. */
function passes(
  shown: ShownProject,
  filters: EventFilter[],
  service: string | undefined,
): boolean {
  return filters.every(filter => {
    if (filter.subprop_type === 'user') {
      throw invalidChart(`Invalid user property ${filter.subprop_key}`);
    }
    const own = filter.subprop_key === shown.property ? service : undefined;
    return passesFilter(filter, own ?? noValue);
  });
}

function passesFilter(
  { subprop_op: op, subprop_value: values }: EventFilter,
  value: string,
): boolean {
  if (op === 'is') return values.includes(value);
  if (op === 'is not') return !values.includes(value);
  const contained = values.some(part => value.includes(part));
  return op === 'contains' ? contained : !contained;
}
