import { jqlError } from '../transport/JiraProblem';

/** A word, a quoted text or a sign of a query. */
export interface Token {
  kind: 'word' | 'text' | 'sign';
  text: string;
}

const pattern =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(>=|<=|!=|[=<>(),])|([^\s"'=<>!(),]+))/y;

/** @throws JiraProblem when a character can't be read. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  pattern.lastIndex = 0;
  while (pattern.lastIndex < end) {
    const { lastIndex } = pattern;
    const found = pattern.exec(text);
    if (!found) {
      throw jqlError('unreadable', text.slice(lastIndex).trim()[0]);
    }
    tokens.push(tokenOf(found));
  }
  return tokens;
}

function tokenOf([, double, single, sign, word]: RegExpExecArray): Token {
  const quoted = double ?? single;
  if (quoted !== undefined) {
    return { kind: 'text', text: quoted.replace(/\\(.)/g, '$1') };
  }
  return sign === undefined
    ? { kind: 'word', text: word }
    : { kind: 'sign', text: sign };
}
