import type {
  AdoptionReason,
  CapabilityAdoption,
  NextStep,
} from 'backstage-plugin-platform-value-common';
import { isAdopted } from 'backstage-plugin-platform-value-common';
import type {
  DefinitionsInForce,
  OfferedCapability,
} from '../../platforms/DefinitionsInForce';
import { holdsAt } from '../../platforms/stretches';
import {
  adoptionClassAt,
  mandatesAt,
  openInterval,
  parallelSince,
} from '../adoptionClassAt';
import type { AdoptionHistory } from '../history/AdoptionHistory';
import { nextStepOf, type StepCandidate } from '../nextStep';
import {
  describeCapability,
  instantOf,
  shownMandate,
} from './describeCapability';
import { remedyOf } from './remedyOf';
import { sightingsAt, type ShowEvidence } from './shownEvidence';

/** Everything that is said of an entity. Times in epoch seconds. */
export interface EntityQuestion {
  definitions: DefinitionsInForce;
  asOf: number;
  histories: AdoptionHistory[];
  /** Histories of other entities of its owner. */
  siblings: AdoptionHistory[];
  /** By capability. */
  reasons: ReadonlyMap<string, AdoptionReason>;
  showEvidence: ShowEvidence;
}

function optionalInstant(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : instantOf(seconds);
}

function siblingsOf(
  { siblings, asOf }: EntityQuestion,
  capability: string,
): CapabilityAdoption['siblings'] {
  const classes = siblings
    .filter(history => history.capability === capability)
    .map(history => adoptionClassAt(history, asOf))
    .filter(each => each !== 'not-applicable');
  if (!classes.length) return undefined;
  return { adopted: classes.filter(isAdopted).length, of: classes.length };
}

function alternativesOf(
  { asOf, showEvidence }: EntityQuestion,
  history: AdoptionHistory,
): CapabilityAdoption['alternatives'] {
  return history.alternatives
    .filter(each => holdsAt(each, asOf))
    .map(({ title, start }) => ({
      title,
      since: instantOf(start),
      evidence: showEvidence(history.entity, sightingsAt(history, title, asOf)),
    }));
}

function adoptionOf(
  question: EntityQuestion,
  definition: OfferedCapability,
  history: AdoptionHistory,
): CapabilityAdoption {
  const { definitions, asOf, reasons, showEvidence } = question;
  const adoptionClass = adoptionClassAt(history, asOf);
  const shown = sightingsAt(history, undefined, asOf);
  return {
    ...describeCapability(definitions, definition, asOf),
    class: adoptionClass,
    since: optionalInstant(openInterval(history, asOf)?.start),
    parallelSince: optionalInstant(parallelSince(history, asOf)),
    evidence: showEvidence(history.entity, shown),
    alternatives: alternativesOf(question, history),
    mandate: shownMandate([history], asOf),
    reason: reasons.get(definition.id),
    siblings: siblingsOf(question, definition.id),
    remedy:
      adoptionClass === 'unknown' ? remedyOf(history.channels) : undefined,
  };
}

function candidateOf(
  adoption: CapabilityAdoption,
  definition: OfferedCapability,
  due: number | undefined,
): StepCandidate {
  const { id, title, siblings, effortDays, deprecation, reason } = adoption;
  return {
    ...{ id, title, class: adoption.class, due, effortDays },
    siblingShare: siblings && siblings.adopted / siblings.of,
    notNeeded: reason?.answer === 'not-needed',
    deprecated:
      deprecation !== undefined || definition.lifecycle === 'deprecated',
  };
}

function soonestDue(
  history: AdoptionHistory,
  asOf: number,
): number | undefined {
  const dues = mandatesAt(history, asOf).flatMap(({ due }) => due ?? []);
  return dues.length ? Math.min(...dues) : undefined;
}

/**
 * How an entity stands to each capability that applies to it, in the order of
 * the definitions, and what to adopt next.
 */
export function entityCapabilities(question: EntityQuestion): {
  capabilities: CapabilityAdoption[];
  next?: NextStep;
} {
  const { definitions, histories, asOf } = question;
  const found = definitions.capabilities.flatMap(definition => {
    const history = histories.find(each => each.capability === definition.id);
    if (!history) return [];
    const adoption = adoptionOf(question, definition, history);
    if (adoption.class === 'not-applicable') return [];
    const due = soonestDue(history, asOf);
    return [{ adoption, candidate: candidateOf(adoption, definition, due) }];
  });
  return {
    capabilities: found.map(({ adoption }) => adoption),
    next: nextStepOf(found.map(({ candidate }) => candidate)),
  };
}
