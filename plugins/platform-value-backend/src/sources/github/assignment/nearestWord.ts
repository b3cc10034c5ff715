/**
 * The word with the fewest letters to change; undefined when each would need
 * more than a third of its letters changed.
 */
export function nearestWord(
  text: string,
  words: readonly string[],
): string | undefined {
  const [nearest] = words
    .map(word => ({ word, distance: editDistance(text, word) }))
    .filter(({ word, distance }) => distance <= Math.ceil(word.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.word;
}

/** Levenshtein's distance, a row of its table at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[to.length];
}
