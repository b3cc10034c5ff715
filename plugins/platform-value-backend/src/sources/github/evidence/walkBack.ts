import type { Standing, WalkState } from './evidenceCursor';
import type { EvidenceTerm } from './evidenceId';
import type { Term } from './terms/Term';

/** A place at a commit, with the ids of its files by path. */
export interface PlaceVersion {
  commit: string;
  at: Date;
  blobs: Record<string, string>;
}

/** Something that is there from a commit on, or no longer. */
export interface EvidenceEvent extends EvidenceTerm {
  commit: string;
  at: Date;
  outcome: 'open' | 'resolved';
  /** From 1 on, of what is there; of a file itself 1. */
  line?: number;
}

/** The terms of a file; undefined where its content could not be read. */
export type TermsOf = (path: string, oid: string) => Term[] | undefined;

/** A state with what was found on the way to it. */
export interface Walked {
  state: WalkState;
  events: EvidenceEvent[];
}

/** The newest version of a place: what brought it is not known yet. */
export function begin(version: PlaceVersion, termsOf: TermsOf): WalkState {
  const unread = Object.entries(version.blobs).filter(
    ([path, oid]) => !termsOf(path, oid),
  );
  return {
    ...version,
    kept: Object.fromEntries(unread.map(([path]) => [path, null])),
  };
}

/**
 * Goes to the version below. What differs was brought by the version above; a
 * version that can't be read is passed over, as if it had not been written.
 */
export function goBack(
  state: WalkState,
  version: PlaceVersion,
  termsOf: TermsOf,
): Walked {
  const events = presenceEvents(state, version.blobs);
  const kept: WalkState['kept'] = {};
  for (const path of pathsOf(state, version)) {
    const above = standingOf(state, path);
    const below = version.blobs[path];
    if (below !== undefined && !termsOf(path, below)) kept[path] = above;
    else if (above) events.push(...termEvents(path, below, above, termsOf));
  }
  return { state: { ...version, kept }, events };
}

/** All that is there at the oldest version was brought by it. */
export function arrive(state: WalkState, termsOf: TermsOf): EvidenceEvent[] {
  const events = presenceEvents(state, {});
  for (const path of pathsOf(state)) {
    const above = standingOf(state, path);
    if (above) events.push(...termEvents(path, undefined, above, termsOf));
  }
  return events;
}

/** Whether what a file is now still has to be compared with what it was. */
export function isPending({ kept }: WalkState): boolean {
  return Object.values(kept).some(above => above !== null);
}

function pathsOf(state: WalkState, version?: PlaceVersion): string[] {
  const { blobs, kept } = state;
  const lists = [blobs, kept, version?.blobs ?? {}];
  return [...new Set(lists.flatMap(list => Object.keys(list)))].sort();
}

function standingOf(
  { commit, at, blobs, kept }: WalkState,
  path: string,
): Standing | null {
  return Object.hasOwn(kept, path)
    ? kept[path]
    : { commit, at, oid: blobs[path] };
}

function presenceEvents(
  { commit, at, blobs }: WalkState,
  below: Record<string, string>,
): EvidenceEvent[] {
  const event = (path: string, outcome: EvidenceEvent['outcome']) => ({
    ...{ type: 'file' as const, path, name: path },
    ...{ commit, at, outcome },
  });
  const came = Object.keys(blobs).filter(path => !Object.hasOwn(below, path));
  const gone = Object.keys(below).filter(path => !Object.hasOwn(blobs, path));
  return [
    ...came.map(path => ({ ...event(path, 'open'), line: 1 })),
    ...gone.map(path => event(path, 'resolved')),
  ];
}

function termEvents(
  path: string,
  below: string | undefined,
  { commit, at, oid }: Standing,
  termsOf: TermsOf,
): EvidenceEvent[] {
  if (below === oid) return [];
  const before = termsByKey(below === undefined ? [] : termsOf(path, below));
  const after = termsByKey(oid === undefined ? [] : termsOf(path, oid));
  const event = (term: Term, outcome: EvidenceEvent['outcome']) => ({
    ...{ type: term.type, path, name: term.name },
    ...{ commit, at, outcome },
    ...(outcome === 'open' && { line: term.line }),
  });
  const came = [...after].filter(([key]) => !before.has(key));
  const gone = [...before].filter(([key]) => !after.has(key));
  return [
    ...came.map(([, term]) => event(term, 'open')),
    ...gone.map(([, term]) => event(term, 'resolved')),
  ];
}

function termsByKey(terms: Term[] = []): Map<string, Term> {
  return new Map(terms.map(term => [`${term.type} ${term.name}`, term]));
}
