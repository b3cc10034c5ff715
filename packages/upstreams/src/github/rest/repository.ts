import { nodeId } from '../identity/nodeId';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { timestamp } from '../timestamp';
import { repositoryLinks } from './repositoryLinks';
import { RepositoryRoute } from './RestRoute';
import { renderOrganization } from './user';

type Rendering = Record<string, unknown>;

const features = {
  homepage: null,
  language: null,
  license: null,
  topics: [],
  is_template: false,
  allow_forking: true,
  web_commit_signoff_required: false,
  has_issues: true,
  has_projects: false,
  has_wiki: false,
  has_pages: false,
  has_downloads: false,
  has_discussions: false,
  archived: false,
  disabled: false,
};

const minimalRenderings = new WeakMap<RepositoryLookup, Rendering>();
const renderings = new WeakMap<RepositoryLookup, Rendering>();

/** `GET /repos/{owner}/{repo}` */
export const repositoryRoute: RepositoryRoute = {
  path: '',
  answer: ({ repository }) => ({ body: renderFullRepository(repository) }),
};

/** The few facts that workflow runs carry of their repository. */
export function renderMinimalRepository(lookup: RepositoryLookup): Rendering {
  return kept(minimalRenderings, lookup, minimalRepository);
}

/** What lists of repositories and both ends of a pull request carry. */
export function renderRepository(lookup: RepositoryLookup): Rendering {
  return kept(renderings, lookup, listedRepository);
}

/** A page of 100 pull requests holds its repository 200 times. */
function kept(
  cache: WeakMap<RepositoryLookup, Rendering>,
  lookup: RepositoryLookup,
  render: (lookup: RepositoryLookup) => Rendering,
): Rendering {
  const rendering = cache.get(lookup) ?? render(lookup);
  cache.set(lookup, rendering);
  return rendering;
}

function minimalRepository(lookup: RepositoryLookup): Rendering {
  const { data, fullName, apiUrl, webUrl, site } = lookup;
  const links = Object.entries(repositoryLinks);
  return {
    id: data.id,
    node_id: nodeId('R', data.id, data.id),
    name: data.name,
    full_name: fullName,
    owner: renderOrganization(site, data.owner),
    private: false,
    html_url: webUrl,
    description: null,
    fork: false,
    url: apiUrl,
    ...Object.fromEntries(links.map(([name, path]) => [name, apiUrl + path])),
  };
}

function listedRepository(lookup: RepositoryLookup): Rendering {
  return {
    ...minimalRepository(lookup),
    ...cloneUrls(lookup),
    ...counts(lookup),
    ...features,
    ...moments(lookup),
    default_branch: lookup.data.defaultBranch,
    visibility: 'public',
    permissions: { admin: false, push: false, pull: true },
  };
}

function renderFullRepository(lookup: RepositoryLookup): Rendering {
  return {
    ...renderRepository(lookup),
    subscribers_count: 0,
    network_count: 0,
    organization: renderOrganization(lookup.site, lookup.data.owner),
  };
}

function cloneUrls({ webUrl, fullName }: RepositoryLookup): Rendering {
  const { host } = new URL(webUrl);
  return {
    git_url: `git://${host}/${fullName}.git`,
    ssh_url: `git@${host}:${fullName}.git`,
    clone_url: `${webUrl}.git`,
    svn_url: webUrl,
    mirror_url: null,
  };
}

function counts({ tickets }: RepositoryLookup): Rendering {
  const open = tickets().items.filter(({ closedAt }) => closedAt === undefined);
  return {
    size: 0,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: open.length,
    open_issues_count: open.length,
  };
}

function moments({ data, pushedAt }: RepositoryLookup): Rendering {
  const moment = timestamp(pushedAt());
  return {
    created_at: timestamp(data.createdAt),
    pushed_at: moment,
    updated_at: moment,
  };
}
