import type { CallTimes, GithubLimits, Resource } from './GithubLimits';
import { SpentInWindow } from './SpentInWindow';

/** How long a refusal asks to wait, in seconds. */
const pause = 60;

/** What an answer says. */
export type CallAnswer =
  | { refused: true; retryAt: number }
  | { refused: false; doneAt: number; remaining: number; resetsAt: number };

/** GitHub's limits and nothing else. Times in seconds. */
export class SimulatedGithub {
  /** Calls that were refused. */
  refusals = 0;
  private readonly hour = new SpentInWindow(3600);
  private readonly minute = new SpentInWindow(60);
  private readonly computing = new SpentInWindow(60);

  constructor(
    private readonly limits: GithubLimits,
    private readonly times: CallTimes,
  ) {}

  /** Takes a call that costs so much. */
  call(resource: Resource, cost: number, at: number): CallAnswer {
    const { perHour, perMinute, graphqlSecondsPerMinute } = this.limits;
    const seconds = this.times.seconds[resource];
    const computing =
      resource === 'graphql' ? seconds * this.times.computing : 0;
    const isTooMuch =
      this.hour.of(resource, at) + cost > perHour[resource] ||
      this.minute.of(resource, at) + cost > perMinute[resource] ||
      this.computing.of(resource, at) + computing > graphqlSecondsPerMinute;
    if (isTooMuch) {
      this.refusals += 1;
      return { refused: true, retryAt: at + pause };
    }
    this.minute.add(resource, at, cost);
    this.computing.add(resource, at, computing);
    const used = this.hour.add(resource, at, cost);
    return {
      refused: false,
      doneAt: at + seconds,
      remaining: perHour[resource] - used,
      resetsAt: this.hour.endOf(at),
    };
  }
}
