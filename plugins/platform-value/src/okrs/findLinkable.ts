import type {
  KeyResult,
  Objective,
} from 'backstage-plugin-platform-value-common';

/** An objective with those of its key results that match. */
export interface LinkableObjective {
  objective: Objective;
  keyResults: KeyResult[];
}

const openStates: Objective['state'][] = ['draft', 'active'];

/** Whether every word of a search is in a text. */
export function holdsWords(text: string, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const searched = text.toLowerCase();
  return words.every(word => searched.includes(word));
}

function matching(objective: Objective, search: string): KeyResult[] {
  return objective.keyResults.filter(keyResult =>
    holdsWords(`${objective.title} ${keyResult.title}`, search),
  );
}

/**
 * Key results of open objectives whose own title and objective's title hold
 * every word of the search, at most so many, and how many more there are.
 */
export function findLinkable(
  objectives: Objective[],
  search: string,
  most: number,
): { found: LinkableObjective[]; more: number } {
  const found: LinkableObjective[] = [];
  let count = 0;
  for (const objective of objectives) {
    if (openStates.includes(objective.state)) {
      const matches = matching(objective, search);
      const keyResults = matches.slice(0, Math.max(0, most - count));
      count += matches.length;
      if (keyResults.length) {
        found.push({ objective, keyResults });
      }
    }
  }
  return { found, more: Math.max(0, count - most) };
}
