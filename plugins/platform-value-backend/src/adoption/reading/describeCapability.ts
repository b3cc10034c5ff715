import type { CapabilityAdoption } from 'backstage-plugin-platform-value-common';
import type {
  DefinitionsInForce,
  OfferedCapability,
} from '../../platforms/DefinitionsInForce';
import { startOfDay } from '../../platforms/stretches';
import { mandatesAt, type ClassifiedHistory } from '../adoptionClassAt';

const day = 86_400;

/** Epoch seconds as an instant, UTC. */
export function instantOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function dayOf(seconds: number): string {
  return instantOf(seconds).slice(0, 10);
}

/** The mandate that matters most: the one due first, else the newest. */
export function shownMandate(
  histories: ClassifiedHistory[],
  asOf: number,
): CapabilityAdoption['mandate'] {
  const [first] = histories
    .flatMap(history =>
      mandatesAt<ClassifiedHistory['mandates'][number]>(history, asOf),
    )
    .sort(
      (a, b) =>
        (a.due ?? Infinity) - (b.due ?? Infinity) || b.announced - a.announced,
    );
  if (!first) return undefined;
  const due = first.due === undefined ? undefined : dayOf(first.due - day);
  return { announced: dayOf(first.announced), due };
}

/** The deprecation that was announced by then. */
export function shownDeprecation(
  { deprecations }: Pick<DefinitionsInForce, 'deprecations'>,
  { id }: OfferedCapability,
  asOf: number,
): CapabilityAdoption['deprecation'] {
  const found = deprecations
    .filter(({ capability }) => capability === id)
    .find(({ announced }) => startOfDay(announced) <= asOf);
  return found && { until: found.until, replacement: found.replacement };
}

/** What is said of a capability whoever stands to it. */
export function describeCapability(
  definitions: Pick<DefinitionsInForce, 'deprecations'>,
  capability: OfferedCapability,
  asOf: number,
) {
  const { id, title, description, platform } = capability;
  const { howToAdopt, effortDays } = capability;
  const deprecation = shownDeprecation(definitions, capability, asOf);
  return {
    ...{ id, title, description, platform, howToAdopt, effortDays },
    deprecation,
  };
}
