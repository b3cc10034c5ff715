import type { AdoptionRule } from '../../platforms/adoptionRule';
import type { DefinitionsInForce } from '../../platforms/DefinitionsInForce';

/** Ids of the measures of usage that count an event. */
export type MeasuresOf = (event: string) => readonly string[];

function resolved<T extends AdoptionRule>(
  rules: readonly T[],
  measuresOf: MeasuresOf,
): T[] {
  return rules.flatMap(rule => {
    if (!('event' in rule)) return [rule];
    const measures = new Set([rule.event, ...measuresOf(rule.event)]);
    return [...measures].map(event => ({ ...rule, event }));
  });
}

/**
 * Puts measures in the place of events: usage is stored by measure. A rule may
 * name the measure itself.
 */
export function resolveEvents(
  definitions: DefinitionsInForce,
  measuresOf: MeasuresOf,
): DefinitionsInForce {
  const capabilities = definitions.capabilities.map(capability => ({
    ...capability,
    adoptedWhen: resolved(capability.adoptedWhen, measuresOf),
    alternativeWhen: resolved(capability.alternativeWhen, measuresOf),
  }));
  return { ...definitions, capabilities };
}

/** What is named by rules of one type, each once. */
export function namedBy(
  { capabilities }: Pick<DefinitionsInForce, 'capabilities'>,
  type: 'event' | 'fact',
): string[] {
  const rules: AdoptionRule[] = capabilities.flatMap(
    ({ adoptedWhen, alternativeWhen }) => [...adoptedWhen, ...alternativeWhen],
  );
  const names = rules.flatMap(rule => {
    if (type === 'event') return 'event' in rule ? [rule.event] : [];
    return 'fact' in rule ? [rule.fact] : [];
  });
  return [...new Set(names)].sort();
}
