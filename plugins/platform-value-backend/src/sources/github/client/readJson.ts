const nul = /(?<!\\)((?:\\\\)*)\\u0000/g;
const surrogate = /\\ud[89a-f][0-9a-f]{2}/i;
const longNumber = /\d{16}/;

/**
 * A body as JSON. Whole numbers beyond 2^53 stay text, NUL characters are left
 * out and halves of characters replaced, which no database would take.
 *
 * @returns undefined when it is no JSON, as a cut answer or a proxy's error page
 */
export function readJson(body: string): unknown {
  const text = body.includes('\\u0000') ? body.replace(nul, '$1') : body;
  const plain = !longNumber.test(text) && !surrogate.test(text);
  try {
    return plain ? JSON.parse(text) : JSON.parse(text, harmless);
  } catch {
    return undefined;
  }
}

function harmless(
  _key: string,
  value: unknown,
  context?: { source?: string },
): unknown {
  // Writing half a character as bytes replaces it.
  if (typeof value === 'string') return Buffer.from(value).toString();
  const exact = context?.source ?? '';
  const unsafe = Number.isInteger(value) && !Number.isSafeInteger(value);
  return unsafe && /^-?\d+$/.test(exact) ? exact : value;
}
