import { Actor } from '../../../world/World';
import { graphqlLogin } from '../../identity/logins';
import { nodeId } from '../../identity/nodeId';
import { stableNumber } from '../../identity/stableNumber';
import { Site } from '../../site';

/** Who did something, as the object of the type `User` or `Bot`. */
export function actorObject(site: Site, actor: Actor) {
  const login = graphqlLogin(actor);
  const id = stableNumber(login);
  const path = `/${encodeURIComponent(login)}`;
  return {
    __typename: actor.kind,
    id: nodeId(actor.kind === 'Bot' ? 'BOT' : 'U', 0, id),
    databaseId: id,
    login,
    resourcePath: path,
    url: site.web + path,
    avatarUrl: `${site.web}${path}.png`,
  };
}

/** As `actorObject` where GitHub's type has room for people alone. */
export function userObject(site: Site, actor: Actor | undefined) {
  return actor?.kind === 'User' ? actorObject(site, actor) : null;
}
