import { texts, workflow } from './__fixtures__/manifests';
import { manifestNames, parserOf, readTerms } from './readTerms';

function termsIn(path: string, text: string) {
  const parse = parserOf(path);
  if (!parse) throw new Error(`${path} is not read`);
  const { terms, problem } = readTerms(parse, text);
  return { named: terms?.map(({ name, line }) => `${line} ${name}`), problem };
}

describe('terms', () => {
  it.each(texts)('of a %s: %s', (path, _, text, named) => {
    expect(termsIn(path, text)).toEqual({ named, problem: undefined });
  });

  it.each(texts)(
    'stand on the same lines of a %s with CRLF: %s',
    (path, _, text, named) => {
      expect(termsIn(path, text.replace(/\n/g, '\r\n')).named).toEqual(named);
    },
  );

  it.each([...manifestNames, workflow])(
    'of an empty %s are none, or it can not be read',
    path => {
      expect(termsIn(path, '').named ?? []).toEqual([]);
    },
  );
});

describe('texts that can not be read', () => {
  const deep = '['.repeat(100_000);

  it.each([
    [workflow, 'jobs: {', 'is no valid YAML'],
    [workflow, 'secret: [hunter2', 'is no valid YAML'],
    [workflow, 'a: 1\n---\nb: 2\n', 'is no valid YAML'],
    [workflow, '- a\n- b\n', 'is no YAML mapping'],
    [workflow, '../other.yml', 'is no YAML mapping'],
    [workflow, `a: ${deep}`, 'is nested too deeply'],
    ['package.json', '{ "dependencies": { "hunter2": ', 'is no valid JSON'],
    ['package.json', '["a"]', 'is no JSON object'],
    ['package.json', deep, 'is no valid JSON'],
    ['pyproject.toml', 'dependencies = [hunter2', 'is no valid TOML'],
    ['Cargo.toml', `a = ${deep}`, 'is n'],
    ['pom.xml', '<project><dependencies></project>', 'is no valid XML'],
    ['pom.xml', '<other/>', 'has no project'],
    ['Chart.yaml', 'dependencies: &a [*a', 'is no valid YAML'],
  ])('%s: %#', (path, text, reason) => {
    const { named, problem } = termsIn(path, text);
    expect(named).toBeUndefined();
    expect(problem).toContain(reason);
    expect(problem).not.toContain('hunter2');
  });

  it('lose only the names that are none', () => {
    const text = JSON.stringify(
      {
        dependencies: {
          good: '1',
          'bad\u0007': '1',
          '': '1',
          ['x'.repeat(201)]: '1',
        },
      },
      null,
      1,
    );
    const { named, problem } = termsIn('package.json', text);
    expect(named).toEqual(['3 good']);
    expect(problem).toContain('line 4,5,6');
  });

  it('expand no entities of XML', () => {
    const text = `<!DOCTYPE project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<project><dependencies><dependency><groupId>&b;</groupId><artifactId>x</artifactId></dependency></dependencies></project>`;
    const { named = [] } = termsIn('pom.xml', text);
    expect(named.join()).not.toContain('aaaaaaaaaa');
  });
});

describe('parserOf', () => {
  it.each([
    ['services/offers/package.json', true],
    ['.github/workflows/deploy.yaml', true],
    ['.github/workflows/nested/deploy.yaml', false],
    ['.github/dependabot.yml', false],
    ['constructor', false],
    ['my-package.json', false],
  ])('reads %s: %s', (path, read) => {
    expect(parserOf(path) !== undefined).toBe(read);
  });
});
