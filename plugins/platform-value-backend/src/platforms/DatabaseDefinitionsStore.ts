import type { Knex } from 'knex';
import {
  definitionsDocumentSchema,
  type DefinitionsDocument,
} from './definitionsDocument';

const upsert = `
  insert into definitions_documents (read_at, url, content) values (?, ?, ?::json)
  on conflict (url) do update set read_at = excluded.read_at, content = excluded.content
  where definitions_documents.content::text <> excluded.content::text`;

/** The last good version of each definitions document. */
export class DatabaseDefinitionsStore {
  constructor(private readonly knex: Knex) {}

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
    const rows: { content: unknown }[] = await this.knex(
      'definitions_documents',
    ).orderBy('url');
    const documents = rows.map(row =>
      definitionsDocumentSchema.parse(row.content),
    );
    return { targets: documents.flatMap(document => document.targets) };
  }
}
