/** What ids of sources that push begin with. */
export const pushedPrefix = 'push:';

/** The id of the source that the holder of a token is. */
export function pushedSourceId(subject: string): string {
  return `${pushedPrefix}${subject}`;
}
