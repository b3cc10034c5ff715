import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import {
  definitionsDocumentSchema,
  type DefinitionsDocument,
} from './definitionsDocument';

/** A document that can be used, or everything that is wrong with it. */
export type ParsedDocument =
  | { document: DefinitionsDocument }
  | { mistakes: string[] };

const longestValue = 80;

function valueAt(content: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Reflect.get(value, key)
        : undefined,
    content,
  );
}

function shownValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** Path, what is wrong, and the value where the message doesn't say it. */
function mistakesIn(error: z.ZodError, content: unknown): string[] {
  return error.issues.map(({ path, message }) => {
    const where = path.join('.') || 'document';
    const named = message.includes("'") || message.includes('Unrecognized');
    const value = named ? '' : `, but is ${shownValue(valueAt(content, path))}`;
    return `${where}: ${message}${value}`;
  });
}

/** Reads a definitions document. */
export function parseDocument(text: string): ParsedDocument {
  let content: unknown;
  try {
    content = parse(text) ?? {};
  } catch (error) {
    if (error instanceof YAMLParseError) return { mistakes: [error.message] };
    throw error;
  }
  const result = definitionsDocumentSchema.safeParse(content);
  return result.success
    ? { document: result.data }
    : { mistakes: mistakesIn(result.error, content) };
}
