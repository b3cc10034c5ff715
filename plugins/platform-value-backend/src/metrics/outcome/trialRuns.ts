import type {
  BuildObservation,
  Stretch,
} from 'backstage-plugin-platform-value-node';
import { isCompleted } from '../builds';
import type { Trial } from './trialWindows';

/** The completed runs of a trial, before and after. */
export interface TrialRuns {
  before: BuildObservation[];
  after: BuildObservation[];
}

/** Completed runs around adoptions, of trials that are over at an instant. */
export function trialRuns(
  trials: readonly Trial[],
  builds: readonly BuildObservation[],
  end: number,
): TrialRuns {
  const over = new Map(
    trials
      .filter(({ after }) => after.end <= end)
      .map(trial => [trial.entity, trial]),
  );
  const within = (part: 'before' | 'after') =>
    builds.filter(build => {
      const trial = over.get(build.entity);
      return trial && isCompleted(build) && holds(trial[part], build.at);
    });
  return { before: within('before'), after: within('after') };
}

function holds({ start, end }: Stretch, at: number): boolean {
  return start <= at && at < end;
}
