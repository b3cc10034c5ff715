import type {
  AdoptionReason,
  NewAdoptionReason,
} from 'backstage-plugin-platform-value-common';

/** What the form holds; dates as `2026-09-30`, empty where none is given. */
export interface ReasonEntry {
  answer?: NewAdoptionReason['answer'];
  comment: string;
  plannedFor: string;
  exemptUntil: string;
}

/** What is wrong with an entry itself. */
export type ReasonFault = 'answerMissing' | 'plannedMissing';

/** The entry to begin with: what was said before, or nothing. */
export function toEntry(reason: AdoptionReason | undefined): ReasonEntry {
  return {
    answer: reason?.answer,
    comment: reason?.comment ?? '',
    plannedFor: reason?.plannedFor ?? '',
    exemptUntil: reason?.exemptUntil ?? '',
  };
}

/** What keeps an entry from being sent; undefined when nothing does. */
export function faultOf(entry: ReasonEntry): ReasonFault | undefined {
  if (!entry.answer) {
    return 'answerMissing';
  }
  return entry.answer === 'planned' && !entry.plannedFor
    ? 'plannedMissing'
    : undefined;
}

/** An entry as the backend takes it; undefined where it has a fault. */
export function toReason(entry: ReasonEntry): NewAdoptionReason | undefined {
  const { answer, plannedFor, exemptUntil } = entry;
  if (!answer || faultOf(entry)) {
    return undefined;
  }
  const comment = entry.comment.trim();
  return {
    answer,
    ...(comment && { comment }),
    ...(answer === 'planned' && { plannedFor }),
    ...(exemptUntil && { exemptUntil }),
  };
}
