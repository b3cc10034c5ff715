import { Deployment } from '../world/World';
import { developer, hour, minute, startOf, tinySha } from './tinyTime';

/** The tenth day's deployment failed, as did each ninth after it. */
function finalState(index: number) {
  return index % 9 === 0 ? 'failure' : 'success';
}

/**
 * To production on even days and to staging on odd ones, ten minutes after the
 * merge. A success is superseded two days later; that of the day before the
 * last is still going on.
 */
export function tinyDeployment(index: number): Deployment {
  const createdAt = startOf(index) + 12 * hour + 10 * minute;
  const id = 3000 + 10 * index;
  const ended = index < 38;
  const superseded = finalState(index) === 'success' && index < 36;
  const states = [
    { state: 'in_progress' as const, createdAt: createdAt + minute },
    ...(ended
      ? [
          {
            state: finalState(index),
            createdAt: createdAt + 5 * minute,
          } as const,
        ]
      : []),
    ...(superseded
      ? [{ state: 'inactive' as const, createdAt: createdAt + 48 * hour }]
      : []),
  ];
  return {
    id,
    sha: tinySha('c', index),
    ref: index % 3 === 0 ? tinySha('c', index) : 'main',
    environment: index % 2 === 0 ? 'production' : 'staging',
    creator: developer,
    createdAt,
    statuses: states.map((status, place) => ({
      id: id + 1 + place,
      ...status,
    })),
  };
}
