import type { Rule } from './Definitions';
import type { FileSign } from './fileSigns';
import type { Placed } from './Landscape';
import { matchesPattern } from './matchesPattern';
import type { Signs } from './Signs';
import { union, type Stretch } from './Stretch';

const day = 24 * 60 * 60 * 1000;
const sinceEver = [{ start: -Infinity, end: Infinity }];

function inFiles(rule: Rule, sign: FileSign, placed: Placed): boolean {
  const { workflow, dependency, manifest, file } = rule;
  const { type, name, path } = sign;
  if (workflow) return type === 'uses' && matchesPattern(workflow, name);
  if (dependency) {
    const ofManifest =
      manifest === undefined || path.split('/').at(-1) === manifest;
    return (
      type === 'dependency' && ofManifest && matchesPattern(dependency, name)
    );
  }
  return (
    file !== undefined &&
    type === 'file' &&
    pathsFor(placed, path).some(each => matchesPattern(file, each))
  );
}

/** A file's path, and that from each folder of the entity. */
function pathsFor({ entity }: Placed, path: string): string[] {
  const globs = entity.metadata.annotations?.['platform-value.io/paths'];
  const folders = (globs?.split(',') ?? []).map(glob => glob.replace('**', ''));
  const inside = folders.filter(folder => path.startsWith(folder));
  return [path, ...inside.map(folder => path.slice(folder.length))];
}

function inCatalog(rule: Rule, { entity }: Placed): boolean {
  const { tag, annotation, value = '*', relation, target } = rule;
  const { tags = [], annotations = {} } = entity.metadata;
  if (tag) return tags.includes(tag);
  if (annotation) {
    const own = annotations[annotation];
    return own !== undefined && matchesPattern(value, own);
  }
  const others = relation ? entity.spec[relation] : undefined;
  return (
    Array.isArray(others) &&
    others.some(other => matchesPattern(target ?? '', String(other)))
  );
}

function momentsOf({ fact, event }: Rule, { facts, events }: Signs): number[] {
  if (fact) return (facts.get(fact) ?? []).map(({ at }) => at);
  return event ? events.get(event) ?? [] : [];
}

/** When at least one of the rules held for an entity; signs of activity hold that many days. */
export function ruleSigns(
  rules: readonly Rule[],
  { placed, signs, window }: { placed: Placed; signs: Signs; window: number },
): Stretch[] {
  return union(
    rules.flatMap(rule => [
      ...signs.files.filter(sign => inFiles(rule, sign, placed)),
      ...momentsOf(rule, signs).map(at => ({
        start: at,
        end: at + window * day,
      })),
      ...(inCatalog(rule, placed) ? sinceEver : []),
    ]),
  );
}
