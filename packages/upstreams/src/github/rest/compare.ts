import { KnownCommit } from '../lookup/CommitLog';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { notFound } from '../transport/ApiProblem';
import { comparisonOf, CommitComparison } from '../lookup/comparison';
import { asksForPage, pageOf } from './pagination';
import { renderCommit } from './renderCommit';
import { RepositoryRequest, RepositoryRoute, RestAnswer } from './RestRoute';

/** Commits given when a request does not ask for pages. */
const mostCommits = 250;
const mostFiles = 300;

/** `GET /repos/{owner}/{repo}/compare/{basehead}`, commits oldest first */
export const compareRoute: RepositoryRoute = {
  path: '/compare/{basehead}',
  answer: request => {
    const comparison = requestedComparison(request);
    const { commits, page } = pageOfCommits(request, comparison.ahead);
    return { body: renderComparison(request, comparison, commits), page };
  },
};

function requestedComparison(request: RepositoryRequest): CommitComparison {
  const { repository, params } = request;
  const [base, head, ...rest] = params.basehead.split('...');
  const from = repository.resolve(base);
  const to = repository.resolve(head ?? '');
  const found =
    from && to && rest.length === 0
      ? comparisonOf(repository.commits, from, to)
      : undefined;
  if (!found) throw notFound();
  return found;
}

function pageOfCommits(
  request: RepositoryRequest,
  ahead: readonly KnownCommit[],
): { commits: readonly KnownCommit[]; page?: RestAnswer['page'] } {
  if (!asksForPage(request)) return { commits: ahead.slice(0, mostCommits) };
  const { items: commits, page } = pageOf(request, ahead);
  return { commits, page };
}

function renderComparison(
  { repository, params, query }: RepositoryRequest,
  comparison: CommitComparison,
  commits: readonly KnownCommit[],
) {
  const { base, mergeBase, ahead, behindBy } = comparison;
  const page = `${repository.webUrl}/compare/${params.basehead}`;
  const firstPage = (query.page ?? '1') === '1';
  return {
    url: `${repository.apiUrl}/compare/${params.basehead}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: renderCommit(repository, base),
    merge_base_commit: renderCommit(repository, mergeBase),
    status: statusOf(ahead.length, behindBy),
    ahead_by: ahead.length,
    behind_by: behindBy,
    total_commits: ahead.length,
    commits: commits.map(commit => renderCommit(repository, commit)),
    files: firstPage ? renderFiles(repository, comparison) : [],
  };
}

function statusOf(aheadBy: number, behindBy: number): string {
  if (aheadBy > 0) return behindBy > 0 ? 'diverged' : 'ahead';
  return behindBy > 0 ? 'behind' : 'identical';
}

function renderFiles(
  repository: RepositoryLookup,
  { ahead, head }: CommitComparison,
) {
  const { apiUrl, webUrl } = repository;
  const files = repository.files(head);
  const paths = new Set(ahead.flatMap(commit => commit.files));
  return [...paths].slice(0, mostFiles).map(filename => ({
    sha: files.file(filename)?.sha ?? null,
    filename,
    status: 'modified',
    additions: 1,
    deletions: 1,
    changes: 2,
    blob_url: `${webUrl}/blob/${head.sha}/${filename}`,
    raw_url: `${webUrl}/raw/${head.sha}/${filename}`,
    contents_url: `${apiUrl}/contents/${filename}?ref=${head.sha}`,
  }));
}
