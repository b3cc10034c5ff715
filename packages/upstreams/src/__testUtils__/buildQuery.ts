import { chooseOperation } from '../github/graphql/chooseOperation';
import { prepareQuery } from '../github/graphql/prepareQuery';

/** A query as it is run; fails when GitHub's schema would refuse it. */
export function buildQuery(
  text: string,
  variables: Record<string, unknown> = {},
) {
  const { document, errors } = prepareQuery(text);
  if (!document || errors.length > 0) throw new Error(String(errors));
  return chooseOperation(document, { variables });
}
