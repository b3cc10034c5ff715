import { z } from 'zod';
import type { StreamContext } from '../StreamContext';
import { timestamp } from '../timestamp';
import {
  folderFields,
  folderFragment,
  folderParameters,
  folderVariables,
} from './folderFields';
import { placeMarks, type PlaceMarks } from './placeMarks';
import { ownFolders } from './watchedFiles';

/** Asks for what lies in the folders that are watched. */
export function listingQuery(folders: string[]): string {
  return `
query PlatformValueFiles($owner: String!, $name: String!${folderParameters(
    folders,
  )}) {
  repository(owner: $owner, name: $name) {
    databaseId
    createdAt
    defaultBranchRef { name target { oid } }
    ${folderFields(folders).join('\n    ')}
  }
}
${folderFragment}`;
}

const answer = z.object({
  repository: z.looseObject({
    databaseId: z.number().nullable(),
    createdAt: timestamp,
    defaultBranchRef: z
      .object({ name: z.string(), target: z.object({ oid: z.string() }) })
      .nullable(),
  }),
});

/** A repository with what lies at watched places; an empty one has no head. */
export interface Listing {
  createdAt: Date;
  head?: string;
  marks: PlaceMarks;
}

/** Looks at the newest commit of the default branch, and remembers the repository. */
export async function readListing({
  client,
  repository: { owner, name },
  partition,
  memory,
  signal,
}: StreamContext): Promise<Listing> {
  const folders = ownFolders(partition.entities);
  const { repository } = await client.query({
    document: listingQuery(folders),
    variables: { owner, name, ...Object.fromEntries(folderVariables(folders)) },
    schema: answer,
    signal,
  });
  const { databaseId, createdAt, defaultBranchRef: branch } = repository;
  memory.recognise(databaseId, branch?.name);
  return {
    createdAt,
    head: branch?.target.oid,
    marks: branch ? placeMarks(repository, folders) : {},
  };
}
