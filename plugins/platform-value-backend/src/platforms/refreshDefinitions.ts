import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { DatabaseDefinitionsStore } from './DatabaseDefinitionsStore';
import type { DefinitionsProblem } from './DefinitionsProblem';
import { parseDocument } from './parseDocument';

const keptRemedy =
  'Mend the document; until then its last good version stays in force.';

async function readText(
  reader: UrlReaderService,
  url: string,
): Promise<string> {
  const response = await reader.readUrl(url);
  return (await response.buffer()).toString('utf8');
}

/** What reading the documents came to. */
export interface RefreshedDefinitions {
  /** Whether anything is different from before. */
  changed: boolean;
  /** What is wrong, with path, value and remedy. */
  problems: DefinitionsProblem[];
}

function unreadable(url: string, error: unknown): DefinitionsProblem {
  const said = error instanceof Error ? error.message : String(error);
  return {
    code: 'unreadable-document',
    subject: url,
    message: `the document can't be read: ${said}`,
    remedy:
      'Check the address, `integrations` and `backend.reading.allow`; until then its last good version stays in force.',
  };
}

async function refreshOne(
  { reader, store, now }: RefreshDefinitionsOptions,
  url: string,
): Promise<RefreshedDefinitions> {
  let text;
  try {
    text = await readText(reader, url);
  } catch (error) {
    return { changed: false, problems: [unreadable(url, error)] };
  }
  const parsed = parseDocument(text);
  if ('mistakes' in parsed) {
    const message = parsed.mistakes.join('; ');
    const code = 'broken-document' as const;
    const problem = { code, subject: url, message, remedy: keptRemedy };
    return { changed: false, problems: [problem] };
  }
  const changed = await store.store(url, parsed.document, now);
  return { changed, problems: [] };
}

/** @internal */
export interface RefreshDefinitionsOptions {
  reader: UrlReaderService;
  store: DatabaseDefinitionsStore;
  urls: string[];
  now: Date;
}

/**
 * Reads all definitions documents. One that can't be read or is broken keeps
 * its last good version. Of good ones is told, too, what can't be used.
 */
export async function refreshDefinitions(
  options: RefreshDefinitionsOptions,
): Promise<RefreshedDefinitions> {
  const forgot = await options.store.keepOnly(options.urls);
  const refreshed = await Promise.all(
    options.urls.map(url => refreshOne(options, url)),
  );
  return {
    changed: forgot || refreshed.some(({ changed }) => changed),
    problems: [
      ...refreshed.flatMap(({ problems }) => problems),
      ...(await options.store.findProblems()),
    ],
  };
}
