import { Timeline } from '../lookup/timeline';

/** The items of a timeline, newest first. */
export function newestFirst<T>({ items }: Timeline<T>): T[] {
  return [...items].reverse();
}
