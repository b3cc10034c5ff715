import { parse, TomlError, type TomlTable } from 'smol-toml';
import { z } from 'zod';
import { numberedLines, UnreadableManifest } from './Term';

const part = `(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)`;
const dotted = `${part}(?:\\s*\\.\\s*${part})*`;
const header = new RegExp(
  `^\\s*\\[\\[?\\s*(${dotted})\\s*\\]\\]?\\s*(?:#.*)?$`,
);
const assignment = new RegExp(`^\\s*(${dotted})\\s*=`);

const table = z.record(z.string(), z.unknown());

/** A TOML document, and the lines that its keys stand on. */
export class TomlText {
  private readonly values: TomlTable;
  private readonly lines: [line: string, number: number][];
  /** Of each key, and of what it stands in, the first line. */
  private readonly keys = new Map<string, number>();

  /** @throws UnreadableManifest when it is no TOML. */
  constructor(text: string) {
    this.values = parsed(text);
    this.lines = numberedLines(text);
    let above: string[] = [];
    for (const [raw, line] of this.lines) {
      const begun = header.exec(raw)?.[1];
      if (begun) above = partsOf(begun);
      const key = begun === undefined ? assignment.exec(raw)?.[1] : '';
      if (key !== undefined) this.note([...above, ...partsOf(key)], line);
    }
  }

  /** What stands at a path; undefined where nothing does. */
  at(path: string[]): unknown {
    let value: unknown = this.values;
    for (const key of path) {
      const found = table.safeParse(value);
      const own = found.success && Object.hasOwn(found.data, key);
      value = own ? found.data[key] : undefined;
    }
    return value;
  }

  /** The entries of a table; none where there is no table. */
  entries(path: string[]): [key: string, value: unknown][] {
    const found = table.safeParse(this.at(path));
    return found.success ? Object.entries(found.data) : [];
  }

  /** The line, from 1 on, of a key, or else of what it stands in. */
  lineOf(path: string[]): number {
    for (let length = path.length; length > 0; length--) {
      const line = this.keys.get(joined(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  }

  /** The line of a text in quotes, at or after a line, which it is when there is none. */
  lineOfText(item: string, from: number): number {
    for (const [raw, line] of this.lines.slice(from - 1)) {
      if (raw.includes(`"${item}"`) || raw.includes(`'${item}'`)) return line;
    }
    return from;
  }

  private note(path: string[], line: number): void {
    path.forEach((_, index) => {
      const key = joined(path.slice(0, index + 1));
      if (!this.keys.has(key)) this.keys.set(key, line);
    });
  }
}

function parsed(text: string): TomlTable {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UnreadableManifest('is nested too deeply');
    }
    if (!(error instanceof TomlError)) throw error;
    throw new UnreadableManifest(`is no valid TOML: line ${error.line}`);
  }
}

function partsOf(key: string): string[] {
  return [...key.matchAll(new RegExp(part, 'g'))].map(([found]) =>
    found.replace(/^(["'])(.*)\1$/, '$2'),
  );
}

function joined(path: string[]): string {
  return path.join('\0');
}
