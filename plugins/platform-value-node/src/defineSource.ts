import type { SourceDefinition } from './Source';

/**
 * Checks a source's definition.
 *
 * @throws Error when an id is no kebab-case word or stands twice.
 * @public
 */
export function defineSource<TSelector>(
  definition: SourceDefinition<TSelector>,
): SourceDefinition<TSelector> {
  const ids = [definition.id, ...definition.streams.map(stream => stream.id)];
  const malformed = ids.find(id => !/^[a-z][a-z0-9-]*$/.test(id));
  if (malformed !== undefined) {
    throw new Error(`'${malformed}' is not a kebab-case id`);
  }
  const streams = ids.slice(1);
  const doubled = streams.find((id, index) => streams.indexOf(id) !== index);
  if (doubled !== undefined) {
    throw new Error(`source '${definition.id}' has two streams '${doubled}'`);
  }
  return definition;
}
