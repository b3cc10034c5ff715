import type { Objective } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { functionContrast } from '../../okrs/functionContrast';

const parts = [
  ['ahead', 'ahead'],
  ['on-course', 'onCourse'],
  ['behind', 'behind'],
  [undefined, 'unknown'],
] as const;

/** How the objectives are together: a sentence or two. */
export function useOkrSentence(objectives: Objective[]): string {
  const { t, format } = useFormat();
  const counted = (count: number) => ({ count, number: format.count(count) });
  const keyResults = objectives.flatMap(objective => objective.keyResults);
  const many = t('okrs.page.objectives', counted(objectives.length));
  if (keyResults.length === 0) {
    return t('okrs.page.sentenceWithout', { objectives: many });
  }
  const told = parts
    .map(([status, word]) => ({
      word,
      count: keyResults.filter(one => one.status === status).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) =>
      t(`okrs.page.${word}`, { number: format.count(count) }),
    );
  const contrasts = objectives.filter(
    objective => functionContrast(objective) === 'behind',
  ).length;
  return [
    t('okrs.page.sentence', {
      objectives: many,
      keyResults: t('okrs.page.keyResults', counted(keyResults.length)),
      parts: told.join(', '),
    }),
    ...(contrasts ? [t('okrs.page.contrast', counted(contrasts))] : []),
  ].join(' ');
}
