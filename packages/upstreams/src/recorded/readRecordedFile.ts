import { readFileSync } from 'fs';
import type { z } from 'zod';
import { RecordedFileError } from './RecordedFileError';

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RecordedFileError(file, `is not JSON: ${error}`);
  }
}

/** Reads a JSON file and checks it; throws a RecordedFileError that names the first thing wrong. */
export function readRecordedFile<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parseJson(file, readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw new RecordedFileError(file, `${path.join('.') || 'root'}: ${message}`);
}
