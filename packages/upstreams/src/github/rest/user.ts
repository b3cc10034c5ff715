import { Actor } from '../../world/World';
import { restLogin } from '../identity/logins';
import { nodeId } from '../identity/nodeId';
import { stableNumber } from '../identity/stableNumber';
import { Site } from '../site';

type AccountType = 'Bot' | 'Organization' | 'User';

/** Paths of what belongs to an account, below its address. */
const links = {
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
  organizations_url: '/orgs',
  repos_url: '/repos',
  events_url: '/events{/privacy}',
  received_events_url: '/received_events',
};

/** Who did something, as REST writes an account. */
export function renderUser(site: Site, actor: Actor) {
  return renderAccount(site, restLogin(actor), actor.kind);
}

/** An owner of repositories, as REST writes an account. */
export function renderOrganization(site: Site, login: string) {
  return renderAccount(site, login, 'Organization');
}

function renderAccount(site: Site, login: string, type: AccountType) {
  const id = stableNumber(login);
  const url = `${site.api}/users/${encodeURIComponent(login)}`;
  const web = `${site.web}/${encodeURIComponent(login)}`;
  const entries = Object.entries(links);
  return {
    login,
    id,
    node_id: nodeId(type === 'Bot' ? 'BOT' : 'U', 0, id),
    avatar_url: `${web}.png`,
    gravatar_id: '',
    url,
    html_url: web,
    ...Object.fromEntries(entries.map(([name, path]) => [name, url + path])),
    type,
    site_admin: false,
  };
}
