import { createHash } from 'node:crypto';
import type { Survey } from 'backstage-plugin-platform-value-common';

type Question = Survey['questions'][number];

/** Asked in every wave in these very words: other words need another id. */
const fixed: Question[] = [
  {
    id: 'nps-1',
    kind: 'nps',
    text: 'How likely are you to recommend this platform to a colleague?',
  },
  {
    id: 'developer-csat-1',
    kind: 'developer-csat',
    text: 'How satisfied are you with this platform?',
  },
];

/** What a wave asks; the id of an open question is made of its words. */
export function questionsOf(openQuestion: string | undefined): Question[] {
  if (!openQuestion) return fixed;
  const hash = createHash('sha256').update(openQuestion).digest('hex');
  const id = `open-${hash.slice(0, 8)}`;
  return [...fixed, { id, kind: 'open', text: openQuestion }];
}
