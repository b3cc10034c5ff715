import { findBrokenCitations } from './docs/findBrokenCitations.mjs';
import { Repository } from './docs/Repository.mjs';
import { repositoryFolder } from './toolchain/repository.mjs';

const broken = findBrokenCitations(new Repository(repositoryFolder));
for (const line of broken) {
  console.error(line);
}
if (broken.length > 0) {
  console.error(
    `\nThe documentation names ${broken.length} things that do not exist.`,
  );
  process.exitCode = 1;
}
