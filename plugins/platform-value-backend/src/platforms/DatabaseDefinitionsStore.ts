import type { Knex } from 'knex';
import {
  definitionsDocumentSchema,
  type DefinitionsDocument,
} from './definitionsDocument';
import type { DefinitionsInForce } from './DefinitionsInForce';
import type { DefinitionsProblem } from './DefinitionsProblem';
import { readPlatforms } from './readPlatforms';
import { resolveDefinitions, type FoundDocument } from './resolveDefinitions';

const upsert = `
  insert into definitions_documents (read_at, url, content) values (?, ?, ?::json)
  on conflict (url) do update set read_at = excluded.read_at, content = excluded.content
  where definitions_documents.content::text <> excluded.content::text`;

interface ParsedDocument {
  content: string;
  document: DefinitionsDocument;
}

/** The last good version of each definitions document. */
export class DatabaseDefinitionsStore {
  constructor(
    private readonly knex: Knex,
    private readonly parsed = new Map<string, ParsedDocument>(),
  ) {}

  /** The same, read within a transaction. */
  within(tx: Knex): DatabaseDefinitionsStore {
    return new DatabaseDefinitionsStore(tx, this.parsed);
  }

  /**
   * Keeps a good version.
   *
   * @returns whether it says anything new
   */
  async store(
    url: string,
    document: DefinitionsDocument,
    now: Date,
  ): Promise<boolean> {
    const { rowCount } = await this.knex.raw(upsert, [
      now,
      url,
      JSON.stringify(document),
    ]);
    return rowCount > 0;
  }

  /**
   * Forgets documents that are not named any more.
   *
   * @returns whether there were any
   */
  async keepOnly(urls: string[]): Promise<boolean> {
    const count = await this.knex('definitions_documents')
      .whereNotIn('url', urls)
      .delete();
    return count > 0;
  }

  /** All documents, as one. */
  async read(): Promise<DefinitionsDocument> {
    const documents = (await this.readDocuments()).map(
      ({ document }) => document,
    );
    return {
      capabilities: documents.flatMap(({ capabilities }) => capabilities),
      mandates: documents.flatMap(({ mandates }) => mandates),
      deprecations: documents.flatMap(({ deprecations }) => deprecations),
      targets: documents.flatMap(({ targets }) => targets),
      hypotheses: documents.flatMap(({ hypotheses }) => hypotheses),
    };
  }

  /** What can be used of all documents. */
  async readInForce(): Promise<DefinitionsInForce> {
    return (await this.resolve()).inForce;
  }

  /**
   * What names something that is not there, or takes an id that is taken.
   * Nothing before the catalog was read: then nothing is there yet.
   */
  async findProblems(): Promise<DefinitionsProblem[]> {
    const isRead = await this.knex('entities').first('entity_id');
    return isRead ? (await this.resolve()).problems : [];
  }

  private async resolve() {
    const [documents, platforms] = await Promise.all([
      this.readDocuments(),
      readPlatforms(this.knex),
    ]);
    return resolveDefinitions(documents, platforms);
  }

  private async readDocuments(): Promise<FoundDocument[]> {
    const rows: { url: string; content: string }[] = await this.knex(
      'definitions_documents',
    )
      .select('url', this.knex.raw('content::text'))
      .orderBy('url');
    return rows.map(({ url, content }) => ({
      ...{ url, document: this.parse(url, content) },
    }));
  }

  /** Documents are read with every scorecard, and change a few times a year. */
  private parse(url: string, content: string): DefinitionsDocument {
    const known = this.parsed.get(url);
    if (known?.content === content) return known.document;
    const document = definitionsDocumentSchema.parse(JSON.parse(content));
    this.parsed.set(url, { content, document });
    return document;
  }
}
