import {
  mostIds,
  mostRecent,
  type KnownPlace,
  type Walk,
  type WalkState,
} from './evidenceCursor';
import { evidenceId, shortCommit } from './evidenceId';
import {
  arrive,
  begin,
  goBack,
  isPending,
  type EvidenceEvent,
  type PlaceVersion,
  type TermsOf,
} from './walkBack';

/** A page of the history of a place, newest first. */
export interface VersionsPage {
  versions: PlaceVersion[];
  /** Where the next page begins; undefined when nothing is older. */
  after?: string;
}

/** What a page told of a place. */
export interface Advanced {
  events: EvidenceEvent[];
  /** Ids of what commits brought that a forced push took away. */
  removed: string[];
  /** A forced push changed the history. */
  rewritten: boolean;
  /** Where its reading goes on; undefined at its end. */
  walk?: Walk;
  /** The newest commits of the place, once it was read to its end. */
  recent?: KnownPlace['recent'];
}

/** A page of a place with what is known of it. */
export interface Advancing {
  walk: Walk;
  page: VersionsPage;
  known: KnownPlace['recent'];
  termsOf: TermsOf;
}

/** Goes back over a page of versions, as far as what is known, or the beginning. */
export function advance(advancing: Advancing): Advanced {
  const { walk, page, known } = advancing;
  const gone = goOver(advancing);
  const { state, met, joint = -1 } = gone;
  const arrived = !gone.settled && page.after === undefined;
  const events = [
    ...gone.events,
    ...(arrived && state ? arrive(state, advancing.termsOf) : []),
  ];
  const recent = remembered(walk.recent, met, events);
  if (!gone.settled && !arrived) {
    const { after } = page;
    const next = { ...walk, after, state, recent, joint: gone.joint };
    return { events, removed: [], rewritten: false, walk: next };
  }
  const kept = joint < 0 ? [] : known.slice(joint);
  const lost = joint < 0 ? known : known.slice(0, joint);
  return {
    events,
    removed: lost.flatMap(({ ids }) => ids),
    rewritten: lost.length > 0,
    recent: [...recent, ...kept].slice(0, mostRecent),
  };
}

/** Whether all that lies below what is known of a place is known too. */
export function isSettled(advancing: Advancing): boolean {
  return goOver(advancing).settled;
}

/** How far a page leads. */
interface GoneOver {
  state: WalkState | undefined;
  events: EvidenceEvent[];
  /** Commits above what is known, newest first. */
  met: string[];
  /** The newest known commit that is still there, by its place among those. */
  joint: number | undefined;
  /** Nothing below it can differ from what is known. */
  settled: boolean;
}

/**
 * A file that could not be read when it was last looked at still has to be
 * compared with what it was before, so what is known is passed until it was.
 */
function goOver({ walk, page, known, termsOf }: Advancing): GoneOver {
  const events: EvidenceEvent[] = [];
  const met: string[] = [];
  let { state, joint } = walk;
  for (const version of page.versions) {
    if (state) {
      const walked = goBack(state, version, termsOf);
      events.push(...walked.events);
      state = walked.state;
    } else state = begin(version, termsOf);
    const commit = shortCommit(version.commit);
    const place = known.findIndex(one => one.commit === commit);
    if (place >= 0) joint ??= place;
    if (joint === undefined) met.push(commit);
    const settled = joint !== undefined && !isPending(state);
    if (settled) return { state, events, met, joint, settled };
  }
  return { state, events, met, joint, settled: false };
}

function remembered(
  before: KnownPlace['recent'],
  met: string[],
  events: EvidenceEvent[],
): KnownPlace['recent'] {
  const fresh = met.map(commit => ({ commit, ids: [] as string[] }));
  return [...before, ...fresh].slice(0, mostRecent).map(({ commit, ids }) => {
    const brought = events
      .filter(event => shortCommit(event.commit) === commit)
      .map(event => evidenceId(event, commit));
    return { commit, ids: [...ids, ...brought].slice(0, mostIds) };
  });
}
