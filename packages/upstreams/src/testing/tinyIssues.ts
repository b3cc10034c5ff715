import { Issue } from '../world/World';
import { hour, reviewer, startOf } from './tinyTime';

/** On each fourth day, an incident or a bug; the last of them is open. */
export function tinyIssue(index: number): Issue {
  const createdAt = startOf(index) + 13 * hour;
  const closedAt = index === 36 ? undefined : createdAt + 2 * hour;
  const isIncident = index % 8 === 0;
  return {
    id: 7000 + index,
    number: 2 * index + 2,
    title: isIncident
      ? `Checkout is down (${index})`
      : `Wrong total (${index})`,
    body: 'What happened',
    author: reviewer,
    labels: isIncident ? ['incident', 'sev-1'] : ['bug'],
    createdAt,
    updatedAt: closedAt ?? createdAt,
    ...(closedAt !== undefined && { closedAt }),
  };
}
