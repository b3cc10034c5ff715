import { Repository } from '../../../world/World';
import { nodeId } from '../../identity/nodeId';
import { timestamp } from '../../timestamp';
import { connect, PageArguments } from '../connection';
import { databaseId, defineType, GraphqlContext } from '../defineType';
import {
  branchRef,
  deploymentPart,
  issuePart,
  Part,
  pullRequestPart,
  releasePart,
  repositoryPart,
  tagRefByName,
} from '../parts';
import { notFound } from '../problems';
import { listSequence } from '../sequence';
import { deploymentSequence, DeploymentsQuery } from './deployment';
import { issueSequence, IssuesQuery } from './issue';
import { organizationObject } from './organization';
import { pullRequestSequence, PullRequestsQuery } from './pullRequest';
import { latestRelease, releaseSequence, ReleasesQuery } from './release';
import { tagConnection } from './tags';
import { gitObject, objectBySha } from './tree';

/** The repository of a name; an error in its place when there is none. */
export function findRepository(
  _source: unknown,
  { owner, name }: { owner: string; name: string },
  { world }: GraphqlContext,
) {
  const found = world.repository(owner, name);
  if (found) return repositoryPart(found);
  throw notFound(`a Repository with the name '${owner}/${name}'`);
}

export const repositoryType = defineType<Part<Repository>>('Repository', {
  id: ({ data }) => nodeId('R', data.id, data.id),
  databaseId: ({ data }) => databaseId(data.id),
  name: ({ data }) => data.name,
  nameWithOwner: ({ repository }) => repository.fullName,
  owner: ({ data }, _, { world }) => {
    const owner = world.owner(data.owner);
    return owner && organizationObject(owner);
  },
  url: ({ repository }) => repository.webUrl,
  resourcePath: ({ repository }) => `/${repository.fullName}`,
  createdAt: ({ data }) => timestamp(data.createdAt),
  updatedAt: ({ repository }) => timestamp(repository.pushedAt()),
  pushedAt: ({ repository }) => timestamp(repository.pushedAt()),
  description: () => null,
  isArchived: () => false,
  isDisabled: () => false,
  isEmpty: ({ repository }) => repository.isEmpty,
  isFork: () => false,
  isInOrganization: () => true,
  isLocked: () => false,
  isMirror: () => false,
  isPrivate: () => false,
  isTemplate: () => false,
  visibility: () => 'PUBLIC',
  defaultBranchRef: ({ repository, data }) =>
    branchRef(repository, data.defaultBranch),
  ref: ({ repository }, { qualifiedName }: { qualifiedName: string }) => {
    const name = qualifiedName.replace(/^refs\/(heads|tags)\//, '');
    return branchRef(repository, name) ?? tagRefByName(repository, name);
  },
  refs: tagConnection,
  object: ({ repository }, { expression, oid }: ObjectArguments) =>
    expression
      ? gitObject(repository, expression)
      : objectBySha(repository, oid ?? ''),
  pullRequest: ({ repository }, { number }: { number: number }) => {
    const found = repository.pullRequestByNumber().get(number);
    if (found) return pullRequestPart(repository, found);
    throw notFound(`a PullRequest with the number of ${number}`);
  },
  pullRequests: ({ repository }, args: PullRequestsArguments, _, info) => {
    const { states, labels, headRefName, baseRefName, orderBy, ...page } = args;
    const query = { states, labels, headRefName, baseRefName, orderBy };
    const sequence = pullRequestSequence(repository, query);
    return connect(info, page, sequence, item =>
      pullRequestPart(repository, item),
    );
  },
  issue: ({ repository }, { number }: { number: number }) => {
    const found = repository.issueByNumber().get(number);
    if (found) return issuePart(repository, found);
    throw notFound(`an Issue with the number of ${number}`);
  },
  issues: ({ repository }, args: IssuesQuery & PageArguments, _, info) => {
    const { labels, states, filterBy, orderBy, ...page } = args;
    const query = { labels, states, filterBy, orderBy };
    const sequence = issueSequence(repository, query);
    return connect(info, page, sequence, item => issuePart(repository, item));
  },
  deployments: ({ repository }, args: DeploymentsArguments, _, info) => {
    const { environments, orderBy, ...page } = args;
    const sequence = deploymentSequence(repository, { environments, orderBy });
    return connect(info, page, sequence, item =>
      deploymentPart(repository, item),
    );
  },
  releases: ({ repository }, args: ReleasesQuery & PageArguments, _, info) => {
    const { orderBy, ...page } = args;
    const sequence = releaseSequence(repository, { orderBy });
    return connect(info, page, sequence, item => releasePart(repository, item));
  },
  latestRelease: ({ repository }) => {
    const release = latestRelease(repository);
    return release ? releasePart(repository, release) : null;
  },
  repositoryTopics: (_, page: PageArguments, __, info) =>
    connect(info, page, listSequence([]), () => null),
});

interface ObjectArguments {
  expression?: string | null;
  oid?: string | null;
}

type PullRequestsArguments = PullRequestsQuery & PageArguments;
type DeploymentsArguments = DeploymentsQuery & PageArguments;
