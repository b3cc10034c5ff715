import type { World } from '../../world/World';
import { factsOf } from '../Facts';
import { median } from '../median';
import { isWithin, type Period } from '../TruthOptions';
import type { TrueFigure } from './usageTruth';

export interface FirstDeployments {
  all: TrueFigure;
  /** Of services that a template made. */
  fromTemplate: TrueFigure;
  others: TrueFigure;
  /** New services without a deployment. */
  notYet: number;
}

const hour = 60 * 60 * 1000;
const template = 'backstage.io/source-template';

function hoursOf(world: World, entity: string, period: Period) {
  const facts = factsOf(world, entity);
  const createdAt = facts?.subject.repository.createdAt;
  if (createdAt === undefined || !isWithin(period, createdAt)) return [];
  const component = world.catalog.find(
    ({ kind, metadata }) => kind === 'Component' && metadata.name === entity,
  );
  const first = facts?.deployments.at(0)?.at;
  const isFromTemplate = template in (component?.metadata.annotations ?? {});
  return [{ isFromTemplate, hours: first && (first - createdAt) / hour }];
}

function figureOf(found: { hours?: number }[]): TrueFigure {
  const hours = found.flatMap(each => each.hours ?? []);
  return { value: median(hours), sampleSize: hours.length };
}

/**
 * Median hours from the creation of a repository to the first successful
 * production deployment of its component, over those created in the period
 * `[start, end)`, whenever they were deployed.
 *
 * @param options - `entities` are names of components
 * @throws Error when there is no such component.
 */
export function timeToFirstDeploymentTruth(
  options: Period & { world: World; entities: readonly string[] },
): FirstDeployments {
  const { world, entities } = options;
  const found = entities.flatMap(name => hoursOf(world, name, options));
  return {
    all: figureOf(found),
    fromTemplate: figureOf(found.filter(each => each.isFromTemplate)),
    others: figureOf(found.filter(each => !each.isFromTemplate)),
    notYet: found.filter(({ hours }) => hours === undefined).length,
  };
}
