import { RecordedFolder } from './__fixtures__/RecordedFolder';
import { history, sha } from './__fixtures__/recordings';

let folder: RecordedFolder;
beforeEach(() => {
  folder = RecordedFolder.create();
});
afterEach(() => folder.remove());

const at = (text: string) => Date.parse(text);

describe('a recorded history', () => {
  function readHistory() {
    folder.write('histories/them__pg-boss.json', history);
    const world = folder.read();
    return { world, repository: world.repositories[0] };
  }

  it('turns the commits round and truncates times to seconds', () => {
    const { repository } = readHistory();
    expect(repository.commits.map(found => found.sha[0]).join('')).toBe(
      '12345',
    );
    expect(repository.commits[3].committedAt).toBe(at('2024-06-10T10:00:00Z'));
    expect(repository).toMatchObject({
      owner: 'them',
      name: 'pg-boss.js',
      createdAt: at('2024-06-01T00:00:00Z'),
    });
  });

  it('makes merged pull requests of the commits that have one', () => {
    const { repository } = readHistory();
    expect(repository.pullRequests.map(({ number }) => number)).toEqual([
      7, 8, 9,
    ]);
    const [seven, eight, nine] = repository.pullRequests;
    expect(seven).toMatchObject({
      createdAt: at('2024-06-03T08:00:00Z'),
      mergedAt: at('2024-06-05T12:00:00Z'),
      mergeCommitSha: sha('3'),
      author: { kind: 'User' },
    });
    expect(seven.commits.map(found => found.authoredAt)).toEqual([
      at('2024-06-03T08:00:00Z'),
      at('2024-06-04T09:00:00Z'),
    ]);
    expect(eight.author.kind).toBe('Bot');
    expect([seven.title, nine.title]).toEqual(['Change 7', 'Revert']);
  });

  it('deploys each tagged commit of the branch once, at its earliest tag', () => {
    const { repository } = readHistory();
    const deployed = repository.deployments.map(found => [
      found.sha[0],
      found.environment,
      found.createdAt,
      found.statuses.map(({ state, createdAt }) => `${state} ${createdAt}`),
    ]);
    const first = at('2024-06-03T10:00:00Z');
    const second = at('2024-06-06T10:00:00Z');
    expect(deployed).toEqual([
      ['1', 'production', first, [`success ${first}`]],
      ['3', 'production', second, [`success ${second}`]],
    ]);
  });

  it('ends at the midnight after the latest moment, even of a tag elsewhere', () => {
    expect(readHistory().world.end).toBe(at('2024-06-26T00:00:00Z'));
  });

  it('declares how it deploys, with or without tags', () => {
    folder.write('histories/them__untagged.json', {
      ...history,
      repository: 'them/untagged',
      tags: [],
    });
    const { world } = readHistory();
    const components = world.catalog.filter(({ kind }) => kind === 'Component');
    expect(components.map(({ metadata }) => metadata.name)).toEqual([
      'pg-boss-js',
      'untagged',
    ]);
    for (const { metadata, spec } of components) {
      expect(metadata.annotations).toMatchObject({
        'platform-value.io/deployments': 'deployment',
        'platform-value.io/incidents': 'label:incident',
      });
      expect(spec).toMatchObject({
        owner: 'group:default/recorded',
        system: 'recorded',
      });
    }
    expect(components[1].metadata.links?.[0].url).toBe(
      '/catalog/default/component/untagged/platform-value?asOf=2024-06-21',
    );
  });
});
