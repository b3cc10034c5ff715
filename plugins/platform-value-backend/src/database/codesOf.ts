/** Words kept in the store as small numbers. */
export interface Codes<T extends string> {
  /** @throws Error when the word is not in the list. */
  code(word: T): number;
  /** @throws Error when no word has the code. */
  word(code: number): T;
}

/**
 * Codes of a closed list of words. A word's position is its code, so lists
 * only ever grow at their end.
 */
export function codesOf<T extends string>(
  words: readonly T[],
  first: number,
): Codes<T> {
  return {
    code(word) {
      const index = words.indexOf(word);
      if (index < 0) {
        throw new Error(`'${word}' is none of ${words.join(', ')}`);
      }
      return index + first;
    },
    word(code) {
      const word = words[code - first];
      if (word === undefined) {
        throw new Error(`${code} is no code of ${words.join(', ')}`);
      }
      return word;
    },
  };
}
