import type { CapabilityDefinition } from './capabilityDefinition';
import type { DefinitionsDocument } from './definitionsDocument';
import type { DefinitionsInForce } from './DefinitionsInForce';
import type { DefinitionsProblem } from './DefinitionsProblem';

/** A good document, and where it is from. */
export interface FoundDocument {
  url: string;
  document: DefinitionsDocument;
}

/** Domains of each platform of the catalog, by the platform's entity ref. */
export type Platforms = ReadonlyMap<string, string[]>;

interface Placed<T> {
  item: T;
  url: string;
  path: string;
}

function placed<K extends keyof DefinitionsDocument>(
  documents: FoundDocument[],
  key: K,
): Placed<DefinitionsDocument[K][number]>[] {
  return documents.flatMap(({ url, document }) =>
    document[key].map((item, index) => ({
      ...{ item, url, path: `${key}.${index}` },
    })),
  );
}

function problemAt(
  { url, path }: Placed<unknown>,
  message: string,
  remedy: string,
): DefinitionsProblem {
  const code = 'unusable-definition';
  const subject = `${url}#${path}`;
  return { code, subject, message: `${message}; it is left out`, remedy };
}

/** Sorts what can be used from what can't, which is told with a problem. */
class Sieve {
  readonly problems: DefinitionsProblem[] = [];

  constructor(private readonly documents: FoundDocument[]) {}

  /** @param problemOf - message and remedy, undefined of what can be used */
  keep<K extends keyof DefinitionsDocument>(
    key: K,
    problemOf: (
      item: DefinitionsDocument[K][number],
      earlier: ReadonlySet<string>,
    ) => [message: string, remedy: string] | undefined,
  ): DefinitionsDocument[K][number][] {
    const ids = new Set<string>();
    return placed(this.documents, key).flatMap(place => {
      const problem = problemOf(place.item, ids);
      if (problem) this.problems.push(problemAt(place, ...problem));
      else if ('id' in place.item) ids.add(place.item.id);
      return problem ? [] : [place.item];
    });
  }
}

function capabilityProblem(
  { id, platform }: CapabilityDefinition,
  ids: ReadonlySet<string>,
  platforms: Platforms,
): [string, string] | undefined {
  if (ids.has(id)) {
    return [
      `capability '${id}' is defined before, in this document or another`,
      'Give each capability an id of its own.',
    ];
  }
  return platforms.has(platform)
    ? undefined
    : [
        `platform '${platform}' of capability '${id}' is no platform of the catalog`,
        'Name a System or Component with `spec.type: platform`, or give that type to this one; a new entity is known within ten minutes.',
      ];
}

function unknownCapability(
  capability: string,
  known: ReadonlySet<string>,
): [string, string] | undefined {
  return known.has(capability)
    ? undefined
    : [
        `'${capability}' is no capability of any document`,
        `Use one of ${
          [...known].sort().join(', ') || 'those you define first'
        }.`,
      ];
}

/**
 * Puts documents together. What names something that is not there, or takes an
 * id that is taken, is left out and named; all the rest stands.
 */
export function resolveDefinitions(
  documents: FoundDocument[],
  platforms: Platforms,
): { inForce: DefinitionsInForce; problems: DefinitionsProblem[] } {
  const sieve = new Sieve(documents);
  const capabilities = sieve
    .keep('capabilities', (item, ids) =>
      capabilityProblem(item, ids, platforms),
    )
    .map(item => ({
      ...item,
      platformDomains: platforms.get(item.platform) ?? [],
    }));
  const known = new Set(capabilities.map(({ id }) => id));
  const ofKnown = (item: { capability: string }) =>
    unknownCapability(item.capability, known);
  const inForce: DefinitionsInForce = {
    capabilities,
    mandates: sieve.keep('mandates', ofKnown),
    deprecations: sieve.keep('deprecations', ofKnown),
    targets: sieve.keep('targets', () => undefined),
    hypotheses: sieve.keep('hypotheses', ({ id, capability }, ids) => {
      if (ids.has(id)) {
        return [
          `hypothesis '${id}' is declared before`,
          'Give each hypothesis an id of its own.',
        ];
      }
      return capability ? unknownCapability(capability, known) : undefined;
    }),
  };
  return { inForce, problems: sieve.problems };
}
