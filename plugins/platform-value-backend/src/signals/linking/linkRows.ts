import {
  authorCodes,
  linkKindCodes,
  linkMethodCodes,
  type DeliveryMethod,
} from '../codes';
import type { Cause, Delivery, EntityFacts, Rework } from './facts';
import { findRework } from './findRework';
import { linkChanges } from './linkChanges';
import { linkIncidents } from './linkIncidents';

/** A row of the table `links`. Times in epoch seconds. */
export interface LinkRow {
  entityId: number;
  sourceId: number;
  kind: number;
  from: string;
  to: string;
  /** When the deployment finished. */
  at: number;
  /** Lead time of a delivery, recovery of a cause. */
  seconds: number | null;
  /** Deployment to incident opened, of a cause. */
  lag: number | null;
  method: number;
  confidence: number;
  author: string;
}

function methodOf({ change, inFirst }: Delivery): DeliveryMethod {
  const basis = change.authored === undefined ? 'merge' : 'commits';
  return inFirst ? `${basis}-in-first` : basis;
}

function deliveryRow(entityId: number, delivery: Delivery): LinkRow {
  const { change, deployment, lead } = delivery;
  return {
    entityId,
    sourceId: change.sourceId,
    kind: linkKindCodes.code('delivery'),
    from: change.id,
    to: deployment.id,
    at: deployment.at,
    seconds: lead,
    lag: null,
    method: linkMethodCodes.code(methodOf(delivery)),
    confidence: 1,
    author: authorCodes.code(change.author),
  };
}

function causeRow(entityId: number, cause: Cause): LinkRow {
  const { incident, deployment, method, confidence } = cause;
  const lag = incident.at - deployment.at;
  return {
    entityId,
    sourceId: incident.sourceId,
    kind: linkKindCodes.code('cause'),
    from: incident.id,
    to: deployment.id,
    at: deployment.at,
    seconds: incident.seconds === undefined ? null : lag + incident.seconds,
    lag,
    method: linkMethodCodes.code(method),
    confidence,
    author: 'h',
  };
}

function reworkRow(entityId: number, rework: Rework): LinkRow {
  const { deployment, basis, incident } = rework;
  return {
    entityId,
    sourceId: deployment.sourceId,
    kind: linkKindCodes.code('rework'),
    from: deployment.id,
    to: incident?.id ?? '',
    at: deployment.at,
    seconds: null,
    lag: null,
    method: linkMethodCodes.code(basis),
    confidence: 1,
    author: 'h',
  };
}

/** All links of an entity, as rows. */
export function linkRowsOf(entityId: number, facts: EntityFacts): LinkRow[] {
  const deliveries = linkChanges(facts);
  return [
    ...deliveries.map(delivery => deliveryRow(entityId, delivery)),
    ...linkIncidents(facts, deliveries).map(cause => causeRow(entityId, cause)),
    ...findRework(facts, deliveries).map(rework => reworkRow(entityId, rework)),
  ];
}
