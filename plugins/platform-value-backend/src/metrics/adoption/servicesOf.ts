import type { Standing } from 'backstage-plugin-platform-value-node';
import { adoptionAt } from './adoptionAt';

/** Entities by whether they adopted any capability that applies to them. */
export interface Services {
  adopted: ReadonlySet<number>;
  /** Those that have not, as far as can be told. */
  others: ReadonlySet<number>;
}

/** The entities to which a capability applies; of the rest nobody can say. */
export function servicesOf({ capabilities, at }: Standing): Services {
  const adopted = new Set<number>();
  const others = new Set<number>();
  const unknown = new Set<number>();
  for (const history of capabilities) {
    const adoption = adoptionAt(history, at);
    if (!adoption) continue;
    if (adoption.stands === 'adopted') adopted.add(history.entity);
    else if (adoption.stands === 'unknown') unknown.add(history.entity);
    else others.add(history.entity);
  }
  for (const entity of [...others]) {
    if (adopted.has(entity) || unknown.has(entity)) others.delete(entity);
  }
  return { adopted, others };
}
