import { dependency, lineAt, type Term } from './Term';

const comments =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*)/g;
const configuration =
  /(?:implementation|api|only|processor|kapt|ksp|classpath|compile|runtime|bom)$/i;
const short =
  /\b(\w{1,60})\s{0,40}\(?\s{0,40}(?:(?:platform|enforcedPlatform|testFixtures)\s{0,40}\(\s{0,40})?["']([\w.-]+:[\w.-]+)(?::[^"'\n]*)?["']/g;
const long =
  /\b(\w{1,60})\s{0,40}\(?\s{0,40}group\s{0,40}[:=]\s{0,40}["']([\w.-]+)["']\s{0,40},\s{0,40}name\s{0,40}[:=]\s{0,40}["']([\w.-]+)["']/g;
const plugin = /\bid\s{0,40}\(?\s{0,40}["']([\w.-]+)["']/g;

/** What a build.gradle or build.gradle.kts depends on as `group:name`, and its plugins. */
export function parseGradle(text: string): Term[] {
  const code = withoutComments(text);
  const term = (name: string, place: number) =>
    dependency(name, lineAt(code, place));
  return [
    ...[...code.matchAll(short)]
      .filter(([, word]) => configuration.test(word))
      .map(({ 2: name, index }) => term(name, index)),
    ...[...code.matchAll(long)]
      .filter(([, word]) => configuration.test(word))
      .map(({ 2: group, 3: name, index }) => term(`${group}:${name}`, index)),
    ...[...code.matchAll(plugin)].map(({ 1: id, index }) => term(id, index)),
  ];
}

/** Lines stay where they are. */
function withoutComments(text: string): string {
  return text.replace(comments, (all, literal) =>
    literal === undefined ? all.replace(/[^\n]/g, '') : literal,
  );
}
