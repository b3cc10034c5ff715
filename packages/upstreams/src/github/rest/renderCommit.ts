import { noReplyAddress, restLogin } from '../identity/logins';
import { nodeId } from '../identity/nodeId';
import { KnownCommit } from '../lookup/CommitLog';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { timestamp } from '../timestamp';
import { renderUser } from './user';

const unsigned = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

/** A commit as REST lists and comparisons give it. */
export function renderCommit(lookup: RepositoryLookup, commit: KnownCommit) {
  const { sha, author } = commit;
  const user = author ? renderUser(lookup.site, author) : null;
  const url = `${lookup.apiUrl}/commits/${sha}`;
  return {
    sha,
    node_id: nodeId('C', lookup.data.id, sha),
    commit: gitCommit(lookup, commit),
    url,
    html_url: `${lookup.webUrl}/commit/${sha}`,
    comments_url: `${url}/comments`,
    author: user,
    committer: user,
    parents: parents(lookup, commit),
  };
}

function gitCommit(lookup: RepositoryLookup, commit: KnownCommit) {
  const { apiUrl } = lookup;
  const { sha, message, authoredAt, committedAt } = commit;
  const tree = lookup.files(commit).root.sha;
  return {
    author: gitUser(commit, authoredAt),
    committer: gitUser(commit, committedAt),
    message,
    tree: { sha: tree, url: `${apiUrl}/git/trees/${tree}` },
    url: `${apiUrl}/git/commits/${sha}`,
    comment_count: 0,
    verification: unsigned,
  };
}

function gitUser({ author }: KnownCommit, time: number) {
  const date = timestamp(time);
  if (!author) return { date };
  return { name: restLogin(author), email: noReplyAddress(author), date };
}

function parents(lookup: RepositoryLookup, { parentSha }: KnownCommit) {
  if (parentSha === undefined) return [];
  return [
    {
      sha: parentSha,
      url: `${lookup.apiUrl}/commits/${parentSha}`,
      html_url: `${lookup.webUrl}/commit/${parentSha}`,
    },
  ];
}
