import type { RuleType } from './adoptionRule';

/** Something that was seen of an entity and that a rule may ask for. */
export interface Sign {
  type: RuleType;
  /**
   * The workflow reference without its version, the dependency, the path, the
   * relation, the annotation, the tag, the measure or the fact.
   */
  name: string;
  /**
   * Where it stands, or what it says: the path of the workflow or manifest,
   * the relation's target, the annotation's value; else empty.
   */
  place: string;
}

const descriptions: Record<RuleType, (name: string, place: string) => string> =
  {
    workflow: (name, place) => `${name} in ${place}`,
    dependency: (name, place) => `${name} in ${place}`,
    file: name => name,
    relation: (name, place) => `${name} ${place}`,
    annotation: (name, place) => `${name}: ${place}`,
    tag: name => `tag ${name}`,
    event: name => `events: ${name}`,
    fact: name => `calls: ${name}`,
  };

/** What was seen, in words. */
export function describeSign({ type, name, place }: Sign): string {
  return descriptions[type](name, place);
}
