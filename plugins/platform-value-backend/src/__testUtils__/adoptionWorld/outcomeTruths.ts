import {
  callsByEntity,
  outcomeTruth,
  pooledOutcomeTruth,
  timeSavedTruth,
  timeToFirstDeploymentTruth,
  type World,
} from 'platform-value-upstreams';
import type { AskedScope } from './AskedScope';
import { membersOfScope, type TrueMember } from './membersOfScope';
import { countedEvents, unitEvent } from './startAdoptionWorld';
import type { Truth, Truths, TruthQuestion } from './Truth';

/** What outcome metrics have to be, and those made of what is pushed. */
export function outcomeTruths(
  question: TruthQuestion,
  scope: AskedScope,
): Truths {
  const { organisation, start, end } = question;
  const members = membersOfScope(organisation, scope);
  const pooled = pooledOutcomeTruth({
    ...{ world: organisation.world, members, start, end },
    ...{ events: countedEvents, unit: unitEvent },
  });
  return {
    retention: figureOf(pooled.retention, 7),
    'feature-usage': { value: pooled['feature-usage'].value },
    'cost-per-deployment': figureOf(pooled['cost-per-deployment'], 1),
    'cost-per-unit': { value: pooled['cost-per-unit'].value },
    ...(scope.type === 'entity'
      ? entityTruths(question, members[0].entity)
      : { 'time-to-first-deployment': firstDeployments(question, members) }),
    ...(['platform', 'organisation'].includes(scope.type)
      ? {}
      : { 'platform-calls': calls(question, members) }),
  };
}

/** Without a value below the least sample. */
function figureOf(
  { value, sampleSize }: { value?: number; sampleSize: number },
  least: number,
): Truth {
  return sampleSize < least ? {} : { value, sampleSize };
}

function entityTruths(
  { organisation, start, end }: TruthQuestion,
  entity: string,
): Truths {
  const { world } = organisation;
  const own = outcomeTruth({
    ...{ world, entity, start, end },
    ...{ events: countedEvents, unit: unitEvent },
  });
  const saved = timeSavedTruth(organisation, { entity, at: end });
  const isEnough = saved && Math.min(saved.before, saved.after) >= 10;
  return {
    'active-users': figureOf(own['active-users'], 4),
    'time-saved': isEnough
      ? {
          value: saved.value,
          sampleSize: saved.before + saved.after,
          companions: {
            total: { value: saved.total!, sampleSize: saved.after },
          },
        }
      : {},
  };
}

function firstDeployments(
  { organisation: { world }, start, end }: TruthQuestion,
  members: readonly TrueMember[],
): Truth {
  const entities = members
    .filter(({ entity, from }) => bornOf(world, entity) >= from)
    .filter(({ entity }) => !isForgotten(world, entity))
    .map(({ entity }) => entity);
  const { all } = timeToFirstDeploymentTruth({ world, entities, start, end });
  return figureOf(all, 3);
}

/** GitHub forgets runs after 400 days; then nobody knows which was the first. */
function isForgotten(world: World, component: string): boolean {
  const way = annotationOf(world, component, 'platform-value.io/deployments');
  const kept = world.end - 400 * 24 * 60 * 60 * 1000;
  return (
    Boolean(way?.startsWith('workflow')) && bornOf(world, component) < kept
  );
}

function annotationOf(
  { catalog }: World,
  component: string,
  key: string,
): string | undefined {
  const found = catalog.find(
    ({ kind, metadata }) => kind === 'Component' && metadata.name === component,
  );
  return found?.metadata.annotations?.[key];
}

/** When the repository of a component was made. */
function bornOf(world: World, component: string): number {
  const slug = annotationOf(world, component, 'github.com/project-slug');
  const found = world.repositories.find(
    ({ owner, name }) => `${owner}/${name}` === slug,
  );
  return found?.createdAt ?? -Infinity;
}

/** Of those of whom a call was ever told; what others call nobody counts. */
function calls(
  { organisation, start, end }: TruthQuestion,
  members: readonly TrueMember[],
): Truth {
  const counted = members
    .map(({ entity }) => `component:default/${entity}`)
    .filter(entity => organisation.signs.get(entity)!.facts.size > 0);
  if (counted.length === 0) return {};
  const rates = counted.map(entity =>
    callsByEntity(organisation, { entity, start, end }),
  );
  return { value: rates.reduce((sum, rate) => sum + rate, 0) };
}
