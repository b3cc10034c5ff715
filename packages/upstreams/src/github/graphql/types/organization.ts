import { nodeId } from '../../identity/nodeId';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { OwnerLookup } from '../../lookup/WorldLookup';
import { Timeline, timelineOf } from '../../lookup/timeline';
import { connect, PageArguments } from '../connection';
import { defineType, GraphqlContext } from '../defineType';
import { notFound, notOffered } from '../problems';
import { Direction, timelineSequence } from '../sequence';
import { repositoryPart } from '../parts';

export interface OrganizationObject {
  __typename: 'Organization';
  owner: OwnerLookup;
}

type RepositoryField =
  | 'CREATED_AT'
  | 'NAME'
  | 'PUSHED_AT'
  | 'STARGAZERS'
  | 'UPDATED_AT';

interface RepositoriesArguments extends PageArguments {
  orderBy?: { field: RepositoryField; direction: Direction } | null;
  isArchived?: boolean | null;
  isFork?: boolean | null;
  /** The schema gives it a default, which every repository here fulfils. */
  ownerAffiliations?: unknown;
}

/** An owner of repositories, as the object of the type `Organization`. */
export function organizationObject(owner: OwnerLookup): OrganizationObject {
  return { __typename: 'Organization', owner };
}

/** The organisation of a login; an error in its place when there is none. */
export function findOrganization(
  _source: unknown,
  { login }: { login: string },
  { world }: GraphqlContext,
) {
  const owner = world.owner(login);
  if (owner) return organizationObject(owner);
  throw notFound(`an Organization with the login of '${login}'`);
}

export const organizationType = defineType<OrganizationObject>('Organization', {
  id: ({ owner }) => nodeId('O', 0, owner.id),
  databaseId: ({ owner }) => owner.id,
  login: ({ owner }) => owner.login,
  name: ({ owner }) => owner.login,
  resourcePath: ({ owner }) => `/${owner.login}`,
  url: ({ owner }, _, { world }) => `${world.site.web}/${owner.login}`,
  repository: ({ owner }, { name }: { name: string }, { world }) => {
    const found = world.repository(owner.login, name);
    return found ? repositoryPart(found) : null;
  },
  repositories: ({ owner }, args: RepositoriesArguments, _, info) => {
    const { orderBy, isArchived, isFork, ownerAffiliations, ...page } = args;
    const listed = !isArchived && !isFork ? owner.repositories : [];
    const field = orderBy?.field ?? 'CREATED_AT';
    const timeline = sorted(listed, field);
    const sequence = timelineSequence(timeline, orderBy?.direction ?? 'ASC');
    return connect(info, page, sequence, repositoryPart);
  },
});

function sorted(
  repositories: RepositoryLookup[],
  field: RepositoryField,
): Timeline<RepositoryLookup> {
  if (field === 'STARGAZERS') throw notOffered('The order by STARGAZERS');
  return timelineOf(repositories, repository =>
    field === 'NAME'
      ? { time: 0, tie: repository.data.name.toLowerCase() }
      : { time: timeOf(repository, field), tie: repository.data.id },
  );
}

function timeOf(repository: RepositoryLookup, field: RepositoryField): number {
  return field === 'CREATED_AT'
    ? repository.data.createdAt
    : repository.pushedAt();
}
