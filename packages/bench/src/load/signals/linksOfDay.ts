import {
  authorCodes,
  linkKindCodes,
  linkMethodCodes,
} from '../../plugin/store';
import type { LinkRow } from '../../plugin/store';
import { changesOf } from './changes';
import type { DayOfEntity, Moment } from './DayOfEntity';
import { deploymentMoments } from './deployments';
import type { DrawnSignal } from './DrawnSignal';
import { incidentsOf } from './incidents';

/** How far the deployment of a change may be ahead, in days. */
const farthest = 30;

/** Links of one entity's day, in the shape that the plugin stores. */
export type DrawnLink = Omit<LinkRow, 'entityId' | 'sourceId'>;

/** Changes with the deployment that brought them, incidents with their cause. */
export function linksOfDay(on: DayOfEntity): DrawnLink[] {
  return [
    ...changesOf(on).flatMap(change => deliveryOf(on, change)),
    ...incidentsOf(on).flatMap(incident => causeOf(on, incident)),
  ];
}

function deliveryOf(on: DayOfEntity, change: DrawnSignal): DrawnLink[] {
  const deployment = deploymentAfter(on, change.at);
  if (!deployment) return [];
  const waited = secondsFrom(change.at, deployment.at);
  return [
    {
      kind: linkKindCodes.code('delivery'),
      from: change.externalId,
      to: deployment.id,
      at: deployment.at.getTime() / 1000,
      seconds: waited + Number(change.facts?.authored ?? change.seconds),
      lag: null,
      method: linkMethodCodes.code('commits'),
      confidence: 1,
      author: authorCodes.code(change.author ?? 'human'),
    },
  ];
}

function causeOf(on: DayOfEntity, incident: DrawnSignal): DrawnLink[] {
  const deployment = deploymentMoments(on)
    .filter(({ at }) => at < incident.at)
    .at(-1);
  if (!deployment) return [];
  const lag = secondsFrom(deployment.at, incident.at);
  return [
    {
      kind: linkKindCodes.code('cause'),
      from: incident.externalId,
      to: deployment.id,
      at: deployment.at.getTime() / 1000,
      seconds: lag + incident.seconds!,
      lag,
      method: linkMethodCodes.code('proximity'),
      confidence: 0.7,
      author: 'h',
    },
  ];
}

function deploymentAfter(on: DayOfEntity, at: Date): Moment | undefined {
  const last = Math.min(on.day + farthest, on.size.days - 1);
  for (let day = on.day; day <= last; day += 1) {
    const found = deploymentMoments({ ...on, day }).find(
      moment => moment.at > at,
    );
    if (found) return found;
  }
  return undefined;
}

function secondsFrom(start: Date, end: Date): number {
  return (end.getTime() - start.getTime()) / 1000;
}
