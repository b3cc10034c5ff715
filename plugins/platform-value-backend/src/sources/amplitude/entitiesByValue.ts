import type { Partition } from 'backstage-plugin-platform-value-node';
import type { AmplitudeSelector } from './assignment/AmplitudeSelector';

/** Refs of the entities that ask for each value, by value and in its order. */
export function entitiesByValue({
  entities,
}: Partition<AmplitudeSelector>): Map<string, string[]> {
  const byValue = new Map<string, string[]>();
  for (const { entityRef, selector } of entities) {
    const refs = byValue.get(selector.value) ?? [];
    byValue.set(selector.value, [...refs, entityRef]);
  }
  const inOrder = (a: [string, unknown], b: [string, unknown]) =>
    a[0] < b[0] ? -1 : 1;
  return new Map([...byValue].sort(inOrder));
}
