import {
  objectiveStates,
  type Objective,
} from 'backstage-plugin-platform-value-common';
import { holdsWords } from '../../okrs/findLinkable';

/** Which objectives are looked at; everything where a field is absent. */
export interface OkrFilter {
  /** A fiscal quarter such as `2026-q4`; the backend knows its days. */
  quarter?: string;
  state?: Objective['state'];
  /** An entity ref. */
  owner?: string;
  text?: string;
}

const quarterPattern = /^\d{4}-q[1-4]$/;

/** What is being worked at, unless the address says otherwise or names an objective. */
function stateOf(parameters: URLSearchParams): Objective['state'] | undefined {
  const given = parameters.get('state');
  const isOpen = given === 'all' || parameters.has('objective');
  return (
    objectiveStates.find(state => state === given) ??
    (isOpen ? undefined : 'active')
  );
}

/** The filter an address names; what is malformed in it is passed over. */
export function readOkrFilter(parameters: URLSearchParams): OkrFilter {
  const quarter = parameters.get('quarter') ?? '';
  return {
    quarter: quarterPattern.test(quarter) ? quarter : undefined,
    state: stateOf(parameters),
    owner: parameters.get('owner') || undefined,
    text: parameters.get('text') || undefined,
  };
}

function textOf({ title, description = '', keyResults }: Objective): string {
  return [title, description, ...keyResults.map(one => one.title)].join(' ');
}

/** The objectives a filter leaves, of those of its quarter. */
export function filterObjectives(
  objectives: Objective[],
  { state, owner, text = '' }: OkrFilter,
): Objective[] {
  return objectives.filter(
    objective =>
      (!state || objective.state === state) &&
      (!owner || objective.owner === owner) &&
      holdsWords(textOf(objective), text),
  );
}

/**
 * Quarters to choose from, newest first: of the calendar year before, this
 * one and the next, which is also how fiscal years around now are named.
 */
export function offeredQuarters(now: number, chosen?: string): string[] {
  const year = new Date(now).getUTCFullYear();
  const offered = [year + 1, year, year - 1].flatMap(one =>
    [4, 3, 2, 1].map(quarter => `${one}-q${quarter}`),
  );
  return chosen && !offered.includes(chosen) ? [chosen, ...offered] : offered;
}

/** The filter as parameters of an address that {@link readOkrFilter} reads. */
export function okrFilterParameters({
  state,
  ...filter
}: OkrFilter): Record<string, string | undefined> {
  return { ...filter, state: state === 'active' ? undefined : state ?? 'all' };
}
