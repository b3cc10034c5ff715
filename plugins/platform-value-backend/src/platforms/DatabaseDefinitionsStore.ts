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

  /** Keeps a good version. */
  async store(
    url: string,
    document: DefinitionsDocument,
    now: Date,
  ): Promise<void> {
    await this.knex.raw(upsert, [now, url, JSON.stringify(document)]);
  }

  /** Forgets documents that are not named any more. */
  async keepOnly(urls: string[]): Promise<void> {
    await this.knex('definitions_documents').whereNotIn('url', urls).delete();
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
