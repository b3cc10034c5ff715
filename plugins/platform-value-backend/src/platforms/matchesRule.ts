import { typedRule, type AdoptionRule, type TypedRule } from './adoptionRule';
import type { Sign } from './Sign';
import { matchesWildcard } from './wildcard';

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A pattern without a folder matches in any folder. */
function matchesManifest(pattern: string, path: string): boolean {
  return (
    matchesWildcard(pattern, path) || matchesWildcard(pattern, fileName(path))
  );
}

/**
 * Of a repository that is shared, an entity's files are seen in its own folder:
 * what is asked for may lie there as at the root. Folders that begin with a dot
 * are nobody's own.
 */
function matchesFile(pattern: string, path: string): boolean {
  return (
    matchesWildcard(pattern, path) ||
    (!path.startsWith('.') && matchesWildcard(`*/${pattern}`, path))
  );
}

type Matchers = {
  [T in TypedRule['type']]: (
    rule: Extract<TypedRule, { type: T }>,
    sign: Sign,
  ) => boolean;
};

const matchers: Matchers = {
  workflow: ({ workflow }, { name }) => matchesWildcard(workflow, name),
  dependency: ({ dependency, manifest }, { name, place }) =>
    matchesWildcard(dependency, name) &&
    (manifest === undefined || matchesManifest(manifest, place)),
  file: ({ file }, { name }) => matchesFile(file, name),
  relation: ({ relation, target }, { name, place }) =>
    relation === name &&
    matchesWildcard(target.toLowerCase(), place.toLowerCase()),
  annotation: ({ annotation, value }, { name, place }) =>
    annotation === name &&
    (value === undefined || matchesWildcard(value, place)),
  tag: ({ tag }, { name }) => tag === name,
  event: ({ event }, { name }) => event === name,
  fact: ({ fact }, { name }) => fact === name,
};

/** Whether a sign is what a rule asks for. */
export function matchesRule(rule: AdoptionRule, sign: Sign): boolean {
  const typed = typedRule(rule);
  if (typed.type !== sign.type) return false;
  const matcher = matchers[typed.type] as (
    rule: TypedRule,
    sign: Sign,
  ) => boolean;
  return matcher(typed, sign);
}
