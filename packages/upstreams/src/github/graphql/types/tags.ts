import { GraphQLResolveInfo } from 'graphql';
import { Repository } from '../../../world/World';
import { connect, PageArguments } from '../connection';
import { GraphqlContext } from '../defineType';
import { Part, tagRef } from '../parts';
import { notOffered } from '../problems';
import { Direction, timelineSequence } from '../sequence';

interface RefsArguments extends PageArguments {
  refPrefix: string;
  direction?: Direction | null;
  orderBy?: {
    field: 'ALPHABETICAL' | 'TAG_COMMIT_DATE';
    direction: Direction;
  } | null;
}

/**
 * `Repository.refs`, for tags: by name, or by the date of the commit.
 *
 * @throws GraphQLError for branches, of which a world has but the default one.
 */
export function tagConnection(
  { repository }: Part<Repository>,
  args: RefsArguments,
  _context: GraphqlContext,
  info: GraphQLResolveInfo,
) {
  const { refPrefix, orderBy, direction, ...page } = args;
  if (refPrefix !== 'refs/tags/') {
    throw notOffered(`The ref prefix \`${refPrefix}\``);
  }
  const timeline =
    orderBy?.field === 'TAG_COMMIT_DATE'
      ? repository.tagsByCommitDate()
      : repository.tagsByName();
  const order = orderBy?.direction ?? direction ?? 'ASC';
  const sequence = timelineSequence(timeline, order);
  return connect(info, page, sequence, tag => tagRef(repository, tag));
}
