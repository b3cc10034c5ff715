/**
 * A positive 31-bit number that depends on the text alone (FNV-1a), for things
 * that GitHub numbers and a world only names: accounts, labels, environments.
 */
export function stableNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 1 || 1;
}
