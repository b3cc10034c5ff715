import type { World } from '../world/World';
import { changesOf, type Change } from './changesOf';
import { deliveriesOf, type Delivery } from './deliveriesOf';
import {
  productionDeploymentsOf,
  type ProductionDeployment,
} from './productionDeploymentsOf';
import { subjectOf, type Subject } from './Subject';

/** What is observable of one component, over all time. */
export interface Facts {
  subject: Subject;
  changes: Change[];
  /** By time. */
  deployments: ProductionDeployment[];
  deliveries: Delivery[];
}

/** Worlds are asked about the same components again and again, and don't change. */
const known = new WeakMap<World, Map<string, Facts | undefined>>();

/** Undefined for a component without a repository. */
export function factsOf(world: World, entity: string): Facts | undefined {
  const ofWorld = known.get(world) ?? new Map<string, Facts | undefined>();
  known.set(world, ofWorld);
  if (!ofWorld.has(entity)) ofWorld.set(entity, makeFacts(world, entity));
  return ofWorld.get(entity);
}

function makeFacts(world: World, entity: string): Facts | undefined {
  const subject = subjectOf(world, entity);
  if (!subject) return undefined;
  const changes = changesOf(subject);
  const deployments = productionDeploymentsOf(subject);
  const deliveries = deliveriesOf(changes, deployments);
  return { subject, changes, deployments, deliveries };
}
