import { InputError } from '@backstage/errors';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { ImportEntry, Place, ReadFile } from './ImportEntry';

const documentSchema = z.strictObject({ objectives: z.array(z.unknown()) });

/**
 * Reads objectives out of YAML or JSON, which is YAML. A row is the place of
 * an objective in the list, from 1, a column the path in it.
 *
 * @throws InputError when the text is neither, or has no list of objectives.
 */
export function readDocument(text: string): ReadFile {
  const { data } = documentSchema.safeParse(parsed(text));
  if (!data) {
    throw new InputError(
      'the file needs a list `objectives` at its top level, and nothing beside it',
    );
  }
  const entries = data.objectives.map((value, index) =>
    entryOf(value, index + 1),
  );
  return { entries, mayRepeat: false, rejected: [] };
}

function parsed(text: string): unknown {
  try {
    return text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new InputError(`the file is no JSON: ${error.message}`);
    }
    if (error instanceof YAMLParseError || error instanceof ReferenceError) {
      throw new InputError(`the file is no YAML: ${error.message}`);
    }
    throw error;
  }
}

function entryOf(value: unknown, row: number): ImportEntry {
  if (!isObject(value)) {
    return { place: placeAt(row, []), objective: value, keyResults: [] };
  }
  const { keyResults = [], ...objective } = value;
  if (!Array.isArray(keyResults)) {
    return { place: placeAt(row, []), objective: value, keyResults: [] };
  }
  return {
    place: placeAt(row, []),
    objective,
    keyResults: keyResults.map((each, index) => ({
      place: placeAt(row, ['keyResults', index]),
      value: each,
    })),
  };
}

function placeAt(row: number, prefix: readonly PropertyKey[]): Place {
  return { row, columnOf: path => [...prefix, ...path].join('.') };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
