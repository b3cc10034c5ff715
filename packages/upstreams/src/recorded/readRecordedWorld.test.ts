import { RecordedFolder } from './__fixtures__/RecordedFolder';
import { history, pull, run } from './__fixtures__/recordings';

let folder: RecordedFolder;
beforeEach(() => {
  folder = RecordedFolder.create();
});
afterEach(() => folder.remove());

describe('readRecordedWorld', () => {
  it.each([
    ['histories/a__b.json', '{', /a__b\.json: is not JSON/],
    [
      'histories/a__b.json',
      { ...history, since: 'June' },
      /a__b\.json: since: /,
    ],
    [
      'histories/a__b.json',
      { ...history, commits: [{ ...history.commits[0], sha: 'HEAD' }] },
      /a__b\.json: commits\.0\.sha: not 40 hex digits/,
    ],
    [
      'histories/a__b.json',
      { ...history, tags: [{ ...history.tags[0], createdAt: '2024-06-01' }] },
      /a__b\.json: tags\.0\.createdAt: /,
    ],
    ['github/ants/pulls.json', [], /ants: is not named owner__repo/],
    ['github/a__b/pulls.json', {}, /pulls\.json: root: /],
    [
      'github/a__b/workflow_runs.json',
      [run(1, {}), run(2, { conclusion: 'magic' })],
      /workflow_runs\.json: 1\.conclusion: not a conclusion: magic/,
    ],
    ['elsewhere/a__b.json', history, /holds no recording; put histories\//],
  ])('says what is wrong in %s (%#)', (path, content, message) => {
    folder.write(path, content);
    expect(() => folder.read()).toThrow(message);
  });

  it('refuses one repository from both folders', () => {
    folder.write('histories/them__ants.json', {
      ...history,
      repository: 'them/ants',
    });
    folder.write('github/them__ants/pulls.json', [pull(1, {})]);
    expect(() => folder.read()).toThrow(/holds them\/ants twice/);
  });
});
