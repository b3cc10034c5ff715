import type { UsageMeasure } from '../amplitudeConfig';
import { daysIn, plusDays, type DayRange } from '../days';
import type { AmplitudeTransport } from './AmplitudeTransport';
import { AmplitudeError } from './failures';
import { retentionCostPerDay, segmentationCostPerDay } from './requestCost';
import { retentionAnswer, type RetentionCell } from './retentionAnswer';
import { segmentationAnswer, type Segmentation } from './segmentationAnswer';

/** Values of a property by which events are told apart. */
export interface AskedValues {
  property: string;
  values: string[];
}

/** What is asked of segmentation. */
export interface SegmentationRequest extends AskedValues {
  measure: UsageMeasure;
  range: DayRange;
  signal: AbortSignal;
}

/** What is asked of retention. */
export interface RetentionRequest {
  property: string;
  value: string;
  cohorts: DayRange;
  /** Whether the cohort are a day's new users, or all who were active. */
  of: 'new' | 'active';
  /** Absent: n-day. Else ranges of days after the cohort's, the last excluded. */
  brackets?: [number, number][];
  signal: AbortSignal;
}

/** The most groups that Amplitude gives; it gives 100 unless it is told. */
const mostGroups = 1000;

const segmentationPath = '/api/2/events/segmentation';
const retentionPath = '/api/2/retention';

/** The part of Amplitude's Dashboard REST API that sources read. */
export class AmplitudeClient {
  constructor(
    private readonly transport: AmplitudeTransport,
    private readonly options: { groupingCostsTwice: boolean },
  ) {}

  /** Calls made so far. */
  calls(): number {
    return this.transport.calls();
  }

  /**
   * Figures of an event for many values at once, in days or weeks. A value
   * without any event is not in the answer.
   *
   * @throws AmplitudeError `too-much` when fewer values have to be asked for.
   */
  async readSegmentation(request: SegmentationRequest): Promise<Segmentation> {
    const { measure, range, signal } = request;
    const event = {
      ...eventOf(measure.event, request),
      group_by: [propertyOf(request.property)],
    };
    const perDay = segmentationCostPerDay(this.options.groupingCostsTwice);
    const body = await this.transport.get({
      path: segmentationPath,
      query: {
        e: JSON.stringify(event),
        m: measure.measure,
        i: measure.every === 'week' ? '7' : '1',
        limit: String(mostGroups),
        ...datesOf(range),
      },
      cost: daysIn(range) * perDay,
      signal,
    });
    const answer = segmentationAnswer(`GET ${segmentationPath}`, body);
    assertWhole(answer, request.values);
    return answer;
  }

  /** Cells of each cohort of a range, by its day; the first is its size. */
  async readRetention(
    request: RetentionRequest,
  ): Promise<Map<string, RetentionCell[]>> {
    const { property, value, cohorts, of, brackets, signal } = request;
    const asked = { property, values: [value] };
    const body = await this.transport.get({
      path: retentionPath,
      query: {
        se: JSON.stringify(eventOf(`_${of}`, asked)),
        re: JSON.stringify(eventOf('_active', asked)),
        ...(brackets && { rm: 'bracket', rb: JSON.stringify(brackets) }),
        ...datesOf(cohorts),
      },
      cost: daysIn(cohorts) * retentionCostPerDay,
      signal,
    });
    return retentionAnswer({ request: `GET ${retentionPath}`, body, cohorts });
  }
}

/** An event that is filtered by values; filters of events cost nothing. */
function eventOf(type: string, { property, values }: AskedValues) {
  const { type: of, value: key } = propertyOf(property);
  const filter = {
    subprop_type: of,
    subprop_key: key,
    subprop_op: 'is',
    subprop_value: values,
  };
  return { event_type: type, filters: [filter] };
}

/** Properties of users are written with `gp:`. */
function propertyOf(property: string) {
  const type = property.startsWith('gp:') ? 'user' : 'event';
  return { type, value: property };
}

/** The last day is part of what Amplitude gives. */
function datesOf({ start, end }: DayRange) {
  const digits = (day: string) => day.replaceAll('-', '');
  return { start: digits(start), end: digits(plusDays(end, -1)) };
}

/** Groups beyond the most are left out without a word: a value may be among them. */
function assertWhole({ groups }: Segmentation, values: string[]): void {
  if (groups.size < mostGroups) return;
  if (values.every(value => groups.has(value))) return;
  const request = `GET ${segmentationPath}`;
  throw new AmplitudeError({ failure: 'too-much', request });
}
