/** GitHub counts REST and GraphQL apart. */
export type RateResource = 'rest' | 'graphql';

/**
 * The names of a credential's budgets.
 *
 * @param credential - the host, and the owner where the credential is its own
 */
export function budgetNames(credential: string): Record<RateResource, string> {
  return { rest: `${credential} rest`, graphql: `${credential} graphql` };
}
