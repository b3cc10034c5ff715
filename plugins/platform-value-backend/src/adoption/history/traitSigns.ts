import type { DatedEntity } from '../../catalog/DatedEntity';
import type { LastingSign } from './EntityEvidence';

/** What the catalog says of an entity, as signs. */
export function traitSigns({ traits }: DatedEntity): LastingSign[] {
  return traits.flatMap(({ trait, key, value, start, end }) =>
    trait === 'type'
      ? []
      : [{ type: trait, name: key, place: value, start, end }],
  );
}
