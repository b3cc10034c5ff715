import type {
  AmplitudeDay,
  AmplitudeProject,
} from '../../world/AmplitudeProject';
import { dayAt, daysBetween, partOfDay } from '../days';

/** Days for which events may still arrive. */
const lateDays = 7;

/** Share of a day's events that arrive later, of the newest whole day. */
const lateShare = 0.08;

export interface ShownProjectOptions {
  project: AmplitudeProject;
  /** The world's clock: nothing of that moment or later is shown. */
  now: number;
  /** Not all events of the last days have arrived. */
  late: boolean;
}

/** A project as Amplitude shows it at a moment. */
export class ShownProject {
  readonly today: string;
  private readonly passed: number;
  private readonly days = new Map<string, AmplitudeDay | undefined>();

  constructor(private readonly options: ShownProjectOptions) {
    const { project } = options;
    const now = Math.min(options.now, project.end);
    this.today = dayAt(now, project.timeZone);
    this.passed = partOfDay(now, project.timeZone);
  }

  get property(): string {
    return this.options.project.property;
  }

  get eventTypes(): string[] {
    return this.options.project.eventTypes;
  }

  services(): string[] {
    return [...this.options.project.services.keys()];
  }

  /** What is shown of a service's day; undefined when there is nothing. */
  dayOf(service: string, day: string): AmplitudeDay | undefined {
    const name = `${service} ${day}`;
    if (!this.days.has(name)) this.days.set(name, this.lookUp(service, day));
    return this.days.get(name);
  }

  /** Who came back, of those new on a day that is shown. */
  returnedOf(service: string, day: string): number[] {
    const age = daysBetween(day, this.today);
    const { services } = this.options.project;
    const returned = services.get(service)?.returnedOf(day) ?? [];
    return returned.map((count, index) =>
      Math.floor(count * this.shareShown(age - index)),
    );
  }

  private lookUp(service: string, day: string): AmplitudeDay | undefined {
    const { firstDay, services } = this.options.project;
    const share = this.shareShown(daysBetween(day, this.today));
    if (day < firstDay || share === 0) return undefined;
    const whole = services.get(service)?.dayOf(day);
    return whole && partOf(whole, share);
  }

  /** 1 for a day that is over, so many days ago, and whose events have arrived. */
  private shareShown(age: number): number {
    if (age < 0) return 0;
    if (age === 0) return this.passed;
    const missing = Math.max(0, lateDays - age) / lateDays;
    return this.options.late ? 1 - lateShare * missing : 1;
  }
}

function partOf(whole: AmplitudeDay, share: number): AmplitudeDay {
  const part = (count: number) => Math.floor(count * share);
  const events = Object.entries(whole.events).map(([type, of]) => [
    type,
    { uniques: part(of.uniques), totals: part(of.totals) },
  ]);
  return {
    day: whole.day,
    uniques: part(whole.uniques),
    newUsers: part(whole.newUsers),
    events: Object.fromEntries(events),
  };
}
