import { GraphQLResolveInfo } from 'graphql';
import { excessivePage, missingBoundaries, notOffered } from './problems';
import { Sequence } from './sequence';

/** The arguments that page a connection. */
export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

const pageArguments = ['first', 'last', 'after', 'before'];
const largestPage = 100;

/**
 * One page of a sequence, as the object of a `…Connection` type.
 *
 * @throws GraphQLError without `first` or `last`, with more than 100 of them,
 *   with a broken cursor, and for an argument that nobody took out of `page`.
 */
export function connect<T>(
  info: GraphQLResolveInfo,
  page: PageArguments,
  sequence: Sequence<T>,
  toNode: (item: T) => unknown,
) {
  checkArguments(info.fieldName, page);
  const { start, end } = sliceOf(page, sequence);
  const indexes = Array.from({ length: end - start }, (_, i) => start + i);
  const nodeAt = (index: number) => toNode(sequence.at(index));
  const cursor = (index: number) => sequence.cursorAt(index);
  return {
    totalCount: sequence.length,
    nodes: () => indexes.map(nodeAt),
    edges: () => indexes.map(i => ({ cursor: cursor(i), node: nodeAt(i) })),
    pageInfo: () => ({
      hasNextPage: end < sequence.length,
      hasPreviousPage: start > 0,
      startCursor: start < end ? cursor(start) : null,
      endCursor: start < end ? cursor(end - 1) : null,
    }),
  };
}

function sliceOf(page: PageArguments, sequence: Sequence<unknown>) {
  const { first, last, after, before } = page;
  let start = after ? sequence.countUpTo(after, true) : 0;
  let end = before ? sequence.countUpTo(before, false) : sequence.length;
  end = Math.max(start, Math.min(end, sequence.length));
  if (typeof first === 'number') end = Math.min(end, start + first);
  if (typeof last === 'number') start = Math.max(start, end - last);
  return { start, end };
}

function checkArguments(connection: string, page: PageArguments) {
  const { first, last } = page;
  if (typeof first !== 'number' && typeof last !== 'number') {
    throw missingBoundaries(connection);
  }
  for (const [name, value] of Object.entries(page)) {
    if (value === null || value === undefined) continue;
    if (!pageArguments.includes(name)) {
      throw notOffered(`The argument \`${name}\` of \`${connection}\``);
    }
    if (typeof value === 'number') checkSize(connection, name, value);
  }
}

function checkSize(connection: string, name: string, records: number) {
  if (records > largestPage) throw excessivePage(connection, name, records);
  if (records < 0) {
    throw notOffered(
      `\`${name}\` below zero on the \`${connection}\` connection`,
    );
  }
}
