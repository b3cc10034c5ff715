import { z } from 'zod';
import { pagedTooFar } from '../transport/ApiProblem';
import { RestAnswer, RestRequest } from './RestRoute';

const pageQuery = z.object({
  page: z.coerce.number().int().min(1).catch(1),
  per_page: z.coerce
    .number()
    .int()
    .min(1)
    .transform(size => Math.min(size, 100))
    .catch(30),
});

/** GitHub lets no list be paged further than this many items. */
const deepestItem = 40_000;

/** One page of a list. */
export interface PageOf<T> {
  items: readonly T[];
  page: NonNullable<RestAnswer['page']>;
}

/**
 * The page of a list that a request asks for: 30 items by default, 100 at
 * most; unreadable numbers count as not given.
 *
 * @throws ApiProblem 422 beyond `deepest`, which caps what can be paged.
 */
export function pageOf<T>(
  { query }: RestRequest,
  items: readonly T[],
  deepest = deepestItem,
): PageOf<T> {
  const { page: number, per_page: size } = pageQuery.parse(query);
  if ((number - 1) * size >= deepest) throw pagedTooFar();
  const reachable = Math.min(items.length, deepest);
  const last = Math.max(1, Math.ceil(reachable / size));
  const start = (number - 1) * size;
  const end = Math.min(start + size, reachable);
  return { items: items.slice(start, end), page: { number, last } };
}

/** Whether a request asks for pages where none are given otherwise. */
export function asksForPage({ query }: RestRequest): boolean {
  return query.page !== undefined || query.per_page !== undefined;
}

/** An answer whose body is the list itself. */
export function listAnswer<T>(
  request: RestRequest,
  items: readonly T[],
  render: (item: T) => unknown,
): RestAnswer {
  const { items: shown, page } = pageOf(request, items);
  return { body: shown.map(render), page };
}

/** A page as a header tells it; GitHub does not always name the last one. */
export type LinkedPage = PageOf<unknown>['page'] & { hidesLast?: boolean };

/** The `link` header of a page; undefined when there is only one page. */
export function linkHeader(
  url: string,
  query: Record<string, string>,
  { number, last, hidesLast = false }: LinkedPage,
): string | undefined {
  const link = (rel: string, page: number) => {
    const search = new URLSearchParams({ ...query, page: String(page) });
    return `<${url}?${search}>; rel="${rel}"`;
  };
  const back = [link('prev', Math.min(number - 1, last)), link('first', 1)];
  const next = link('next', number + 1);
  const on = hidesLast ? [next] : [next, link('last', last)];
  const links = [...(number > 1 ? back : []), ...(number < last ? on : [])];
  return links.length > 0 ? links.join(', ') : undefined;
}
