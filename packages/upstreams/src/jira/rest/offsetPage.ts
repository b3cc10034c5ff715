import type { JiraRequest } from './JiraRoute';

/** How long pages are: without a wish, and at most. Longer wishes are cut. */
export interface PageLengths {
  usual: number;
  most: number;
}

/** A page of a list that is paged by `startAt`. */
export function offsetPage<Item>(
  items: Item[],
  { query }: Pick<JiraRequest, 'query'>,
  { usual, most }: PageLengths,
) {
  const startAt = Math.max(0, Number(query.get('startAt') ?? 0) || 0);
  const wanted = Number(query.get('maxResults') ?? usual) || usual;
  const maxResults = Math.max(1, Math.min(wanted, most));
  const values = items.slice(startAt, startAt + maxResults);
  const { length: total } = items;
  const isLast = startAt + values.length >= total;
  return { maxResults, startAt, total, isLast, values };
}
