import { facts, moment } from './layout';
import { commitLink, pageOf, PageRoute } from './PageRoute';

/** `/:owner/:repo/releases/tag/:tag`; a tag without a release has a page too */
export const releasePage: PageRoute = {
  path: '/releases/tag/:tag(*)',
  show: ({ repository, params: { tag: name } }) => {
    const release = repository.releaseByTag().get(name);
    const tag = repository.tagByName().get(name);
    const sha = release?.sha ?? tag?.sha;
    if (sha === undefined) return undefined;
    const content = facts([
      ['Tag', name],
      ['Commit', commitLink(repository, { sha })],
      ['Tagged', moment(tag?.createdAt)],
      ['Published', moment(release?.publishedAt)],
      ['Prerelease', release?.prerelease ? 'yes' : undefined],
    ]);
    return pageOf(repository, release?.name || name, content);
  },
};
