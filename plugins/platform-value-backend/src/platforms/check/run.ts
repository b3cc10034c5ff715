import type { Entity } from '@backstage/catalog-model';
import { readFile } from 'node:fs/promises';
import { checkDefinitions, type NamedText } from './checkDefinitions';
import { parseEntities } from './declaredEntities';

/** How long a document is waited for, in milliseconds. */
const patience = 30_000;

/** Everything behind `--entities` is of the catalog. */
function readArguments(all: string[]) {
  const index = all.indexOf('--entities');
  return index < 0
    ? { documents: all }
    : { documents: all.slice(0, index), catalog: all.slice(index + 1) };
}

async function readText(url: string): Promise<string> {
  if (!/^https?:\/\//.test(url)) return readFile(url, 'utf8');
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (!response.ok)
    throw new Error(`${response.status} ${response.statusText}`);
  return response.text();
}

async function readAll(
  urls: string[],
): Promise<{ texts: NamedText[]; problems: string[] }> {
  const texts: NamedText[] = [];
  const problems: string[] = [];
  for (const url of urls) {
    try {
      texts.push({ url, text: await readText(url) });
    } catch (error) {
      problems.push(`${url}: can't be read: ${(error as Error).message}`);
    }
  }
  return { texts, problems };
}

function entitiesIn(texts: NamedText[], problems: string[]): Entity[] {
  return texts.flatMap(({ url, text }) => {
    try {
      return parseEntities(text);
    } catch (error) {
      problems.push(`${url}: ${(error as Error).message}`);
      return [];
    }
  });
}

async function run(): Promise<number> {
  const { documents, catalog } = readArguments(process.argv.slice(2));
  const definitions = await readAll(documents);
  const declared = catalog && (await readAll(catalog));
  const problems = [...definitions.problems, ...(declared?.problems ?? [])];
  const entities = declared && entitiesIn(declared.texts, problems);
  const checked = checkDefinitions(definitions.texts, entities);
  problems.push(...checked.problems);
  for (const line of checked.lines) process.stdout.write(`${line}\n`);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stdout.write(
    problems.length
      ? `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`
      : 'Everything can be used.\n',
  );
  return problems.length ? 1 : 0;
}

run().then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error}\n`);
    process.exitCode = 1;
  },
);
