import type { GraphqlActor } from '../graphqlFields';
import { earliest } from '../timestamp';
import { authorOf } from './author';
import type { Review } from './pullRequest';

/** When somebody else than the author, and no bot or agent, first reviewed. */
export function firstHumanReview(
  author: GraphqlActor,
  reviews: Review[],
): Date | undefined {
  const times = reviews
    .filter(review => review.author?.login !== author?.login)
    .filter(review => authorOf(review.author) === 'human')
    .flatMap(review => review.submittedAt ?? []);
  return earliest(times);
}
