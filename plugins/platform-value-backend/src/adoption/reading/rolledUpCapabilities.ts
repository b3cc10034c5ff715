import {
  isAdopted,
  type CapabilityAdoption,
} from 'backstage-plugin-platform-value-common';
import type {
  DefinitionsInForce,
  OfferedCapability,
} from '../../platforms/DefinitionsInForce';
import { holdsAt } from '../../platforms/stretches';
import {
  adoptionClassAt,
  openInterval,
  rolledUpClass,
} from '../adoptionClassAt';
import type { AdoptionHistory } from '../history/AdoptionHistory';
import {
  describeCapability,
  instantOf,
  shownMandate,
} from './describeCapability';

/** Fewer hidden members than this could be told apart from the total. */
const leastHidden = 3;

/** Everything that is said of a roll-up. Times in epoch seconds. */
export interface RollUpQuestion {
  definitions: DefinitionsInForce;
  asOf: number;
  /** Of all members at that moment. */
  histories: AdoptionHistory[];
  /** Ids of members that the caller may not read. */
  hidden: ReadonlySet<number>;
}

/** Whether so few are hidden that a total gives them away. */
export function revealsHidden(hidden: number): boolean {
  return hidden > 0 && hidden < leastHidden;
}

function alternativesOf(
  histories: AdoptionHistory[],
  asOf: number,
): CapabilityAdoption['alternatives'] {
  const earliest = new Map<string, number>();
  for (const { title, ...stretch } of histories.flatMap(
    history => history.alternatives,
  )) {
    if (!holdsAt(stretch, asOf)) continue;
    const known = earliest.get(title) ?? Infinity;
    earliest.set(title, Math.min(known, stretch.start));
  }
  return [...earliest].map(([title, start]) => ({
    ...{ title, since: instantOf(start), evidence: [] },
  }));
}

function membersOf(histories: AdoptionHistory[], asOf: number) {
  const classes = histories.map(history => adoptionClassAt(history, asOf));
  return {
    adopted: classes.filter(isAdopted).length,
    of: classes.length,
    unknown: classes.filter(each => each === 'unknown').length,
  };
}

function earliestSince(histories: AdoptionHistory[], asOf: number) {
  const starts = histories.flatMap(
    history => openInterval(history, asOf)?.start ?? [],
  );
  return starts.length ? instantOf(Math.min(...starts)) : undefined;
}

function rolledUp(
  { definitions, asOf, histories, hidden }: RollUpQuestion,
  definition: OfferedCapability,
): CapabilityAdoption[] {
  const applicable = histories.filter(
    history =>
      history.capability === definition.id &&
      adoptionClassAt(history, asOf) !== 'not-applicable',
  );
  const unseen = applicable.filter(({ entity }) => hidden.has(entity)).length;
  if (!applicable.length || revealsHidden(unseen)) return [];
  return [
    {
      ...describeCapability(definitions, definition, asOf),
      class: rolledUpClass(applicable, asOf),
      since: earliestSince(applicable, asOf),
      evidence: [],
      alternatives: alternativesOf(applicable, asOf),
      mandate: shownMandate(applicable, asOf),
      members: membersOf(applicable, asOf),
    },
  ];
}

/**
 * How a team, a system or a domain stands to each capability that applies to
 * any of its members. What would tell of one or two hidden members is left out.
 */
export function rolledUpCapabilities(
  question: RollUpQuestion,
): CapabilityAdoption[] {
  if (revealsHidden(question.hidden.size)) return [];
  return question.definitions.capabilities.flatMap(definition =>
    rolledUp(question, definition),
  );
}
