import { Release } from '../../world/World';
import { nodeId } from '../identity/nodeId';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { timestamp } from '../timestamp';
import { newestFirst } from './newestFirst';
import { listAnswer } from './pagination';
import { RepositoryRoute } from './RestRoute';
import { renderUser } from './user';

/** `GET /repos/{owner}/{repo}/releases`, newest first; no drafts for readers */
export const releasesRoute: RepositoryRoute = {
  path: '/releases',
  answer: request => {
    const { repository } = request;
    const shown = newestFirst(repository.releases());
    return listAnswer(request, shown, release =>
      renderRelease(repository, release),
    );
  },
};

function renderRelease(lookup: RepositoryLookup, release: Release) {
  const { id, tagName, createdAt, publishedAt } = release;
  return {
    ...releaseLinks(lookup, release),
    id,
    node_id: nodeId('RE', lookup.data.id, id),
    author: renderUser(lookup.site, release.author),
    tag_name: tagName,
    target_commitish: lookup.data.defaultBranch,
    name: release.name,
    draft: release.draft,
    immutable: false,
    prerelease: release.prerelease,
    created_at: timestamp(createdAt),
    updated_at: timestamp(publishedAt),
    published_at: timestamp(publishedAt),
    assets: [],
    body: '',
  };
}

function releaseLinks(lookup: RepositoryLookup, { id, tagName }: Release) {
  const { apiUrl, webUrl, site, fullName } = lookup;
  const url = `${apiUrl}/releases/${id}`;
  const tag = encodeURIComponent(tagName);
  return {
    url,
    html_url: `${webUrl}/releases/tag/${tag}`,
    assets_url: `${url}/assets`,
    upload_url: `${site.web}/api/uploads/repos/${fullName}/releases/${id}/assets{?name,label}`,
    tarball_url: `${apiUrl}/tarball/${tag}`,
    zipball_url: `${apiUrl}/zipball/${tag}`,
  };
}
