import type { Companion } from 'backstage-plugin-platform-value-common';
import {
  defineMetric,
  type ChangeObservation,
} from 'backstage-plugin-platform-value-node';
import { authorCompanions, exclusionOf } from '../authors';
import { medianCompanion } from '../medianCompanion';
import { rowsWithin } from '../rowsWithin';

const leastPullRequests = 5;

export const pullRequestCycleTime = defineMetric({
  id: 'pull-request-cycle-time',
  title: 'Pull request cycle time',
  question: 'How long is a pull request open?',
  description:
    'The median time from the moment a pull request was opened until it was merged. It counts in the period in which it was merged. Only pull requests by people count; those of bots and agents stand beside. So do pickup (opened to the first review by a person) and review (that review to the merge), which only pull requests with a review have; the two medians do not add up to the whole.',
  category: 'efficiency',
  unit: 'hours',
  better: 'lower',
  leastSample: { count: leastPullRequests, of: 'pull requests' },
  lead: false,
  version: 1,
  formula:
    'median of (merged − opened), over pull requests merged in the period',
  needs: ['change'],
  reads: ['changes'],
  figure: 'median',
  samples: ({ changes }, window) =>
    rowsWithin(changes, window).map(
      ({ entity, at, cycle, author, identity }) => ({
        entity,
        at,
        value: cycle / 3600,
        role: 'sample',
        excluded: exclusionOf(author),
        identity,
      }),
    ),
  companions({ changes }, window) {
    const merged = rowsWithin(changes, window);
    const hours = merged.map(({ author, cycle }) => ({
      author,
      hours: cycle / 3600,
    }));
    return [
      ...reviewCompanions(merged),
      ...authorCompanions(hours, leastPullRequests),
    ];
  },
  remedy:
    'No merged pull request was ever seen; name the repository of this service with the annotation github.com/project-slug.',
});

function reviewCompanions(changes: readonly ChangeObservation[]): Companion[] {
  const reviewed = changes.flatMap(({ author, cycle, pickup }) =>
    author === 'human' && pickup !== undefined
      ? [{ pickup: pickup / 3600, review: (cycle - pickup) / 3600 }]
      : [],
  );
  const least = leastPullRequests;
  return [
    ...medianCompanion({
      id: 'pickup',
      title: 'Until the first review',
      unit: 'hours',
      values: reviewed.map(each => each.pickup),
      least,
    }),
    ...medianCompanion({
      id: 'review',
      title: 'From the first review to the merge',
      unit: 'hours',
      values: reviewed.map(each => each.review),
      least,
    }),
  ];
}
