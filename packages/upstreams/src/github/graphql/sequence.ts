import { KnownCommit } from '../lookup/CommitLog';
import { countBefore, Timeline, TimelineKey } from '../lookup/timeline';
import { cursorOf, readCursor } from './cursor';
import { invalidCursor } from './problems';

/** A list that can be entered at a cursor. */
export interface Sequence<T> {
  length: number;
  at(index: number): T;
  cursorAt(index: number): string;
  /**
   * How many items lie before the cursor's, itself included or not.
   *
   * @throws GraphQLError when the cursor is none of this kind.
   */
  countUpTo(cursor: string, inclusive: boolean): number;
}

export type Direction = 'ASC' | 'DESC';

/**
 * A timeline in a direction. Its cursors hold the key of an item, so that
 * pages neither repeat nor skip what was there all along when others arrive.
 */
export function timelineSequence<T>(
  timeline: Timeline<T>,
  direction: Direction,
): Sequence<T> {
  const { items, keyOf } = timeline;
  const { length } = items;
  const ascending = direction === 'ASC';
  const at = (index: number) => items[ascending ? index : length - 1 - index];
  return {
    length,
    at,
    cursorAt: index => {
      const { time, tie } = keyOf(at(index));
      return cursorOf([time, tie]);
    },
    countUpTo: (cursor, inclusive) => {
      const key = readKey(cursor);
      return ascending
        ? countBefore(timeline, key, inclusive)
        : length - countBefore(timeline, key, !inclusive);
    },
  };
}

/** A short list that does not change; its cursors hold a place in it. */
export function listSequence<T>(items: readonly T[]): Sequence<T> {
  return {
    length: items.length,
    at: index => items[index],
    cursorAt: index => cursorOf([index + 1]),
    countUpTo: (cursor, inclusive) => readPlace(cursor, 0, inclusive),
  };
}

/** A history, newest first; its cursors hold where it began, and a place. */
export function historySequence(
  history: readonly KnownCommit[],
): Sequence<KnownCommit> {
  const start = history[0]?.sha ?? '';
  return {
    ...listSequence(history),
    cursorAt: index => cursorOf([start, index + 1]),
    countUpTo: (cursor, inclusive) => readPlace(cursor, 1, inclusive),
  };
}

function readKey(cursor: string): TimelineKey {
  const [time, tie] = readCursor(cursor);
  if (typeof time !== 'number' || tie === undefined)
    throw invalidCursor(cursor);
  return { time, tie };
}

function readPlace(cursor: string, part: number, inclusive: boolean): number {
  const place = readCursor(cursor)[part];
  if (typeof place !== 'number') throw invalidCursor(cursor);
  return inclusive ? place : place - 1;
}
