import type {
  AdoptionClass,
  NextStep,
} from 'backstage-plugin-platform-value-common';

/** A capability as far as it matters for what to adopt next. */
export interface StepCandidate {
  id: string;
  title: string;
  class: AdoptionClass;
  /** When the soonest mandate is due, in epoch seconds. */
  due?: number;
  /** 0 … 1, of the owner's other entities. */
  siblingShare?: number;
  effortDays?: number;
  /** The team said that it is not needed here. */
  notNeeded: boolean;
  deprecated: boolean;
}

const wanting: AdoptionClass[] = ['overdue', 'not-adopted'];

const causes: {
  because: NextStep['because'];
  /** Smaller comes first. */
  weightOf(candidate: StepCandidate): number;
}[] = [
  { because: 'mandate', weightOf: ({ due = Infinity }) => due },
  { because: 'siblings', weightOf: ({ siblingShare = 0 }) => -siblingShare },
  { because: 'effort', weightOf: ({ effortDays = Infinity }) => effortDays },
];

function compare(one: StepCandidate, other: StepCandidate): number {
  const deciding = causes.find(
    ({ weightOf }) => weightOf(one) !== weightOf(other),
  );
  if (!deciding) return one.id < other.id ? -1 : 1;
  return deciding.weightOf(one) < deciding.weightOf(other) ? -1 : 1;
}

/** What tells the first from the next; of the only one, what speaks for it. */
function causeOf(
  first: StepCandidate,
  second: StepCandidate | undefined,
): NextStep['because'] {
  const speaking = second
    ? causes.find(({ weightOf }) => weightOf(first) < weightOf(second))
    : undefined;
  if (speaking) return speaking.because;
  if (first.due !== undefined) return 'mandate';
  return first.siblingShare ? 'siblings' : 'effort';
}

/**
 * The capability that is best adopted next: by the mandate that is due
 * soonest, then by the share of the owner's other entities that adopted it,
 * then by effort. Never one that the team is excused from, does not need, or
 * that will end.
 */
export function nextStepOf(candidates: StepCandidate[]): NextStep | undefined {
  const [first, second] = candidates
    .filter(each => wanting.includes(each.class))
    .filter(({ notNeeded, deprecated }) => !notNeeded && !deprecated)
    .sort(compare);
  if (!first) return undefined;
  const { id: capability, title } = first;
  return { capability, title, because: causeOf(first, second) };
}
