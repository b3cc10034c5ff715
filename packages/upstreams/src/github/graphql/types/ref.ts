import { derivedSha } from '../../identity/derivedSha';
import { nodeId } from '../../identity/nodeId';
import { Tag } from '../../../world/World';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { timestamp } from '../../timestamp';
import { defineType } from '../defineType';
import { commitBySha, Part, RefData, repositoryPart, tagPart } from '../parts';

export const refType = defineType<Part<RefData>>('Ref', {
  id: ({ repository, data }) =>
    nodeId('REF', repository.data.id, data.prefix + data.name),
  name: ({ data }) => data.name,
  prefix: ({ data }) => data.prefix,
  repository: ({ repository }) => repositoryPart(repository),
  target: ({ repository, data }) =>
    data.tag
      ? tagTarget(repository, data.tag)
      : commitBySha(repository, repository.branchTip(data.name)),
});

export const tagType = defineType<Part<Tag>>('Tag', {
  id: ({ repository, data }) => nodeId('TA', repository.data.id, data.name),
  oid: part => tagOid(part),
  abbreviatedOid: part => tagOid(part).slice(0, 7),
  name: ({ data }) => data.name,
  message: ({ data }) => data.name,
  repository: ({ repository }) => repositoryPart(repository),
  tagger: ({ data }) => ({
    date: timestamp(data.createdAt),
    name: null,
    email: null,
    user: null,
  }),
  target: ({ repository, data }) => commitBySha(repository, data.sha),
  commitUrl: ({ repository, data }) =>
    `${repository.webUrl}/commit/${data.sha}`,
});

/**
 * What a tag points at. A tag as old as its commit is a lightweight one and
 * points at the commit; any other has a date of its own, which only the object
 * of an annotated tag can hold.
 */
export function tagTarget(repository: RepositoryLookup, tag: Tag) {
  const commit = commitBySha(repository, tag.sha);
  return commit?.data.committedAt === tag.createdAt
    ? commit
    : tagPart(repository, tag);
}

function tagOid({ repository, data }: Part<Tag>): string {
  return derivedSha(`tag ${repository.fullName} ${data.name}`);
}
