import type { GithubServer } from 'platform-value-upstreams';
import { hoursAhead, type GithubOrganisation } from './GithubOrganisation';

/** Upstream calls of one refresh. */
export interface RefreshCalls {
  /** Of each route. */
  byRoute: Record<string, number>;
  total: number;
  /** The share of partitions in which something had moved. */
  moved: number;
  signals: number;
}

/** What P1 shows. */
export interface MeasuredCalls {
  entities: number;
  partitions: number;
  /** When a share of them had moved. */
  refresh: RefreshCalls;
  /** Right after that. */
  idle: RefreshCalls;
}

/**
 * Reads an organisation whole, lets time pass until a share of its
 * repositories has moved, and counts what the next refresh calls.
 */
export async function measureCalls(
  organisation: GithubOrganisation,
  share: number,
): Promise<MeasuredCalls> {
  const { reader, server, entities } = organisation;
  organisation.travelTo(0);
  const all = await reader.probe();
  const partitions = partitionsOf(all);
  await reader.read(all);
  await letMove(organisation, share * partitions);
  const refresh = await countCalls(organisation, partitions);
  const idle = await countCalls(organisation, partitions);
  server.journal.clear();
  return { entities, partitions, refresh, idle };
}

async function letMove(
  { reader, travelTo }: GithubOrganisation,
  wanted: number,
): Promise<void> {
  for (let hour = 1; hour <= hoursAhead; hour += 1) {
    travelTo(hour);
    if (partitionsOf(await reader.probe()) >= wanted) return;
  }
  throw new Error('too little moved within a day');
}

async function countCalls(
  { reader, server }: GithubOrganisation,
  partitions: number,
): Promise<RefreshCalls> {
  server.journal.clear();
  const moved = await reader.probe();
  const signals = await reader.read(moved);
  const byRoute = server.journal.counts();
  return {
    byRoute,
    total: sumOf(server),
    moved: partitionsOf(moved) / partitions,
    signals,
  };
}

function sumOf({ journal }: GithubServer): number {
  return Object.values(journal.counts()).reduce((sum, count) => sum + count, 0);
}

function partitionsOf(moved: { partition: { key: string } }[]): number {
  return new Set(moved.map(({ partition }) => partition.key)).size;
}
