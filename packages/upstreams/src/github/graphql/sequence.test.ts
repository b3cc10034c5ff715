import { timelineBy } from '../lookup/timeline';
import { listSequence, timelineSequence } from './sequence';

interface Item {
  id: number;
  at: number;
}

/** Two of each moment. */
const items: Item[] = [1, 2, 3, 4, 5, 6].map(id => ({ id, at: id >> 1 }));

function descending(all: Item[]) {
  return timelineSequence(
    timelineBy(all, ({ at }) => at),
    'DESC',
  );
}

describe('the cursor of a timeline', () => {
  it('keeps its place when something newer arrives', () => {
    const cursor = descending(items).cursorAt(1);
    const grown = descending([...items, { id: 7, at: 9 }, { id: 8, at: 9 }]);
    expect(grown.at(grown.countUpTo(cursor, true))).toEqual(
      descending(items).at(2),
    );
  });

  it('keeps its place when its own item moved away', () => {
    const cursor = descending(items).cursorAt(1);
    const moved = items.map(item => (item.id === 5 ? { id: 5, at: 9 } : item));
    const sequence = descending(moved);
    const rest = sequence.countUpTo(cursor, true);
    expect(sequence.at(rest).id).toBe(4);
  });

  it('is refused by a list of another kind', () => {
    const cursor = listSequence(['a']).cursorAt(0);
    expect(() => descending(items).countUpTo(cursor, true)).toThrow(
      /valid cursor/,
    );
  });
});
