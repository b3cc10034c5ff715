import { generateWorld, type Repository } from 'platform-value-upstreams';
import {
  componentOf,
  partitionsOf,
  readStream,
  useGithub,
} from '../__testUtils__/useGithub';
import { manifestNames, parserOf, readTerms } from './terms/readTerms';

const day = 86_400_000;
const end = Date.UTC(2026, 2, 2);
const world = generateWorld({
  ...{ seed: 11, services: 12, host: 'github.com' },
  ...{ start: end - 200 * day, end },
});
const github = useGithub(() => world);

/** Of the root and its own folders, as an entity without paths has them. */
function isWatched(path: string): boolean {
  return (
    path.startsWith('.github/workflows/') ||
    /^\.circleci\/[^/]+$/.test(path) ||
    !path.includes('/')
  );
}

/** `type path name` of all that the files held right after a commit. */
function heldAfter({ fileVersions = [], commits }: Repository, sha: string) {
  const place = commits.findIndex(commit => commit.sha === sha);
  const until = new Set(commits.slice(0, place + 1).map(commit => commit.sha));
  const texts = new Map(
    fileVersions
      .filter(({ commit, path }) => until.has(commit) && isWatched(path))
      .map(({ path, text }) => [path, text]),
  );
  return [...texts].flatMap(([path, text]) => {
    if (text === undefined) return [];
    const parse = parserOf(path);
    const { terms = [] } = parse ? readTerms(parse, text) : {};
    const names = terms.map(({ type, name }) => `${type} ${path} ${name}`);
    return [`file ${path} ${path}`, ...names];
  });
}

async function eventsOf(repository: Repository) {
  const { owner, name } = repository;
  const source = github.source();
  const slug = { 'github.com/project-slug': `${owner}/${name}` };
  const [partition] = partitionsOf(source, [componentOf(name, slug)]);
  const now = github.now();
  const stream = 'evidence';
  const pages = await readStream({ source, partition, stream, now });
  return pages.flatMap(page => page.signals);
}

/** What the events say was held at the end of a second. */
function heldAt(events: Awaited<ReturnType<typeof eventsOf>>, moment: number) {
  const held = new Set<string>();
  const past = events
    .filter(({ at }) => at.getTime() <= moment)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { externalId, outcome } of past) {
    const key = externalId.split(' ').slice(0, 3).join(' ');
    if (outcome === 'open') held.add(key);
    else held.delete(key);
  }
  return [...held].sort();
}

const told = world.repositories.filter(
  ({ fileVersions = [], commits }) =>
    commits.length > 3 &&
    fileVersions.some(({ path }) => manifestNames.includes(path)),
);

describe('evidence of a generated organisation', () => {
  it.each(told.map(({ name }) => name))(
    'says of %s what its files held at any time',
    async wanted => {
      const repository = told.find(({ name }) => name === wanted)!;
      const events = await eventsOf(repository);
      const { commits, fileVersions = [] } = repository;
      const paths = new Set(fileVersions.map(({ path }) => path));
      const shares = [0.1, 0.3, 0.5, 0.7, 0.9, 1];
      for (const share of shares) {
        const commit = commits[Math.floor(share * (commits.length - 1))];
        // Other workflows are there all the time.
        const held = heldAt(events, commit.committedAt).filter(key =>
          paths.has(key.split(' ')[1]),
        );
        const expected = heldAfter(repository, commit.sha).sort();
        expect(held).toEqual(expected);
      }
    },
  );
});
