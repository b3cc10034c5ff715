import type { RuleType } from '../../platforms/adoptionRule';
import type { Sign } from '../../platforms/Sign';

const types: Record<string, RuleType> = {
  uses: 'workflow',
  dependency: 'dependency',
  file: 'file',
};

/** A source that encodes otherwise is read as it writes. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads the external id of an evidence signal: `<type> <path> <term> <commit>`
 * of what a file holds, `fact <fact id> <own id>` of what was pushed.
 *
 * @returns undefined when it is neither
 */
export function parseEvidence(externalId: string): Sign | undefined {
  const [word, first, second] = externalId.split(' ');
  if (word === 'fact') {
    return first ? { type: 'fact', name: first, place: '' } : undefined;
  }
  const type = types[word];
  if (!type || !first || !second) return undefined;
  return type === 'file'
    ? { type, name: decoded(first), place: '' }
    : { type, name: decoded(second), place: decoded(first) };
}
