import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(dirname(require.resolve('../package.json')), 'src');

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name.startsWith('__') ? [] : sourcesIn(path);
    }
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const sources = sourcesIn(root).map(path => ({
  path: relative(root, path),
  text: readFileSync(path, 'utf8'),
}));

/** Folders whose files match. */
function foldersWith(pattern: RegExp): string[] {
  const folders = sources
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path.split('/')[0]);
  return [...new Set(folders)];
}

describe('the frontend', () => {
  it('is found by this test', () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it('imports recharts in charts alone', () => {
    expect(foldersWith(/from 'recharts'/)).toEqual(['charts']);
  });

  it('prints numbers and dates in format alone', () => {
    expect(
      foldersWith(
        /Intl\.(NumberFormat|DateTimeFormat|Relative)|toLocale|toFixed/,
      ),
    ).toEqual(['format']);
  });

  it('reads the clock in clock alone', () => {
    expect(foldersWith(/Date\.now\(\)|new Date\(\)/)).toEqual(['clock']);
  });

  it('lets no page import another', () => {
    const pages = sources.filter(({ path }) => path.startsWith('pages/'));
    const crossing = pages.filter(({ path, text }) =>
      [...text.matchAll(/from '\.\.\/([a-z]+)\//g)].some(
        ([, folder]) => folder !== path.split('/')[1],
      ),
    );
    expect(crossing.map(({ path }) => path)).toEqual([]);
  });
});
