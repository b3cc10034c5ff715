import type { Target } from 'backstage-plugin-platform-value-common';
import type { TargetDefinition } from './definitionsDocument';

/** What a target is looked for. */
export interface TargetQuestion {
  metricId: string;
  /** The entity ref of the scope. */
  ref: string;
  /** Domains the scope belongs to. */
  domains: string[];
  /** The end of the period, ISO 8601 with zone. */
  asOf: string;
  /**
   * Only what is wanted of the very scope counts: what is wanted of each of
   * its services is not wanted of their sum.
   */
  ownOnly: boolean;
}

function originOf(
  target: TargetDefinition,
  { ref, domains }: TargetQuestion,
): Target['origin'] | undefined {
  if (target.entity) return target.entity === ref ? 'entity' : undefined;
  if (!target.domain) return 'organisation';
  return [ref, ...domains].includes(target.domain) ? 'domain' : undefined;
}

const nearness = { entity: 0, domain: 1, organisation: 2 };

/**
 * The target that holds for a scope at the end of a period: an entity's own
 * before its domain's before the organisation's, and of these the newest.
 */
export function findTarget(
  targets: TargetDefinition[],
  question: TargetQuestion,
): Target | undefined {
  const valid = targets
    .filter(target => target.metric === question.metricId)
    .map(target => ({
      value: target.value,
      origin: originOf(target, question),
      since: `${target.validFrom}T00:00:00Z`,
    }))
    .filter(
      (target): target is Target =>
        target.origin !== undefined &&
        (!question.ownOnly || target.origin === 'entity') &&
        Date.parse(target.since) <= Date.parse(question.asOf),
    );
  return valid.sort(
    (a, b) =>
      nearness[a.origin] - nearness[b.origin] ||
      Date.parse(b.since) - Date.parse(a.since),
  )[0];
}
