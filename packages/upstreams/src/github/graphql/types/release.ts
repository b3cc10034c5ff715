import { Release } from '../../../world/World';
import { nodeId } from '../../identity/nodeId';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { timelineOf } from '../../lookup/timeline';
import { timestamp } from '../../timestamp';
import { databaseId, defineType, resourcePath } from '../defineType';
import { commitBySha, Part, repositoryPart, tagRefByName } from '../parts';
import { Direction, timelineSequence } from '../sequence';
import { userObject } from './actor';

/** What `Repository.releases` can be asked, beside its page. */
export interface ReleasesQuery {
  orderBy?: { field: 'CREATED_AT' | 'NAME'; direction: Direction } | null;
}

export const releaseType = defineType<Part<Release>>('Release', {
  id: ({ repository, data }) => nodeId('RE', repository.data.id, data.id),
  databaseId: ({ data }) => databaseId(data.id),
  name: ({ data }) => data.name,
  tagName: ({ data }) => data.tagName,
  description: () => '',
  isDraft: ({ data }) => data.draft,
  isPrerelease: ({ data }) => data.prerelease,
  isLatest: ({ repository, data }) => data === latestRelease(repository),
  createdAt: ({ data }) => timestamp(data.createdAt),
  updatedAt: ({ data }) => timestamp(data.publishedAt),
  publishedAt: ({ data }) => timestamp(data.publishedAt),
  author: ({ repository, data }) => userObject(repository.site, data.author),
  repository: ({ repository }) => repositoryPart(repository),
  tag: ({ repository, data }) => tagRefByName(repository, data.tagName),
  tagCommit: ({ repository, data }) => commitBySha(repository, data.sha),
  url: part => releaseUrl(part),
  resourcePath: part => resourcePath(releaseUrl(part)),
});

/** The releases of a repository in the order a query asks for. */
export function releaseSequence(
  repository: RepositoryLookup,
  { orderBy }: ReleasesQuery,
) {
  const { field = 'CREATED_AT', direction = 'DESC' } = orderBy ?? {};
  const created = repository.releases();
  const timeline =
    field === 'CREATED_AT'
      ? created
      : timelineOf(created.items, ({ name }) => ({ time: 0, tie: name }));
  return timelineSequence(timeline, direction);
}

/** The newest release that is no prerelease. */
export function latestRelease(
  repository: RepositoryLookup,
): Release | undefined {
  const full = repository.releases().items.filter(item => !item.prerelease);
  return full[full.length - 1];
}

function releaseUrl({ repository, data }: Part<Release>): string {
  const tag = encodeURIComponent(data.tagName);
  return `${repository.webUrl}/releases/tag/${tag}`;
}
