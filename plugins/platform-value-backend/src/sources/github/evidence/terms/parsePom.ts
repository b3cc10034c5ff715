import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { dependency, lineAt, UnreadableManifest, type Term } from './Term';

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  captureMetaData: true,
  isArray: name => ['dependency', 'plugin', 'profile'].includes(name),
});

const artifact = z.looseObject({
  groupId: z.string().optional(),
  artifactId: z.string(),
});
const start = z.object({ startIndex: z.number() });

/** The artifacts that a pom.xml names as parent, dependencies and plugins, as `group:artifact`. */
export function parsePom(text: string): Term[] {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw new UnreadableManifest(`is no valid XML: line ${valid.err.line}`);
  }
  const project = valueAt(parsed(text), ['project']);
  if (project === undefined) throw new UnreadableManifest('has no project');
  return [project, ...listAt(project, ['profiles', 'profile'])]
    .flatMap(artifactsOf)
    .flatMap(node => termOf(node, text));
}

function parsed(text: string): unknown {
  try {
    return parser.parse(text);
  } catch {
    // Its reasons quote the text.
    throw new UnreadableManifest('is no XML that can be read');
  }
}

function artifactsOf(project: unknown): unknown[] {
  return [
    valueAt(project, ['parent']),
    ...listAt(project, ['dependencies', 'dependency']),
    ...listAt(project, [
      'dependencyManagement',
      'dependencies',
      'dependency',
    ]).filter(node => valueAt(node, ['scope']) === 'import'),
    ...listAt(project, ['build', 'plugins', 'plugin']),
  ];
}

function termOf(node: unknown, text: string): Term[] {
  const found = artifact.safeParse(node);
  if (!found.success || typeof node !== 'object' || !node) return [];
  const { groupId = 'org.apache.maven.plugins', artifactId } = found.data;
  const begin = startOf(node);
  const name = `${groupId}:${artifactId}`;
  return [dependency(name, lineAt(text, placeOf(artifactId, text, begin)))];
}

/** Where an element begins: the parser keeps it below a symbol. */
function startOf(element: object): number {
  const [from] = Object.getOwnPropertySymbols(element).flatMap(symbol => {
    const kept = start.safeParse(Reflect.get(element, symbol));
    return kept.success ? [kept.data.startIndex] : [];
  });
  return from ?? 0;
}

/** Where an artifact is named; the place where it is described when it can't be found. */
function placeOf(artifactId: string, text: string, from: number): number {
  for (const found of text.slice(from).matchAll(/<artifactId>([^<]*)</g)) {
    if (found[1].trim() === artifactId) return from + found.index;
  }
  return from;
}

function valueAt(value: unknown, path: string[]): unknown {
  let found = value;
  for (const key of path) {
    found =
      typeof found === 'object' && found !== null
        ? Reflect.get(found, key)
        : undefined;
  }
  return found;
}

function listAt(value: unknown, path: string[]): unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}
