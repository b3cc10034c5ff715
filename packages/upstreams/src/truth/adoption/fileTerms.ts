import { parse } from 'yaml';

/** Something that a file says is used. */
export interface Term {
  type: 'uses' | 'dependency' | 'file';
  /** The workflow without `@ref`, the dependency's name, or the path itself. */
  name: string;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What stands under `uses` anywhere in a workflow. */
function usesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(usesIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'uses' && typeof inner === 'string'
      ? [inner.split('@')[0]]
      : usesIn(inner),
  );
}

function npmNames(text: string): string[] {
  const manifest: unknown = JSON.parse(text);
  const lists = [
    'dependencies',
    'devDependencies',
    'peerDependencies',
    'optionalDependencies',
  ];
  return lists.flatMap(list => {
    const entries = isRecord(manifest) ? manifest[list] : undefined;
    return isRecord(entries) ? Object.keys(entries) : [];
  });
}

/** Lines such as `require a.b/c v1.2.3`, and those of a block. */
function goNames(text: string): string[] {
  return [...text.matchAll(/^(?:require )?\s*(\S+\.\S+) v\S+(.*)$/gm)]
    .filter(([, , rest]) => !rest.includes('// indirect'))
    .map(([, name]) => name);
}

function pythonNames(text: string): string[] {
  return [...text.matchAll(/^([A-Za-z0-9][A-Za-z0-9._-]*)/gm)].map(
    ([, name]) => name,
  );
}

function imageNames(text: string): string[] {
  const lines = [
    ...text.matchAll(/^FROM\s+(?:--\S+\s+)?(\S+)(?:\s+AS\s+(\S+))?/gim),
  ];
  const stages = lines.map(([, , stage]) => stage);
  return lines
    .map(([, image]) => image)
    .filter(image => image !== 'scratch' && !stages.includes(image))
    .map(image => image.split('@')[0].replace(/:[^/:]*$/, ''));
}

const readers: Record<string, (text: string) => string[]> = {
  'package.json': npmNames,
  'go.mod': goNames,
  'requirements.txt': pythonNames,
  Dockerfile: imageNames,
};

/** Everything a version of a file shows; of the manifests, those that generated worlds have. */
export function fileTerms(path: string, content: string): Term[] {
  const isWorkflow = /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
  const uses = isWorkflow ? usesIn(parse(content)) : [];
  const names = readers[fileName(path)]?.(content) ?? [];
  return [
    { type: 'file', name: path },
    ...uses.map(name => ({ type: 'uses' as const, name })),
    ...names.map(name => ({ type: 'dependency' as const, name })),
  ];
}
