import type { SurveyAnswer } from 'backstage-plugin-platform-value-common';

/** What the form holds. */
export interface AnswerEntry {
  /** 0 … 10 */
  nps?: number;
  /** 1 … 5 */
  developerCsat?: number;
  comment: string;
}

/** A form that nothing was entered in. */
export const emptyEntry: AnswerEntry = { comment: '' };

/** An entry as the backend takes it; undefined where nothing was answered. */
export function toAnswer(entry: AnswerEntry): SurveyAnswer | undefined {
  const { nps, developerCsat } = entry;
  const comment = entry.comment.trim();
  const answer = {
    ...(nps !== undefined && { nps }),
    ...(developerCsat !== undefined && { developerCsat }),
    ...(comment && { comment }),
  };
  return Object.keys(answer).length ? answer : undefined;
}
