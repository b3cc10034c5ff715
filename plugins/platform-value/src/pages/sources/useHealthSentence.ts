import type { Source } from 'backstage-plugin-platform-value-common';
import type { Format } from '../../format/createFormat';
import type { Translate } from '../../format/FormatContext';
import { useFormat } from '../../format/useFormat';
import { needsAttention } from './urgency';

interface Words {
  t: Translate;
  format: Format;
}

const mostNames = 3;

function countedOf(count: number, { format }: Words) {
  return { count, number: format.count(count) };
}

/** The first few names, and how many more there are. */
function namedOf(sources: Source[], words: Words) {
  const { t, format } = words;
  const names = sources.map(({ title }) => title);
  const more = names.length - mostNames;
  const shown =
    more > 0
      ? [
          ...names.slice(0, mostNames),
          t('health.sentence.more', countedOf(more, words)),
        ]
      : names;
  return { count: sources.length, titles: format.names(shown) };
}

function attentionOf(sources: Source[], words: Words): string[] {
  const { t } = words;
  const attention = sources.filter(needsAttention);
  const rest = sources.length - attention.length;
  return [
    t('health.sentence.attention', namedOf(attention, words)),
    ...(rest ? [t('health.sentence.goOn', countedOf(rest, words))] : []),
  ];
}

function movingOf(sources: Source[], words: Words): string[] {
  return (['backfilling', 'waiting'] as const).flatMap(state => {
    const some = sources.filter(source => source.state === state);
    return some.length
      ? [words.t(`health.sentence.${state}`, namedOf(some, words))]
      : [];
  });
}

function calmOf(sources: Source[], words: Words): string[] {
  const { t } = words;
  const moving = movingOf(sources, words);
  const current = sources.filter(({ state }) => state === 'current').length;
  const which = moving.length ? 'rest' : 'current';
  const problems = sources.flatMap(source => source.problems).length;
  return [
    ...moving,
    ...(current
      ? [t(`health.sentence.${which}`, countedOf(current, words))]
      : []),
    ...(problems
      ? [t('health.sentence.problems', countedOf(problems, words))]
      : []),
  ];
}

/** How all sources are together, and which ask for somebody: a sentence or three. */
export function useHealthSentence(sources: Source[]): string {
  const words = useFormat();
  const sentences = sources.some(needsAttention)
    ? attentionOf(sources, words)
    : calmOf(sources, words);
  return sentences.join(' ');
}
