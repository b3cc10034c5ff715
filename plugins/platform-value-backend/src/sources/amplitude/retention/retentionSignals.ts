import type {
  CollectedSignal,
  RejectedFact,
} from 'backstage-plugin-platform-value-node';
import type { AmplitudeSettings } from '../amplitudeConfig';
import type { RetentionCell } from '../client/retentionAnswer';
import { dayAt, earlier, plusDays, secondsFrom, startOfDay } from '../days';
import type { StepFacts } from '../reading/collectSteps';
import { updatedAt } from '../updatedAt';
import { finalCohortsEnd } from './retentionPlan';

/** What cells are turned into signals with. */
export interface RetentionSignalsOptions {
  /** Cells of each cohort, by its day; the first is the cohort itself. */
  cohorts: Map<string, RetentionCell[]>;
  entityRefs: string[];
  value: string;
  settings: AmplitudeSettings;
  now: Date;
}

interface Share {
  cohort: string;
  /** After how many days. */
  day: number;
  cell: RetentionCell | undefined;
}

/** The shares that are final: of small cohorts too, as their size stands beside them. */
export function retentionSignals(options: RetentionSignalsOptions): StepFacts {
  const shares = finalShares(options);
  const held = shares.filter(({ cell }) => cell?.incomplete);
  const again = held
    .map(share => finalSince(share, options.settings))
    .reduce<string | undefined>((a, b) => earlier(a ?? b, b), undefined);
  const rejected = shares.flatMap(share => rejectionOf(share, options));
  return {
    signals: shares.flatMap(share => signalsOf(share, options)),
    ...(rejected.length > 0 && { rejected }),
    ...(again && { again }),
  };
}

/** Of cohorts with anybody in them, the shares that late events no longer change. */
function finalShares(options: RetentionSignalsOptions): Share[] {
  const { cohorts, settings, now } = options;
  const { days, method } = settings.retention;
  const today = dayAt(now, settings.timeZone);
  return [...cohorts].flatMap(([cohort, cells]) =>
    cells.length > 0 && cells[0].outof > 0
      ? days.flatMap((day, index) => {
          if (cohort >= finalCohortsEnd(today, settings, day)) return [];
          const at = method === 'n-day' ? day : index + 1;
          return [{ cohort, day, cell: cells[at] }];
        })
      : [],
  );
}

/** The day on which the share became final. */
function finalSince(
  { cohort, day }: Share,
  { refreshDays }: AmplitudeSettings,
): string {
  return plusDays(cohort, day + refreshDays);
}

function signalsOf(
  { cohort, day, cell }: Share,
  { entityRefs, settings, now }: RetentionSignalsOptions,
): CollectedSignal[] {
  if (!cell || cell.incomplete || !isShare(cell)) return [];
  const { timeZone, retention } = settings;
  const returned = plusDays(cohort, day);
  return entityRefs.map(entityRef => ({
    entityRef,
    kind: 'retention',
    externalId: externalIdOf({ cohort, day }),
    at: startOfDay(cohort, timeZone),
    seconds: secondsFrom(cohort, returned, timeZone),
    value: cell.count / cell.outof,
    outcome: 'none',
    facts: {
      measure: `${retention.of}-users`,
      method: retention.method,
      zone: timeZone,
      size: cell.outof,
      day,
    },
    sourceUpdatedAt: updatedAt({
      end: plusDays(returned, 1),
      settings,
      now,
    }),
  }));
}

function isShare({ count, outof }: RetentionCell): boolean {
  return outof > 0 && count <= outof;
}

/** A cohort without the share would be missing without a word. */
function rejectionOf(
  { cohort, day, cell }: Share,
  { value }: RetentionSignalsOptions,
): RejectedFact[] {
  if (cell && isShare(cell)) return [];
  const reason = cell
    ? 'its share is not between 0 and 1'
    : `the answer has no day ${day}`;
  return [{ externalId: `${value} ${externalIdOf({ cohort, day })}`, reason }];
}

function externalIdOf({ cohort, day }: { cohort: string; day: number }) {
  return `day-${day} ${cohort}`;
}
