import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
} from 'yaml';
import { UnreadableManifest } from './Term';

/** A node of the text; nothing where there is none. */
export type YamlNode = unknown;

/** Brackets within each other; what is deeper keeps a parser busy for seconds. */
const deepest = 200;

/** A YAML document whose nodes know their lines; aliases are followed, never copied. */
export class YamlText {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  /** @throws UnreadableManifest when it is no YAML, or not a mapping. */
  constructor(text: string) {
    this.document = this.parse(text);
    const [error] = this.document.errors;
    if (error) {
      const line = error.linePos?.[0].line;
      throw new UnreadableManifest(
        `is no valid YAML: ${error.code}, line ${line}`,
      );
    }
    if (!isMap(this.document.contents)) {
      throw new UnreadableManifest('is no YAML mapping');
    }
  }

  get root(): YamlNode {
    return this.document.contents;
  }

  /** What a mapping has under a key. */
  at(node: YamlNode, key: string): YamlNode {
    const map = this.followed(node);
    return isMap(map) ? map.get(key, true) : undefined;
  }

  /** The values of a mapping, or the items of a list. */
  items(node: YamlNode): YamlNode[] {
    const list = this.followed(node);
    if (isSeq(list)) return list.items;
    return isMap(list) ? list.items.map(({ value }) => value) : [];
  }

  /** A text with its line, from 1 on; undefined where there is none. */
  text(node: YamlNode): { value: string; line: number } | undefined {
    const scalar = this.followed(node);
    if (!isScalar(scalar) || typeof scalar.value !== 'string') return undefined;
    const { line } = this.lines.linePos(scalar.range?.[0] ?? 0);
    return { value: scalar.value, line };
  }

  private followed(node: YamlNode): YamlNode {
    return isAlias(node) ? node.resolve(this.document) : node;
  }

  private parse(text: string) {
    if (nestingOf(text) > deepest) {
      throw new UnreadableManifest('is nested too deeply');
    }
    try {
      return parseDocument(text, {
        lineCounter: this.lines,
        logLevel: 'error',
      });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new UnreadableManifest('is nested too deeply');
    }
  }
}

function nestingOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}
