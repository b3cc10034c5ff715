import type { World } from '../../world/World';
import { appliesTo, isMeant } from './appliesTo';
import type { Capability, Definitions, Rule } from './Definitions';
import type { Beginning, History } from './History';
import { placedAs, type Placed } from './Landscape';
import { ruleSigns } from './ruleSigns';
import type { Signs } from './Signs';
import { clip, holds, union, type Stretch } from './Stretch';

const day = 24 * 60 * 60 * 1000;
const always: Stretch = { start: -Infinity, end: Infinity };

interface Known {
  placed: Placed;
  signs: Signs;
  definitions: Definitions;
  landscape: Placed[];
  /** When each fact was counted, for everybody. */
  watched: Map<string, Stretch>;
}

/** Who counts calls counts all callers: from the first day that anything is told of to the last call, and a day more. */
export function factsWatched(
  { pushes }: Pick<World, 'pushes'>,
  signs: readonly Signs[],
): Map<string, Stretch> {
  const watched = new Map<string, Stretch>();
  const start = Date.parse(pushes?.firstDay ?? '');
  for (const { facts } of signs) {
    for (const [fact, calls] of facts) {
      const known = watched.get(fact)?.end ?? -Infinity;
      const end = Math.max(known, calls[calls.length - 1].at + day);
      watched.set(fact, { start, end });
    }
  }
  return watched;
}

function overlap(some: Stretch[], others: Stretch[]): Stretch[] {
  return some.flatMap(stretch => clip(others, stretch));
}

function watchedOf(rule: Rule, { signs, watched }: Known): Stretch[] {
  if (rule.workflow || rule.dependency || rule.file) return signs.filesWatched;
  if (rule.event) return signs.eventsWatched;
  if (!rule.fact) return [always];
  const counted = watched.get(rule.fact);
  return counted ? [counted] : [];
}

/** Capabilities that do the same job for the same entity, and whose platforms are of the same domain. */
function siblingsOf(own: Capability, known: Known): Capability[] {
  const { definitions, landscape, placed } = known;
  const domainOf = ({ platform }: Capability) =>
    placedAs(platform, landscape).domain;
  return definitions.capabilities.filter(
    other =>
      other.id !== own.id &&
      own.serves !== undefined &&
      other.serves === own.serves &&
      domainOf(other) === domainOf(own) &&
      appliesTo(other, placed),
  );
}

/** When it could have been another one, by what is offered. */
function choiceOf(own: Capability, known: Known): Stretch[] {
  if (own.optional) return [always];
  return siblingsOf(own, known).map(({ id, validFrom }) => {
    const ends = known.definitions.deprecations
      .filter(({ capability }) => capability === id)
      .map(({ until = Infinity }) => until);
    return { start: validFrom, end: Math.min(Infinity, ...ends) };
  });
}

function usesOf(capability: Capability, { placed, signs }: Known): Stretch[] {
  const { adoptedWhen, activeWindow: window } = capability;
  return ruleSigns(adoptedWhen, { placed, signs, window });
}

/** By its own rules, and by the use of another capability for the same job. */
function alternativesOf(own: Capability, known: Known) {
  const { placed, signs } = known;
  const { alternativeWhen, activeWindow: window } = own;
  const titles = new Set(alternativeWhen.map(({ title }) => title));
  const rivals = [...titles].flatMap(title => {
    const rules = alternativeWhen.filter(rule => rule.title === title);
    return ruleSigns(rules, { placed, signs, window }).map(stretch => ({
      ...stretch,
      title,
    }));
  });
  const siblings = siblingsOf(own, known).flatMap(sibling =>
    clip(usesOf(sibling, known), {
      start: sibling.validFrom,
      end: Infinity,
    }).map(stretch => ({ ...stretch, title: sibling.title })),
  );
  return [...rivals, ...siblings];
}

function mandatesOf({ id }: Capability, { definitions, placed }: Known) {
  return definitions.mandates.filter(
    mandate => mandate.capability === id && isMeant(mandate, placed),
  );
}

/** What is decreed or offered after a beginning doesn't count. */
function beginningAt(
  start: number,
  { own, known }: { own: Capability; known: Known },
): Beginning {
  const isTold = mandatesOf(own, known).some(
    ({ announced }) => announced < start,
  );
  if (isTold) return 'mandated';
  const at = Math.max(start, own.validFrom);
  const hadChoice = choiceOf(own, known).some(choice => holds(choice, at));
  return hadChoice ? 'voluntary' : 'unforced';
}

function historyOf(own: Capability, known: Known): History {
  const { id, platform, validFrom } = own;
  const offered = { start: validFrom, end: Infinity };
  const adopted = usesOf(own, known).map(stretch => ({
    ...stretch,
    class: beginningAt(stretch.start, { own, known }),
  }));
  return {
    entity: known.placed.ref,
    capability: id,
    platform,
    offeredFrom: validFrom,
    adopted: clip(adopted, offered),
    alternatives: clip(alternativesOf(own, known), offered),
    watched: own.adoptedWhen
      .map(rule => watchedOf(rule, known))
      .reduce(overlap, [always]),
    choice: union(choiceOf(own, known)),
    mandates: mandatesOf(own, known).map(({ announced, due }) => ({
      announced,
      due,
    })),
  };
}

/** How an entity stood to each capability that is for it. */
export function historiesOf(known: Known): History[] {
  return known.definitions.capabilities
    .filter(capability => appliesTo(capability, known.placed))
    .map(capability => historyOf(capability, known));
}
