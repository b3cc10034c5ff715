import type { Entity } from '@backstage/catalog-model';
import { attachKeyResults } from './attachKeyResults';

const docs = { url: 'https://docs.example.com', title: 'Docs' };

function entityWith(metadata: Partial<Entity['metadata']> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'cart', links: [docs], ...metadata },
  };
}

function keyResult(id: string, objectiveId: string, url?: string) {
  const objectiveTitle = `Title of ${objectiveId}`;
  return { id, title: id, objectiveId, objectiveTitle, url };
}

const portal = 'https://portal.example.com/base/';
const page = 'https://portal.example.com/base/platform-value/okrs?objective=';
const look = { icon: 'dashboard', type: 'objective' };

describe('attachKeyResults', () => {
  it('adds a link for each objective behind the own ones, and all ids of key results', () => {
    const { metadata } = attachKeyResults(
      entityWith(),
      [
        keyResult('b', 'retain'),
        keyResult('c', 'retain'),
        keyResult('a', 'grow', 'https://okr.example.com/grow'),
      ],
      portal,
    );
    expect(metadata.links).toEqual([
      docs,
      {
        url: 'https://okr.example.com/grow',
        title: 'Objective: Title of grow',
        ...look,
      },
      { url: `${page}retain`, title: 'Objective: Title of retain', ...look },
    ]);
    expect(metadata.annotations).toEqual({
      'platform-value.io/linked-key-results': 'a,b,c',
    });
  });

  it('is the same whatever the order they come in', () => {
    const all = [keyResult('b', 'retain'), keyResult('a', 'grow')];
    expect(attachKeyResults(entityWith(), all, portal)).toEqual(
      attachKeyResults(entityWith(), all.toReversed(), portal),
    );
  });

  it('gives the very entity back when there is nothing to attach', () => {
    const entity = entityWith();
    expect(attachKeyResults(entity, [], portal)).toBe(entity);
  });

  it('takes away what others wrote under our annotation, and nothing else', () => {
    const { metadata } = attachKeyResults(
      entityWith({
        annotations: {
          'platform-value.io/linked-key-results': 'mine',
          'platform-value.io/key-results': 'theirs',
        },
      }),
      [],
      portal,
    );
    expect(metadata.annotations).toEqual({
      'platform-value.io/key-results': 'theirs',
    });
    expect(metadata.links).toEqual([docs]);
  });

  it('adds no second link to a page that the entity links to itself', () => {
    const all = [keyResult('a', 'grow', docs.url)];
    const { metadata } = attachKeyResults(entityWith(), all, portal);
    expect(metadata.links).toEqual([docs]);
  });

  it('names key results though the portal does not know its own address', () => {
    const all = [keyResult('a', 'grow')];
    const { metadata } = attachKeyResults(
      entityWith({ links: undefined }),
      all,
      undefined,
    );
    expect(metadata.links).toBeUndefined();
    expect(metadata.annotations).toEqual({
      'platform-value.io/linked-key-results': 'a',
    });
  });

  it('quotes an id that has a meaning in addresses', () => {
    const all = [keyResult('a', 'Q4&growth=1')];
    const { metadata } = attachKeyResults(entityWith(), all, portal);
    expect(metadata.links?.[1].url).toBe(`${page}Q4%26growth%3D1`);
  });
});
