import { parseCargo } from './parseCargo';
import { parseChart } from './parseChart';
import { parseDockerfile } from './parseDockerfile';
import { parseGemfile } from './parseGemfile';
import { parseGoMod } from './parseGoMod';
import { parseGradle } from './parseGradle';
import { parsePackageJson } from './parsePackageJson';
import { parsePom } from './parsePom';
import { parsePyproject } from './parsePyproject';
import { parseRequirements } from './parseRequirements';
import { parseWorkflow } from './parseWorkflow';
import { UnreadableManifest, type ParseTerms, type Term } from './Term';

const parsers: Record<string, ParseTerms> = {
  'package.json': parsePackageJson,
  'go.mod': parseGoMod,
  'requirements.txt': parseRequirements,
  'pyproject.toml': parsePyproject,
  'pom.xml': parsePom,
  'build.gradle': parseGradle,
  'build.gradle.kts': parseGradle,
  'Cargo.toml': parseCargo,
  Gemfile: parseGemfile,
  Dockerfile: parseDockerfile,
  'Chart.yaml': parseChart,
};

/** Names of the manifests that are read. */
export const manifestNames = Object.keys(parsers);

/** What a file of this path is read with; undefined when only its being there counts. */
export function parserOf(path: string): ParseTerms | undefined {
  if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return parseWorkflow;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return Object.hasOwn(parsers, name) ? parsers[name] : undefined;
}

/** What a text names, or why it can't be read. */
export interface ReadTerms {
  /** Each once, at its first line; undefined when the text can't be read. */
  terms: Term[] | undefined;
  /** What could not be taken, none of its words. */
  problem?: string;
}

const longest = 200;
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffd]/;

/** The terms of a text; names that are none are left out, and told. */
export function readTerms(parse: ParseTerms, text: string): ReadTerms {
  try {
    const found = parse(text).sort((a, b) => a.line - b.line);
    const terms = new Map<string, Term>();
    for (const term of found.filter(isName)) {
      const key = `${term.type} ${term.name}`;
      if (!terms.has(key)) terms.set(key, term);
    }
    const refused = found.filter(term => !isName(term)).map(({ line }) => line);
    const problem = `has names that are empty, longer than ${longest} characters or not printable: line ${refused}`;
    return { terms: [...terms.values()], ...(refused.length && { problem }) };
  } catch (error) {
    if (!(error instanceof UnreadableManifest)) throw error;
    return { terms: undefined, problem: error.message };
  }
}

function isName({ name }: Term): boolean {
  return name !== '' && name.length <= longest && !unprintable.test(name);
}
