import { PullRequest } from '../../world/World';
import { nodeId } from '../identity/nodeId';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { timestamp, timestampOrNull } from '../timestamp';
import { renderLabel } from './label';
import { renderRepository } from './repository';
import { ticketState } from './ticketState';
import { renderOrganization, renderUser } from './user';

const people = {
  assignee: null,
  assignees: [],
  requested_reviewers: [],
  requested_teams: [],
  milestone: null,
};

/** A pull request as lists give it. */
export function renderListedPull(lookup: RepositoryLookup, pull: PullRequest) {
  return {
    ...pullLinks(lookup, pull.number),
    id: pull.id,
    node_id: nodeId('PR', lookup.data.id, pull.id),
    number: pull.number,
    state: ticketState(pull),
    locked: false,
    title: pull.title,
    user: renderUser(lookup.site, pull.author),
    body: pull.body,
    labels: pull.labels.map(name => renderLabel(lookup, name)),
    ...pullMoments(pull),
    ...people,
    draft: false,
    head: pullEnd(lookup, pull.headRef, headSha(pull)),
    base: pullEnd(lookup, lookup.data.defaultBranch, baseSha(lookup, pull)),
    author_association: 'MEMBER',
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A pull request by itself: as in a list, with what costs more to know. */
export function renderPull(lookup: RepositoryLookup, pull: PullRequest) {
  const merged = pull.mergedAt !== undefined;
  return {
    ...renderListedPull(lookup, pull),
    merged,
    mergeable: merged ? null : true,
    rebaseable: merged ? null : true,
    mergeable_state: merged ? 'unknown' : 'clean',
    merged_by: null,
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pull.commits.length,
    additions: pull.files.length,
    deletions: 0,
    changed_files: pull.files.length,
  };
}

function pullMoments(pull: PullRequest) {
  return {
    created_at: timestamp(pull.createdAt),
    updated_at: timestamp(pull.updatedAt),
    closed_at: timestampOrNull(pull.closedAt),
    merged_at: timestampOrNull(pull.mergedAt),
    merge_commit_sha: pull.mergeCommitSha ?? null,
  };
}

function headSha({ commits, id }: PullRequest): string {
  return commits[commits.length - 1]?.sha ?? id.toString(16).padStart(40, '0');
}

function baseSha({ commits }: RepositoryLookup, pull: PullRequest): string {
  const fork = commits.headAt(pull.createdAt) ?? commits.branch[0];
  return fork?.sha ?? headSha(pull);
}

function pullEnd(lookup: RepositoryLookup, ref: string, sha: string) {
  const { owner } = lookup.data;
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: renderOrganization(lookup.site, owner),
    repo: renderRepository(lookup),
  };
}

function pullLinks({ apiUrl, webUrl }: RepositoryLookup, number: number) {
  const url = `${apiUrl}/pulls/${number}`;
  const html_url = `${webUrl}/pull/${number}`;
  const links = {
    issue_url: `${apiUrl}/issues/${number}`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${apiUrl}/pulls/comments{/number}`,
    comments_url: `${apiUrl}/issues/${number}/comments`,
    statuses_url: `${url}/statuses`,
  };
  const rest = Object.entries(links).map(([name, href]) => [
    name.replace(/_url$/, ''),
    { href },
  ]);
  return {
    url,
    html_url,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    ...links,
    _links: {
      self: { href: url },
      html: { href: html_url },
      ...Object.fromEntries(rest),
    },
  };
}
