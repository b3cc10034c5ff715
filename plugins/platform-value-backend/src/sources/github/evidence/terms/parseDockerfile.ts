import { dependency, numberedLines, type Term } from './Term';

const from = /^\s*from\s+((?:--\S+\s+)*)(\S+)(?:\s+as\s+(\S+))?/i;
const argument = /^\s*arg\s+(\w+)=(["']?)([^\s"']*)\2/i;
const variable = /\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g;

/** The images that a Dockerfile builds on, without tag and digest; its own stages are none. */
export function parseDockerfile(text: string): Term[] {
  const values = new Map<string, string>();
  const stages = new Set(['scratch']);
  const terms: Term[] = [];
  for (const [raw, line] of numberedLines(text)) {
    const [, name, , value] = argument.exec(raw) ?? [];
    if (name && terms.length === 0) values.set(name, value);
    const [, , written, stage] = from.exec(raw) ?? [];
    const image = written && bareImage(resolved(written, values));
    if (image && !stages.has(image.toLowerCase())) {
      terms.push(dependency(image, line));
    }
    if (stage) stages.add(stage.toLowerCase());
  }
  return terms;
}

/** Undefined where a variable stays that only the build knows. */
function resolved(
  image: string,
  values: Map<string, string>,
): string | undefined {
  let known = true;
  const text = image.replace(variable, (_, bare, braced, fallback) => {
    const value = values.get(bare ?? braced) ?? fallback;
    known &&= value !== undefined;
    return value ?? '';
  });
  return known ? text : undefined;
}

/** A port comes before a slash, a tag after the last one. */
function bareImage(image: string | undefined): string | undefined {
  return image?.split('@')[0].replace(/:[^/]*$/, '');
}
