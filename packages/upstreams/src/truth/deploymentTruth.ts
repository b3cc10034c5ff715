import { isHuman } from './changesOf';
import type { TrueReading } from './TrueReading';
import { isWithin, type TruthOptions } from './TruthOptions';
import { incidentLinksOf, isSure, type IncidentLink } from './incidentLinksOf';
import { median } from './median';
import { reworkOf } from './reworkOf';

const hour = 60 * 60 * 1000;

function deploymentsIn({ facts, period }: TruthOptions) {
  return facts.deployments.filter(({ at }) => isWithin(period, at));
}

/** Successful production deployments a week; needs a declared way to deploy. */
export function deploymentFrequency(options: TruthOptions): TrueReading {
  const { facts, weeks } = options;
  if (facts.subject.deployments === undefined || weeks <= 0) {
    return { sampleSize: 0 };
  }
  const count = deploymentsIn(options).length;
  return { value: count / weeks, sampleSize: count };
}

/** Median hours from first commit authored to first deployed, of what people wrote, by the time it was first deployed. */
export function changeLeadTime({ facts, period }: TruthOptions): TrueReading {
  const leads = facts.deliveries
    .filter(({ change }) => isHuman(change.pullRequest))
    .filter(({ deployment }) => isWithin(period, deployment.at))
    .map(
      ({ change, deployment }) =>
        (deployment.at - change.firstAuthoredAt) / hour,
    );
  return { value: median(leads), sampleSize: leads.length };
}

/** Share of the deployments with an incident tied to them, whenever that was opened; needs declared incidents. */
export function changeFailureRate(options: TruthOptions): TrueReading {
  const { facts } = options;
  const deployments = deploymentsIn(options);
  const { length: sampleSize } = deployments;
  if (!facts.subject.expectsIncidents || sampleSize === 0)
    return { sampleSize };
  const links = incidentLinksOf(facts);
  const share = (accepts: (link: IncidentLink) => boolean) => {
    const failed = new Set(links.filter(accepts).map(link => link.deployment));
    return deployments.filter(found => failed.has(found)).length / sampleSize;
  };
  return {
    value: share(isSure),
    low: share(({ method }) => method === 'named'),
    high: share(() => true),
    sampleSize,
  };
}

/** Share of the deployments that were made because of an incident; needs declared incidents. */
export function reworkRate(options: TruthOptions): TrueReading {
  const { facts } = options;
  const deployments = deploymentsIn(options);
  const { length: sampleSize } = deployments;
  if (!facts.subject.expectsIncidents || sampleSize === 0)
    return { sampleSize };
  const rework = reworkOf(facts);
  const count = deployments.filter(found => rework.has(found)).length;
  return { value: count / sampleSize, sampleSize };
}
