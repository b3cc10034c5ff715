import { timestamp } from '../../timestamp';
import { defineType, GraphqlContext } from '../defineType';
import { notFound } from '../problems';
import { actorObject } from './actor';
import { findNode } from './nodes';
import { findOrganization } from './organization';
import { findRepository } from './repository';

export const queryType = defineType<unknown>('Query', {
  repository: findRepository,
  organization: findOrganization,
  repositoryOwner: findOrganization,
  node: (_, { id }: { id: string }, context) => requireNode(context, id),
  nodes: (_, { ids }: { ids: string[] }, context) =>
    ids.map(id => findNode(context.world, id) ?? unknownNode(id)),
  rateLimit: (_, __, { budget, cost, nodeCount }) => ({
    cost,
    nodeCount,
    limit: budget.limit,
    remaining: budget.remaining,
    used: budget.used,
    resetAt: timestamp(budget.reset * 1000),
  }),
  viewer: (_, __, { world }) =>
    actorObject(world.site, { login: 'reader', kind: 'User' }),
});

function requireNode({ world }: GraphqlContext, id: string) {
  const node = findNode(world, id);
  if (!node) throw unknownNode(id);
  return node;
}

/** In a list, graphql-js makes an error null and tells its place. */
function unknownNode(id: string) {
  return notFound(`a node with the global id of '${id}'`);
}
