import { SourceError } from 'backstage-plugin-platform-value-node';

/** The SourceError that something ends with; fails when it ends otherwise. */
export async function sourceErrorOf(
  ending: Promise<unknown>,
): Promise<SourceError> {
  try {
    await ending;
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
