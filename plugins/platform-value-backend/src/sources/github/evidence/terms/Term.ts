/** Something that a manifest or a workflow names. */
export interface Term {
  type: 'uses' | 'dependency';
  name: string;
  /** From 1 on. */
  line: number;
}

/** Gives the terms of a text, in any order, the same one perhaps several times. */
export type ParseTerms = (text: string) => Term[];

/** Thrown for a text that is not what its name says. Its message holds nothing of the text. */
export class UnreadableManifest extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadableManifest';
  }
}

/** A dependency at a line, from 1 on. */
export function dependency(name: string, line: number): Term {
  return { type: 'dependency', name, line };
}

/** The lines of a text with their numbers, from 1 on. */
export function numberedLines(text: string): [line: string, number: number][] {
  return text.split(/\r?\n/).map((line, index) => [line, index + 1]);
}

/** The number of the line, from 1 on, that a place of a text is on. */
export function lineAt(text: string, place: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < place; line++) {
    end = text.indexOf('\n', end + 1);
  }
  return line;
}
