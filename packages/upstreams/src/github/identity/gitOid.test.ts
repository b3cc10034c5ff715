import { blobOid, treeOid } from './gitOid';

// what `git hash-object` and `git mktree` give
const hello = 'ce013625030ba8dba906f756967f9e9ca394464a';
const nothing = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';

describe('ids of git', () => {
  it.each([
    ['', nothing],
    ['hello\n', hello],
  ])('of the file %j', (content, oid) => {
    expect(blobOid(content)).toBe(oid);
  });

  it('of a folder without entries', () => {
    expect(treeOid([])).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  });

  it('of a folder do not depend on the order of its entries', () => {
    const entries = [
      { name: 'a', mode: '40000', oid: treeOid([]) },
      { name: 'a.txt', mode: '100644', oid: hello },
      { name: 'b', mode: '100644', oid: nothing },
    ];
    expect(treeOid(entries)).toBe(treeOid([...entries].reverse()));
    expect(treeOid(entries)).toBe('68597722858800ca15c4ecaeabad6de406772292');
  });
});
