import { z } from 'zod';
import { bigId } from '../../github/graphqlFields';
import type { IssueSearch, JiraApi } from '../client/JiraApi';
import { understood } from '../client/understood';

const foundIds = z.array(z.object({ id: bigId }));

/** Ids of all issues that a query finds, a large page at a time. */
export async function* idsOf(
  api: JiraApi,
  search: Pick<IssueSearch, 'jql' | 'reconcile' | 'signal'>,
): AsyncGenerator<string[]> {
  let after: string | undefined;
  do {
    const found = await api.search({
      ...search,
      fields: ['id'],
      pageSize: api.idPageSize,
      after,
    });
    const ids = understood('a search for ids', foundIds, found.issues);
    yield ids.map(({ id }) => id);
    after = found.after;
  } while (after !== undefined);
}
