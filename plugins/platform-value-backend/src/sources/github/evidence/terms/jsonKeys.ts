/** A key of an object in a JSON text. */
export interface JsonKey {
  /** Keys from the root down to it; an array on the way counts as ''. */
  path: string[];
  /** From 1 on. */
  line: number;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\]]|\n/g;
const colon = /\s*:/y;

/** All keys of a text that is valid JSON, in their order. */
export function jsonKeys(text: string): JsonKey[] {
  const keys: JsonKey[] = [];
  const above: string[] = [];
  let key = '';
  let line = 1;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '\n') line += 1;
    else if (found === '{' || found === '[') {
      above.push(key);
      key = '';
    } else if (found === '}' || found === ']') above.pop();
    else if (isKey(text, index + found.length)) {
      key = JSON.parse(found);
      keys.push({ path: [...above.slice(1), key], line });
    }
  }
  return keys;
}

function isKey(text: string, end: number): boolean {
  colon.lastIndex = end;
  return colon.test(text);
}
