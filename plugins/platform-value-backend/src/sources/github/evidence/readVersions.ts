import { SourceError } from 'backstage-plugin-platform-value-node';
import { AnswerTooLarge } from '../client/AnswerTooLarge';
import { understood } from '../client/understood';
import type { StreamContext } from '../StreamContext';
import type { Walk } from './evidenceCursor';
import {
  historyAnswer,
  listedPage,
  placeAlias,
  versionsAnswer,
  versionsQuery,
  type ListedPage,
} from './versionsQuery';

const smallestPage = 2;

/**
 * Reads a page of the history of each place, from a commit back; fewer places
 * at once, then fewer versions, when GitHub gives up on so many.
 *
 * @param first - versions of each place
 * @returns undefined when GitHub no longer has the commit
 */
export async function readVersions(
  context: StreamContext,
  commit: string,
  walks: Walk[],
  first: number,
): Promise<ListedPage[] | undefined> {
  try {
    return await readOnce(context, commit, walks, first);
  } catch (error) {
    const smallest = walks.length === 1 && first <= smallestPage;
    if (!(error instanceof AnswerTooLarge) || smallest) throw error;
    return readLess(context, commit, walks, first);
  }
}

async function readLess(
  context: StreamContext,
  commit: string,
  walks: Walk[],
  first: number,
): Promise<ListedPage[] | undefined> {
  if (walks.length === 1) {
    return readVersions(context, commit, walks, Math.floor(first / 2));
  }
  const middle = Math.ceil(walks.length / 2);
  const found: ListedPage[] = [];
  for (const half of [walks.slice(0, middle), walks.slice(middle)]) {
    const pages = await readVersions(context, commit, half, first);
    if (!pages) return undefined;
    found.push(...pages);
  }
  return found;
}

async function readOnce(
  { client, repository: { owner, name }, memory, signal }: StreamContext,
  oid: string,
  walks: Walk[],
  first: number,
): Promise<ListedPage[] | undefined> {
  const places = walks.flatMap(({ path, after }, index) => [
    [`path${index}`, path],
    [`after${index}`, after],
  ]);
  const { data, failures } = await client.queryParts({
    document: versionsQuery(walks.length),
    variables: { owner, name, oid, first, ...Object.fromEntries(places) },
    schema: versionsAnswer,
    signal,
  });
  if (failures.length > 0) throw failures[0].failure;
  const { databaseId, object } = data.repository;
  memory.recognise(databaseId);
  return object
    ? walks.map(({ path }, index) => pageOf(path, object[placeAlias(index)]))
    : undefined;
}

function pageOf(path: string, answer: unknown): ListedPage {
  const history = understood('GraphQL versions', historyAnswer, answer);
  const page = listedPage(path, history);
  if (page) return page;
  throw new SourceError({
    code: 'transient',
    message: 'GitHub left versions of a file out, and did not say why.',
    remedy: 'It is tried again by itself.',
  });
}
