import type { JiraDraft } from './JiraDraft';

/** An issue came into a project: it was created or moved there. */
interface Arrival {
  draft: JiraDraft;
  project: string;
  at: number;
  /** Gives the key that it got there to whoever tells of it. */
  keyed: (key: string) => void;
}

/**
 * The drafts by creation, each with its newest key. Keys are numbered by
 * arrival in a project, so later days never renumber earlier ones.
 */
export function giveKeys(
  drafts: JiraDraft[],
): { draft: JiraDraft; key: string }[] {
  const keys = new Map<JiraDraft, string>();
  const counts = new Map<string, number>();
  const arrivals = drafts.flatMap(draft => arrivalsOf(draft, keys));
  for (const { project, keyed } of arrivals.sort(byTime)) {
    const number = (counts.get(project) ?? 0) + 1;
    counts.set(project, number);
    keyed(`${project}-${number}`);
  }
  return [...keys].map(([draft, key]) => ({ draft, key }));
}

function arrivalsOf(draft: JiraDraft, keys: Map<JiraDraft, string>): Arrival[] {
  const { createdAt, movedFrom, project } = draft;
  const keep = (key: string) => keys.set(draft, key);
  if (!movedFrom) return [{ draft, project, at: createdAt, keyed: keep }];
  const { change } = movedFrom;
  const leave = (key: string) => {
    keep(key);
    change.from = key;
  };
  const arrive = (key: string) => {
    keep(key);
    change.to = key;
  };
  return [
    { draft, project: movedFrom.project, at: createdAt, keyed: leave },
    { draft, project, at: change.at, keyed: arrive },
  ];
}

function byTime(one: Arrival, other: Arrival): number {
  return one.at - other.at || one.draft.id - other.draft.id;
}
