import { z } from 'zod';
import { restLogin } from '../identity/logins';
import { KnownCommit } from '../lookup/CommitLog';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import {
  emptyRepository,
  notFound,
  unknownCommit,
} from '../transport/ApiProblem';
import { listAnswer } from './pagination';
import { requestedPull } from './pulls';
import { renderCommit } from './renderCommit';
import { renderListedPull } from './renderPull';
import { RepositoryRoute } from './RestRoute';

const moment = z.iso
  .datetime({ offset: true })
  .transform(Date.parse)
  .optional()
  .catch(undefined);

const commitsQuery = z.object({
  sha: z.string().default('HEAD'),
  path: z.string().default(''),
  author: z.string().optional(),
  since: moment,
  until: moment,
});

type CommitsQuery = z.infer<typeof commitsQuery>;

/** `GET /repos/{owner}/{repo}/commits`, newest first */
export const commitsRoute: RepositoryRoute = {
  path: '/commits',
  answer: request => {
    const { repository } = request;
    if (repository.isEmpty) throw emptyRepository();
    const wanted = commitsQuery.parse(request.query);
    const found = history(repository, wanted.sha).filter(commit =>
      isWanted(commit, wanted),
    );
    return listAnswer(request, found, item => renderCommit(repository, item));
  },
};

/** `GET /repos/{owner}/{repo}/pulls/{pull_number}/commits`, oldest first */
export const pullCommitsRoute: RepositoryRoute = {
  path: '/pulls/{pull_number}/commits',
  answer: request => {
    const { repository } = request;
    const commits = requestedPull(request).commits.flatMap(
      ({ sha }) => repository.commits.find(sha) ?? [],
    );
    return listAnswer(request, commits.slice(0, 250), commit =>
      renderCommit(repository, commit),
    );
  },
};

/** `GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls` */
export const commitPullsRoute: RepositoryRoute = {
  path: '/commits/{commit_sha}/pulls',
  answer: request => {
    const { repository, params } = request;
    const commit = repository.commits.find(params.commit_sha);
    if (!commit) throw unknownCommit(params.commit_sha);
    const pull = repository.pullRequestByNumber().get(commit.pullRequest ?? 0);
    return listAnswer(request, pull ? [pull] : [], item =>
      renderListedPull(repository, item),
    );
  },
};

/** From a revision back to the first commit. */
function history(repository: RepositoryLookup, revision: string) {
  const start = repository.resolve(revision);
  if (!start) throw notFound();
  return repository.commits.historyFrom(start);
}

function isWanted(commit: KnownCommit, wanted: CommitsQuery): boolean {
  const { path, author, since = -Infinity, until = Infinity } = wanted;
  const { committedAt, files } = commit;
  const login = commit.author && restLogin(commit.author);
  return (
    since <= committedAt &&
    committedAt <= until &&
    (author === undefined || author === login) &&
    (path === '' || files.some(file => isUnder(file, path)))
  );
}

function isUnder(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}
