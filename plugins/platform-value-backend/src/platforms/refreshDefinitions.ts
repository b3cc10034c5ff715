import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { DatabaseDefinitionsStore } from './DatabaseDefinitionsStore';
import {
  definitionsDocumentSchema,
  type DefinitionsDocument,
} from './definitionsDocument';

/** What is wrong with a definitions document. */
export interface DefinitionsProblem {
  code: 'unreadable-document' | 'broken-document';
  /** The document's address. */
  subject: string;
  message: string;
  remedy: string;
}

const keptRemedy =
  'Mend the document; until then its last good version stays in force.';

async function readText(
  reader: UrlReaderService,
  url: string,
): Promise<string> {
  const response = await reader.readUrl(url);
  return (await response.buffer()).toString('utf8');
}

function problemsIn(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`)
    .join('; ');
}

function parseDocument(
  text: string,
): { document: DefinitionsDocument } | { message: string } {
  try {
    const result = definitionsDocumentSchema.safeParse(parse(text) ?? {});
    return result.success
      ? { document: result.data }
      : { message: problemsIn(result.error) };
  } catch (error) {
    if (error instanceof YAMLParseError) return { message: error.message };
    throw error;
  }
}

async function refreshOne(
  reader: UrlReaderService,
  store: DatabaseDefinitionsStore,
  url: string,
  now: Date,
): Promise<DefinitionsProblem[]> {
  let text;
  try {
    text = await readText(reader, url);
  } catch (error) {
    return [
      {
        code: 'unreadable-document',
        subject: url,
        message: `the document can't be read: ${
          error instanceof Error ? error.message : error
        }`,
        remedy:
          'Check the address, `integrations` and `backend.reading.allow`; until then its last good version stays in force.',
      },
    ];
  }
  const parsed = parseDocument(text);
  if ('message' in parsed) {
    const { message } = parsed;
    const code = 'broken-document';
    return [{ code, subject: url, message, remedy: keptRemedy }];
  }
  await store.store(url, parsed.document, now);
  return [];
}

/**
 * Reads all definitions documents. One that can't be read or is broken keeps
 * its last good version.
 *
 * @returns what is wrong, with path, value and remedy
 */
export async function refreshDefinitions(options: {
  reader: UrlReaderService;
  store: DatabaseDefinitionsStore;
  urls: string[];
  now: Date;
}): Promise<DefinitionsProblem[]> {
  const { reader, store, urls, now } = options;
  await store.keepOnly(urls);
  const found = await Promise.all(
    urls.map(url => refreshOne(reader, store, url, now)),
  );
  return found.flat();
}
