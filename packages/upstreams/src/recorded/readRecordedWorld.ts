import { join } from 'path';
import type { World } from '../world/World';
import { idsOf, readGithubFolders } from './GithubFolder';
import { historySchema, type History } from './historySchema';
import { listFolder } from './listFolder';
import { midnightAfter } from './moment';
import { createNextId } from './NextId';
import { readRecordedFile } from './readRecordedFile';
import { recordedCatalog } from './recordedCatalog';
import { RecordedFileError } from './RecordedFileError';
import {
  latest,
  recordingOfGithub,
  recordingOfHistory,
  type Recording,
} from './Recording';

export interface ReadRecordedWorldOptions {
  /** With `histories/`, `github/` or both in it. */
  folder: string;
  /** Of the upstream server, such as `127.0.0.1:4010`. */
  host: string;
}

function readHistories(folder: string): History[] {
  return listFolder(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => readRecordedFile(join(folder, name), historySchema));
}

function checkNames(folder: string, recordings: Recording[]): void {
  const slugs = recordings.map(
    ({ repository }) => `${repository.owner}/${repository.name}`,
  );
  const twice = slugs.find((slug, i) => slugs.indexOf(slug) !== i);
  if (twice) throw new RecordedFileError(folder, `holds ${twice} twice`);
  if (slugs.length === 0) {
    throw new RecordedFileError(
      folder,
      'holds no recording; put histories/<owner>__<repo>.json or github/<owner>__<repo>/ there',
    );
  }
}

/**
 * The world of a folder of recorded data. It ends at the first UTC midnight
 * after everything recorded. Throws a RecordedFileError that names the file
 * and the place in it when something is not as described.
 */
export function readRecordedWorld({
  folder,
  host,
}: ReadRecordedWorldOptions): World {
  const histories = readHistories(join(folder, 'histories'));
  const githubs = readGithubFolders(join(folder, 'github'));
  const nextId = createNextId(new Set(githubs.flatMap(idsOf)));
  const recordings = [
    ...histories.map(history => recordingOfHistory(history, nextId)),
    ...githubs.map(github => recordingOfGithub(github, nextId)),
  ];
  checkNames(folder, recordings);
  return {
    organisation: 'recorded',
    end: midnightAfter(latest(recordings.map(({ last }) => last))),
    repositories: recordings.map(({ repository }) => repository),
    catalog: recordedCatalog({ recordings, host }),
  };
}
