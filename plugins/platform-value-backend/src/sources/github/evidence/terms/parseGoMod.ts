import { dependency, numberedLines, type Term } from './Term';

const required = /^("?)([^\s"()]+)\1\s+v\S+/;
const indirect = /\/\/\s*indirect\b/;

/** The modules that a go.mod requires itself; those of its modules are left out. */
export function parseGoMod(text: string): Term[] {
  const terms: Term[] = [];
  let inBlock = false;
  for (const [raw, line] of numberedLines(text)) {
    const statement = raw.trim();
    const single = /^require\s+(?!\()(.*)$/.exec(statement)?.[1];
    if (/^require\s*\(/.test(statement)) inBlock = true;
    else if (statement.startsWith(')')) inBlock = false;
    const name = required.exec(single ?? (inBlock ? statement : ''))?.[2];
    if (name && !indirect.test(statement)) terms.push(dependency(name, line));
  }
  return terms;
}
