import type { FileVersion, Repository } from 'platform-value-upstreams';
import { commitOf, emptyRepository } from './worlds';

/** A version of a file, by the index of its commit; without a text it goes. */
export type WrittenVersion = [index: number, path: string, text?: string];

/** A repository whose commits write files, and do nothing else. */
export function repositoryOfVersions(
  versions: WrittenVersion[],
  options: Partial<Repository> = {},
): Repository {
  const last = Math.max(0, ...versions.map(([index]) => index));
  const commits = Array.from({ length: last + 1 }, (_, index) =>
    commitOf(index, ['src/index.ts', ...pathsAt(versions, index)]),
  );
  return {
    ...emptyRepository(),
    hasWorkflows: false,
    commits,
    fileVersions: versions.map(
      ([index, path, text]): FileVersion => ({
        path,
        commit: commits[index].sha,
        ...(text !== undefined && { text }),
      }),
    ),
    ...options,
  };
}

function pathsAt(versions: WrittenVersion[], wanted: number): string[] {
  return versions.filter(([index]) => index === wanted).map(([, path]) => path);
}

/** A package.json of some dependencies, one a line from the third on. */
export function packageJson(...names: string[]): string {
  const dependencies = Object.fromEntries(names.map(name => [name, '1']));
  return JSON.stringify({ dependencies }, null, 2);
}

/** A workflow that uses others, the first in line 3. */
export function workflowOf(...uses: string[]): string {
  const jobs = uses.map((name, index) => `  job${index}: { uses: ${name} }`);
  return ['on: [push]', 'jobs:', ...jobs, ''].join('\n');
}

/** So many versions of a manifest and of workflows, in more places than are asked for at once. */
export function manyVersions(count: number): WrittenVersion[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const places = indexes
    .slice(0, 30)
    .map((index): WrittenVersion => [index, `file-${index}.yaml`, 'x']);
  const manifests = indexes.map((index): WrittenVersion => {
    const whole = packageJson(`n${index % 5}`, `n${(index + 2) % 5}`);
    const text = index % 7 === 3 ? '{' : whole;
    return [index, 'package.json', index % 11 === 5 ? undefined : text];
  });
  const workflows = indexes.map((index): WrittenVersion => {
    const name = `.github/workflows/w${index % 3}.yml`;
    const text = index % 5 ? workflowOf(`x/u${index % 4}@v1`) : 'jobs: [';
    return [index, name, index % 9 === 8 ? undefined : text];
  });
  return [...places, ...manifests, ...workflows];
}
