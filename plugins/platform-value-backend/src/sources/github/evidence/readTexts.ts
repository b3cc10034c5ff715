import type { StreamContext } from '../StreamContext';
import {
  textAlias,
  textsAnswer,
  textsQuery,
  type FileContent,
} from './textsQuery';
import type { ListedFile } from './versionsQuery';

/** Files that are asked for together. */
const mostFiles = 40;
/** Bytes that are asked for together, among other queries in a request. */
const mostBytes = 64 * 1024;

/** Reads the contents of files, each once, by their ids. */
export async function readTexts(
  context: StreamContext,
  files: ListedFile[],
): Promise<Map<string, FileContent>> {
  const once = new Map(files.map(file => [file.oid, file]));
  const read = await Promise.all(
    batchesOf([...once.values()]).map(batch => readBatch(context, batch)),
  );
  return new Map(read.flat());
}

async function readBatch(
  { client, repository: { owner, name }, signal }: StreamContext,
  files: ListedFile[],
): Promise<[oid: string, content: FileContent][]> {
  const ids = files.map(({ oid }, index) => [`oid${index}`, oid]);
  const { repository } = await client.query({
    document: textsQuery(files.length),
    variables: { owner, name, ...Object.fromEntries(ids) },
    schema: textsAnswer,
    alone: sizeOf(files) > mostBytes,
    signal,
  });
  return files.map(({ oid }, index) => [oid, repository[textAlias(index)]]);
}

function batchesOf(files: ListedFile[]): ListedFile[][] {
  const batches: ListedFile[][] = [];
  let batch: ListedFile[] = [];
  for (const file of files) {
    const fits =
      batch.length < mostFiles && sizeOf([...batch, file]) <= mostBytes;
    if (!fits && batch.length > 0) {
      batches.push(batch);
      batch = [];
    }
    batch.push(file);
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

function sizeOf(files: ListedFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
