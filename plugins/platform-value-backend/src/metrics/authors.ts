import type { Author, Companion } from 'backstage-plugin-platform-value-common';
import type { SampleExclusion } from 'backstage-plugin-platform-value-node';
import { medianCompanion } from './medianCompanion';

/** People's changes count; those of bots and agents stand beside. */
export function exclusionOf(author: Author): SampleExclusion | undefined {
  return author === 'human' ? undefined : author;
}

const titles = { bot: 'Changes by bots', agent: 'Changes by agents' };

/** The medians of what bots and agents wrote, in hours. */
export function authorCompanions(
  rows: readonly { author: Author; hours: number }[],
  least: number,
): Companion[] {
  return (['bot', 'agent'] as const).flatMap(author =>
    medianCompanion({
      id: author,
      title: titles[author],
      unit: 'hours',
      values: rows.filter(row => row.author === author).map(row => row.hours),
      least,
    }),
  );
}
