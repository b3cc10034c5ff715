import { Actor } from '../../world/World';

const suffix = '[bot]';

function bareLogin(login: string): string {
  return login.endsWith(suffix) ? login.slice(0, -suffix.length) : login;
}

/** The login as REST gives it: that of a bot ends in `[bot]`. */
export function restLogin(actor: Actor): string {
  return actor.kind === 'Bot'
    ? `${bareLogin(actor.login)}${suffix}`
    : actor.login;
}

/** The login as GraphQL gives it: that of a bot has no suffix. */
export function graphqlLogin(actor: Actor): string {
  return actor.kind === 'Bot' ? bareLogin(actor.login) : actor.login;
}

/** An address that cannot be written to, for the author of a commit. */
export function noReplyAddress(actor: Actor): string {
  return `${bareLogin(actor.login)}@users.noreply.example`;
}
