import type { RejectedFact } from 'backstage-plugin-platform-value-node';
import type { StreamContext } from '../StreamContext';
import { unreadableId } from './evidenceId';
import { readTexts } from './readTexts';
import { parserOf, readTerms, type ReadTerms } from './terms/readTerms';
import type { Term } from './terms/Term';
import type { FileContent } from './textsQuery';
import type { ListedFile } from './versionsQuery';

/** GitHub gives no more of a text. */
const mostBytes = 512 * 1024;

const tooLarge: ReadTerms = {
  terms: undefined,
  problem: `is larger than ${mostBytes / 1024} kB`,
};

/** The terms of files, each content read and parsed once while a stream is read. */
export class TermReader {
  private readonly known = new Map<string, ReadTerms>();

  constructor(private readonly context: StreamContext) {}

  /**
   * Reads what is not known yet.
   *
   * @returns what could not be understood of it
   */
  async load(files: ListedFile[]): Promise<RejectedFact[]> {
    const fresh = files.filter(file => !this.known.has(keyOf(file)));
    const readable = fresh.filter(
      ({ path, size }) => parserOf(path) && size <= mostBytes,
    );
    const contents = await readTexts(this.context, readable);
    for (const file of fresh) {
      const content = contents.get(file.oid);
      this.known.set(keyOf(file), termsIn(file, content ?? null));
    }
    const once = new Map(fresh.map(file => [keyOf(file), file]));
    return [...once].flatMap(([key, { path, oid }]) => {
      const reason = this.known.get(key)?.problem;
      return reason ? [{ externalId: unreadableId(path, oid), reason }] : [];
    });
  }

  /** The terms of a file that was loaded; undefined where it can't be read. */
  readonly termsOf = (path: string, oid: string): Term[] | undefined =>
    this.known.get(keyOf({ path, oid }))?.terms;
}

function keyOf({ path, oid }: Pick<ListedFile, 'path' | 'oid'>): string {
  return `${oid} ${path}`;
}

function termsIn({ path, size }: ListedFile, content: FileContent): ReadTerms {
  const parse = parserOf(path);
  if (!parse) return { terms: [] };
  if (size > mostBytes || content?.isTruncated) return tooLarge;
  if (content?.isBinary) return { terms: undefined, problem: 'is binary' };
  return typeof content?.text === 'string'
    ? readTerms(parse, content.text)
    : { terms: undefined, problem: 'has no text that GitHub gives' };
}
