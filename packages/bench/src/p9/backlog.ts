import { activityOf } from '../load/activity';
import { Draw } from '../load/Draw';
import type { Resource } from './GithubLimits';
import { pagesOf, simulatedStreams, type SimulatedStream } from './streams';

/** A stream of a repository that has to be read. */
export interface SimulatedSlice {
  repository: number;
  stream: SimulatedStream;
  pages: number;
  /** When it moved, of live work; absent in a backfill. */
  movedAt?: number;
}

/** An organisation whose history is not there yet. */
export interface Backlog {
  seed: number;
  repositories: number;
  days: number;
}

/** Everything that its backfill has to read. */
export function backfillOf(backlog: Backlog): SimulatedSlice[] {
  const { seed, repositories, days } = backlog;
  return Array.from({ length: repositories }, (_, repository) => {
    const activity = activityOf(seed, repository);
    return simulatedStreams.map(stream => {
      const facts = Math.round(stream.perDay * activity * days);
      return { repository, stream, pages: pagesOf(stream, facts) };
    });
  }).flat();
}

/** What moved in a repository in some seconds, each stream with its moment. */
export function movedIn(
  backlog: Backlog,
  look: { repository: number; from: number; to: number },
): SimulatedSlice[] {
  const { repository, from, to } = look;
  const activity = activityOf(backlog.seed, repository);
  const draw = new Draw(backlog.seed, repository, from, 'moved');
  return simulatedStreams.flatMap(stream => {
    const mean = (stream.perDay * activity * (to - from)) / 86_400;
    if (!draw.chance(1 - Math.exp(-mean))) return [];
    const movedAt = from + draw.unit() * (to - from);
    return [{ repository, stream: liveStream(stream), pages: 1, movedAt }];
  });
}

function liveStream(stream: SimulatedStream): SimulatedStream {
  return { ...stream, ...stream.live };
}

/** Costs of all pages of some slices. */
export function costOf(slices: SimulatedSlice[], resource: Resource): number {
  return slices
    .filter(({ stream }) => stream.resource === resource)
    .reduce((sum, { pages, stream }) => sum + pages * stream.cost, 0);
}
