import { dependency, numberedLines, type Term } from './Term';

/** The gems of a Gemfile. */
export function parseGemfile(text: string): Term[] {
  return numberedLines(text).flatMap(([raw, line]) => {
    const name = /^\s*gem[\s(]+(["'])([^"']+)\1/.exec(raw)?.[2];
    return name ? [dependency(name, line)] : [];
  });
}
