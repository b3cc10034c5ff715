import { restLogin, noReplyAddress } from '../../identity/logins';
import { nodeId } from '../../identity/nodeId';
import { KnownCommit } from '../../lookup/CommitLog';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { timestamp } from '../../timestamp';
import { connect, PageArguments } from '../connection';
import { defineType, resourcePath } from '../defineType';
import {
  checkSuitePart,
  commitBySha,
  commitPart,
  Part,
  pullRequestPart,
  repositoryPart,
} from '../parts';
import { historySequence, listSequence } from '../sequence';
import { userObject } from './actor';
import { passesIf } from './ticket';
import { entryAt, rootTree } from './tree';

interface HistoryArguments extends PageArguments {
  since?: string | null;
  until?: string | null;
  path?: string | null;
}

interface AssociatedArguments extends PageArguments {
  /** The schema gives it a default; a commit here has one at most. */
  orderBy?: unknown;
}

export const commitType = defineType<Part<KnownCommit>>('Commit', {
  id: ({ repository, data }) => nodeId('C', repository.data.id, data.sha),
  oid: ({ data }) => data.sha,
  abbreviatedOid: ({ data }) => data.sha.slice(0, 7),
  message: ({ data }) => data.message,
  messageHeadline: ({ data }) => data.message.split('\n')[0],
  messageBody: ({ data }) =>
    data.message.split('\n').slice(1).join('\n').trim(),
  authoredDate: ({ data }) => timestamp(data.authoredAt),
  committedDate: ({ data }) => timestamp(data.committedAt),
  author: part => gitActor(part, part.data.authoredAt),
  committer: part => gitActor(part, part.data.committedAt),
  changedFilesIfAvailable: ({ data }) => data.files.length,
  repository: ({ repository }) => repositoryPart(repository),
  tree: ({ repository, data }) => rootTree(repository, data),
  file: ({ repository, data }, { path }: { path: string }) =>
    entryAt(repository, data, path),
  url: part => commitUrl(part),
  commitUrl: part => commitUrl(part),
  resourcePath: part => resourcePath(commitUrl(part)),
  commitResourcePath: part => resourcePath(commitUrl(part)),
  parents: ({ repository, data }, page: PageArguments, _, info) => {
    const parent = commitBySha(repository, data.parentSha);
    const parents = listSequence(parent ? [parent] : []);
    return connect(info, page, parents, item => item);
  },
  history: ({ repository, data }, args: HistoryArguments, _, info) => {
    const { since, until, path, ...page } = args;
    const history = repository.commits.historyFrom(data);
    const wanted = [since, until, path].some(Boolean)
      ? history.filter(historyFilter(repository, { since, until, path }))
      : history;
    return connect(info, page, historySequence(wanted), commit =>
      commitPart(repository, commit),
    );
  },
  associatedPullRequests: (
    { repository, data },
    args: AssociatedArguments,
    _,
    info,
  ) => {
    const { orderBy, ...page } = args;
    const numbers = repository.pullRequestByNumber();
    const pull = numbers.get(data.pullRequest ?? 0);
    return connect(info, page, listSequence(pull ? [pull] : []), item =>
      pullRequestPart(repository, item),
    );
  },
  checkSuites: ({ repository, data }, page: PageArguments, _, info) => {
    const runs = repository.runsBySha().get(data.sha) ?? [];
    return connect(info, page, listSequence(runs), run =>
      checkSuitePart(repository, run),
    );
  },
});

function historyFilter(
  { fileHistory }: RepositoryLookup,
  { since, until, path }: Omit<HistoryArguments, keyof PageArguments>,
): (commit: KnownCommit) => boolean {
  const touches = (commit: KnownCommit, wanted: string) =>
    fileHistory.touches(commit, wanted.replace(/\/+$/, ''));
  const tests = [
    passesIf(since, isSince),
    passesIf(until, isUntil),
    passesIf(path, touches),
  ];
  return commit => tests.every(passes => passes(commit));
}

function isSince(commit: KnownCommit, since: string): boolean {
  return commit.committedAt >= Date.parse(since);
}

function isUntil(commit: KnownCommit, until: string): boolean {
  return commit.committedAt <= Date.parse(until);
}

function commitUrl({ repository, data }: Part<KnownCommit>): string {
  return `${repository.webUrl}/commit/${data.sha}`;
}

function gitActor({ repository, data }: Part<KnownCommit>, time: number) {
  const { author } = data;
  return {
    name: author ? restLogin(author) : null,
    email: author ? noReplyAddress(author) : null,
    date: timestamp(time),
    user: userObject(repository.site, author),
  };
}
