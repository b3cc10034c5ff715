import { z } from 'zod';
import { cleanText } from './cleanText';

const named = z
  .union([
    z.object({ name: cleanText }).transform(({ name }) => name),
    z.object({ value: cleanText }).transform(({ value }) => value),
    z.object({ key: cleanText }).transform(({ key }) => key),
    z.number().transform(String),
    cleanText,
  ])
  .transform(text => text.trim());

const fieldSchema = z.union([
  named,
  z.array(named).transform(values => values.join(' ')),
]);

/**
 * What a field says, whether it is a text, a number, an option or a list of
 * them; undefined when it says nothing.
 */
export function fieldText(value: unknown): string | undefined {
  const { success, data } = fieldSchema.safeParse(value);
  return success && data !== '' ? data : undefined;
}
