import {
  SourceError,
  type ProbeRequest,
  type ProbeResult,
} from 'backstage-plugin-platform-value-node';
import { parseEach } from '../../github/parseEach';
import type { JiraSelector } from '../assignment/JiraSelector';
import type { JiraApi } from '../client/JiraApi';
import { UnknownProjects } from '../client/UnknownProjects';
import { inProjects, since } from '../streams/jql';
import {
  activeMarker,
  probed,
  quietMarker,
  updateSchema,
  type Update,
} from './projectMarkers';

/** Projects that are asked for at once. */
const groupSize = 50;

const pageSize = 100;

interface Probe {
  api: JiraApi;
  now: Date;
  signal: AbortSignal;
}

/**
 * Looks at what was last updated in many projects at once: one call for 50 of
 * them when little moves. When a call fails, its projects fail with it.
 */
export async function* probeProjects(
  open: () => Promise<JiraApi>,
  { partitions, now, signal }: ProbeRequest<JiraSelector>,
): AsyncGenerator<ProbeResult> {
  const keys = partitions.map(({ key }) => key);
  const api = await safely(open);
  if (api instanceof SourceError) {
    yield* failedAll(keys, api);
    return;
  }
  for (let i = 0; i < keys.length; i += groupSize) {
    const group = keys.slice(i, i + groupSize);
    yield* probeGroup({ api, now, signal }, group);
  }
}

async function safely<T>(ask: () => Promise<T>): Promise<T | SourceError> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}

/** Projects that are seen leave the question, so that busy ones do not hide others. */
async function* probeGroup(
  probe: Probe,
  keys: string[],
): AsyncGenerator<ProbeResult> {
  let left = keys;
  while (left.length) {
    const look = await lookAt(probe, left);
    if ('error' in look) {
      yield* answerFailure(probe, left, look.error);
      return;
    }
    const seen = byProject(look.updates);
    for (const [key, own] of seen) yield resultOf(key, activeMarker(own));
    const unseen = left.filter(key => !seen.has(key));
    // Without progress it would never end.
    const isDone = look.isLast || unseen.length === left.length;
    if (isDone) yield* probeQuiet(probe, unseen);
    left = isDone ? [] : unseen;
  }
}

/** Jira leaves out what may not be seen: a project without updates may be one. */
async function* probeQuiet(
  { api, now, signal }: Probe,
  keys: string[],
): AsyncGenerator<ProbeResult> {
  if (keys.length === 0) return;
  const visible = await safely(() => api.visibleProjects(keys, signal));
  if (visible instanceof SourceError) {
    yield* failedAll(keys, visible);
    return;
  }
  for (const key of keys) {
    if (visible.has(key)) yield resultOf(key, quietMarker(key, now));
    else yield { partition: key, error: notShown(key) };
  }
}

function notShown(key: string): SourceError {
  return new SourceError({
    code: 'gone',
    message: `Jira does not show the project ${key}.`,
    remedy:
      'Correct jira/project-key, or let the account of platformValue.jira browse the project: Jira says the same to both.',
  });
}

/** One project that is gone spoils the question for all: it is found, and left out. */
async function* answerFailure(
  probe: Probe,
  keys: string[],
  error: SourceError,
): AsyncGenerator<ProbeResult> {
  const isOfOne = error.code === 'gone' || error.code === 'poison';
  if (!isOfOne || keys.length === 1) {
    yield* failedAll(keys, error);
    return;
  }
  const named = error instanceof UnknownProjects ? error.keys : [];
  const broken = keys.filter(key => named.includes(key));
  yield* failedAll(broken, error);
  const others = keys.filter(key => !broken.includes(key));
  const half = broken.length ? others.length : Math.ceil(others.length / 2);
  yield* probeGroup(probe, others.slice(0, half));
  yield* probeGroup(probe, others.slice(half));
}

/** The same failure of each project. */
function failedAll(keys: string[], error: SourceError): ProbeResult[] {
  return keys.map(partition => ({ partition, error }));
}

function byProject(updates: Update[]): Map<string, Update[]> {
  const found = new Map<string, Update[]>();
  for (const update of updates) {
    const own = found.get(update.project) ?? [];
    found.set(update.project, [...own, update]);
  }
  return found;
}

type Look =
  | {
      /** The last one first. */
      updates: Update[];
      isLast: boolean;
    }
  | { error: SourceError };

async function lookAt(
  { api, now, signal }: Probe,
  keys: string[],
): Promise<Look> {
  const updated = since(now.getTime() - probed);
  try {
    const { issues, after } = await api.search({
      jql: `${inProjects(keys, updated)} ORDER BY updated DESC, key DESC`,
      fields: ['updated', 'project'],
      pageSize,
      signal,
    });
    const { parsed } = parseEach({
      nodes: issues,
      schema: updateSchema,
      identifiedBy: 'id',
    });
    return { updates: parsed, isLast: after === undefined };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { error };
  }
}

function resultOf(partition: string, marker: string): ProbeResult {
  return { partition, markers: { incidents: marker, 'work-items': marker } };
}
