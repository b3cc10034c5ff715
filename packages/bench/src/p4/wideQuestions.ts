import { Draw } from '../load/Draw';
import { groupingRef, type Grouping } from '../load/loadEntities';
import { historyEnd } from '../load/StoreSize';

/** What is asked of many entities at once. */
export interface WideQuestion {
  title: string;
  target: string;
  /** Whether the peer's KPI card answers something like it. */
  hasPeer: boolean;
  /** The path that a request asks for; `turn` makes each a question of its own. */
  pathOf(organisation: { entities: number; turn: number }): string;
}

const api = '/api/platform-value/v1';

const defaultTarget = '≤ 50 ms; ≤ 1/100 of the KPI card';

/** The list's metric. */
export const listedMetric = 'deployment-frequency';

/** A page of the list of all entities by one metric. */
export function listPath(cursor?: string): string {
  const next = cursor === undefined ? '' : `&cursor=${cursor}`;
  return `${api}/entities?metric=${listedMetric}&limit=100${next}`;
}

/**
 * A roll-up of a group of entities. No two requests end at the same second, so
 * that none is answered out of memory.
 */
function rollUp(
  grouping: Grouping,
  options: { days: number; zone?: string; target: string; hasPeer?: boolean },
): WideQuestion {
  const { days, zone = 'UTC', target, hasPeer = false } = options;
  return {
    title: `${grouping} scorecard, ${days} days${
      zone === 'UTC' ? '' : ` in ${zone}`
    }`,
    ...{ target, hasPeer },
    pathOf: ({ entities, turn }) => {
      const draw = new Draw('roll-up', grouping, days, turn);
      const ref = groupingRef(grouping, draw.integer(0, entities - 1));
      const end = new Date(historyEnd.getTime() - (turn + 1) * 1000);
      const query = new URLSearchParams({
        asOf: end.toISOString(),
        days: String(days),
        timeZone: zone,
      });
      return `${api}/entities/${ref.replace(':', '/')}/scorecard?${query}`;
    },
  };
}

/** A list's first page, roll-ups of the usual period, and of others. */
export const wideQuestions: WideQuestion[] = [
  {
    title: `a page of 100 entities by ${listedMetric}`,
    target: defaultTarget,
    hasPeer: true,
    pathOf: () => listPath(),
  },
  rollUp('team', { days: 90, target: defaultTarget, hasPeer: true }),
  rollUp('domain', { days: 90, target: defaultTarget, hasPeer: true }),
  {
    title: 'organisation scorecard, 90 days, stored',
    target: defaultTarget,
    hasPeer: true,
    pathOf: () => `${api}/organisation/scorecard?days=90`,
  },
  rollUp('team', { days: 365, target: '≤ 50 ms' }),
  rollUp('team', { days: 30, zone: 'Asia/Kathmandu', target: '≤ 50 ms' }),
  rollUp('system', { days: 90, target: '≤ 50 ms' }),
  rollUp('system', { days: 365, target: '≤ 50 ms' }),
];
