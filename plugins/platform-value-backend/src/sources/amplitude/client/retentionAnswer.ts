import { z } from 'zod';
import { eachDay, type DayRange } from '../days';
import { AmplitudeError } from './failures';
import { understood } from './understood';

const cell = z.object({
  count: z.number().min(0),
  outof: z.number().min(0),
  incomplete: z.boolean().default(false),
});

/** How many of a cohort came back. */
export type RetentionCell = z.infer<typeof cell>;

const schema = z.object({
  data: z.object({
    series: z.array(z.object({ values: z.record(z.string(), z.array(cell)) })),
  }),
});

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * Reads an answer of retention: the cells of each cohort that was asked for,
 * by its day. The first cell is the cohort itself. Amplitude names days
 * without a year, which the range that was asked for tells.
 *
 * @param options - `cohorts` spans less than a year
 * @throws AmplitudeError `not-understood` when a day can't be read.
 */
export function retentionAnswer(options: {
  request: string;
  body: unknown;
  cohorts: DayRange;
}): Map<string, RetentionCell[]> {
  const { request, body, cohorts } = options;
  const [series] = understood(request, schema, body).data.series;
  const asked = new Map(
    eachDay(cohorts).map(day => [day.slice('yyyy-'.length), day]),
  );
  const found = new Map<string, RetentionCell[]>();
  for (const [name, cells] of Object.entries(series?.values ?? {})) {
    const day = asked.get(monthAndDay(name, request));
    if (day) found.set(day, cells);
  }
  return found;
}

/** Of `Aug 4`, `Aug 04` or `2026-08-04`, `08-04`. */
function monthAndDay(name: string, request: string): string {
  const [, written] = /^\d{4}-(\d{2}-\d{2})/.exec(name) ?? [];
  if (written) return written;
  const [, month, day] = /^([A-Z][a-z]{2})[a-z]* (\d{1,2})\b/.exec(name) ?? [];
  const index = months.indexOf(month) + 1;
  if (index > 0 && day) {
    return `${String(index).padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const detail = 'a cohort of no known day';
  throw new AmplitudeError({ failure: 'not-understood', request, detail });
}
