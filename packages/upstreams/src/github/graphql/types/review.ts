import { nodeId } from '../../identity/nodeId';
import { timestamp } from '../../timestamp';
import { databaseId, defineType, resourcePath } from '../defineType';
import {
  BranchCommitData,
  commitPart,
  Part,
  pullRequestPart,
  repositoryPart,
  ReviewData,
} from '../parts';
import { actorObject } from './actor';

export const reviewType = defineType<Part<ReviewData>>('PullRequestReview', {
  id: ({ repository, data }) =>
    nodeId('PRR', repository.data.id, `${data.pull.number}:${data.review.id}`),
  databaseId: ({ data }) => databaseId(data.review.id),
  fullDatabaseId: ({ data }) => String(data.review.id),
  author: ({ repository, data }) =>
    actorObject(repository.site, data.review.author),
  authorAssociation: () => 'MEMBER',
  body: () => '',
  state: ({ data }) => data.review.state,
  createdAt: ({ data }) => timestamp(data.review.submittedAt),
  updatedAt: ({ data }) => timestamp(data.review.submittedAt),
  publishedAt: ({ data }) => timestamp(data.review.submittedAt),
  submittedAt: ({ data }) => timestamp(data.review.submittedAt),
  pullRequest: ({ repository, data }) => pullRequestPart(repository, data.pull),
  repository: ({ repository }) => repositoryPart(repository),
  url: ({ repository, data }) =>
    `${repository.webUrl}/pull/${data.pull.number}#pullrequestreview-${data.review.id}`,
});

type BranchCommit = Part<BranchCommitData>;

export const branchCommitType = defineType<BranchCommit>('PullRequestCommit', {
  id: ({ repository, data }) =>
    nodeId('PRC', repository.data.id, `${data.pull.number}:${data.commit.sha}`),
  commit: ({ repository, data }) => commitPart(repository, data.commit),
  pullRequest: ({ repository, data }) => pullRequestPart(repository, data.pull),
  url: part => branchCommitUrl(part),
  resourcePath: part => resourcePath(branchCommitUrl(part)),
});

function branchCommitUrl({ repository, data }: BranchCommit): string {
  const { pull, commit } = data;
  return `${repository.webUrl}/pull/${pull.number}/commits/${commit.sha}`;
}
