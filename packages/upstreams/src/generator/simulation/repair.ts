import type { PullRequest } from '../../world/World';
import type { ServicePlan } from '../organisation/OrganisationPlan';
import { changeAtOnce } from './changeAtOnce';
import type { Incident } from './Incident';
import { rollBack } from './rollBack';
import { hour, minute } from './duration';
import { reviewAtWork } from './reviewAtWork';
import { openPullRequest } from './pullRequests';
import { memberOf, type Delivery, type Simulation } from './Simulation';
import { chooseFiles, writeBranch, writeChangeTitle } from './writing';

export interface RepairOptions {
  incident: Incident;
  delivery: Delivery;
  culprit: PullRequest;
  service: ServicePlan;
  /** Called when production is well again. */
  resolved: () => void;
}

function revert(
  simulation: Simulation,
  { culprit, incident, resolved }: RepairOptions,
): void {
  const { random, repository } = simulation;
  const { title, number, files, mergeCommitSha } = culprit;
  const closes = random.chance(0.4) ? incident.closes : [];
  const promise = closes.map(closed => `\n\nFixes #${closed}`).join('');
  changeAtOnce(simulation, {
    draft: {
      title: `Revert "${title}"`,
      body: `Reverts ${repository.owner}/${repository.name}#${number}${promise}`,
      branch: `revert-${number}`,
      files,
      closes,
    },
    note: `This reverts commit ${mergeCommitSha}.`,
    resolved,
  });
}

function hotfix(
  simulation: Simulation,
  { service, incident, resolved }: RepairOptions,
): void {
  const { random } = simulation;
  const closes = random.chance(0.5) ? incident.closes : [];
  changeAtOnce(simulation, {
    draft: {
      title: `Repair ${service.title.toLowerCase()}`,
      body: closes.map(number => `Fixes #${number}`).join(''),
      branch: writeBranch('hotfix', incident.title),
      files: chooseFiles(random, service),
      closes,
    },
    resolved,
  });
}

/** The lasting repair after a roll-back, in no hurry. */
function repairLater(simulation: Simulation, { service }: RepairOptions): void {
  const { random, timeline } = simulation;
  const title = writeChangeTitle(random);
  const pullRequest = openPullRequest(simulation, {
    title,
    body: '',
    author: memberOf(simulation),
    branch: writeBranch('fix', title),
    files: chooseFiles(random, service),
    committedAt: [timeline.now],
  });
  reviewAtWork(simulation, pullRequest);
}

function rollBackOrFix(simulation: Simulation, options: RepairOptions): void {
  const { pipeline, position } = options.delivery;
  const begun = rollBack(simulation, {
    pipeline,
    position,
    finished: succeeded => {
      if (!succeeded) {
        hotfix(simulation, options);
        return;
      }
      options.resolved();
      repairLater(simulation, options);
    },
  });
  if (!begun) hotfix(simulation, options);
}

/** Brings production back: by a revert, a roll-back, a hotfix, or without any of them. */
export function repair(simulation: Simulation, options: RepairOptions): void {
  const { random, timeline } = simulation;
  const draw = random.unit();
  const respond = (action: (s: Simulation, o: RepairOptions) => void) =>
    timeline.after(random.around(25, 0.7) * minute, () =>
      action(simulation, options),
    );
  const isRevert = options.culprit.headRef.startsWith('revert-');
  if (draw < 0.3 && !isRevert) respond(revert);
  else if (draw < 0.55) respond(rollBackOrFix);
  else if (draw < 0.8) respond(hotfix);
  else {
    const hours = random.chance(0.1) ? 20 * 24 : 5;
    timeline.after(random.around(hours, 1.2) * hour, options.resolved);
  }
}
