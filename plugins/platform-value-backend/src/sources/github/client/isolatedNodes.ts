import { SourceError } from 'backstage-plugin-platform-value-node';
import type { FailedPart } from './sendQuery';

/** A node of a page that failed by itself stands for nothing else than that. */
export interface FailedNode {
  failed: string;
}

/**
 * The data of a page with each node that failed in part replaced, so that it
 * is kept as one that can't be understood and its neighbours stay.
 *
 * @throws SourceError the failure that is not of single nodes: of the whole,
 *   one that may pass, or one that most nodes of the page share, since then
 *   the credential is to blame.
 */
export function isolatedNodes(data: unknown, failures: FailedPart[]): unknown {
  if (failures.length === 0) return data;
  const page = structuredClone(data);
  for (const { path, failure } of failures) {
    const list = listAt(page, path, failure);
    const index = Number(path?.[path.indexOf('nodes') + 1]);
    list[index] = { failed: failure.code } satisfies FailedNode;
    const failed = list.filter(node => isFailed(node)).length;
    if (failed * 2 > list.length && failed > 1) throw failure;
  }
  return page;
}

function listAt(
  data: unknown,
  path: FailedPart['path'] = [],
  failure: SourceError,
): unknown[] {
  const passing = !['gone', 'forbidden', 'poison'].includes(failure.code);
  const end = path.indexOf('nodes');
  let place = data;
  for (const step of path.slice(0, end + 1)) place = valueAt(place, step);
  if (passing || end < 0 || !Array.isArray(place)) throw failure;
  return place;
}

function valueAt(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? Reflect.get(value, step)
    : undefined;
}

function isFailed(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'failed' in node;
}
