import {
  SourceError,
  type FactKey,
  type ReconciliationPage,
} from 'backstage-plugin-platform-value-node';
import { createReader } from '../deployments/createReader';
import type { DeploymentFact } from '../deployments/DeploymentFact';
import type { GroupState } from '../deployments/deploymentsCursor';
import {
  audienceOf,
  groupsOf,
  type DeploymentGroup,
} from '../deployments/groups';
import { readerKeyOf, recognises } from '../deployments/recognises';
import type { GithubEntity } from '../matchEntities';
import type { StreamContext } from '../StreamContext';

/** Lists that show all that ever was in them; runs are forgotten, branches rewritten. */
const countable = ['deployment', 'release', 'tag'];

/**
 * Names all deployments that ended, as their recognisers see them now.
 *
 * @throws SourceError when an entity's deployments are runs or commits, which
 *   GitHub does not keep.
 */
export async function* reconcileDeployments(
  context: StreamContext,
): AsyncGenerator<ReconciliationPage> {
  const groups = groupsOf(context.partition.entities);
  for (const group of groups) assertCountable(group);
  for (const group of groups) yield* reconcileGroup(context, group);
}

function assertCountable({ readers }: DeploymentGroup): void {
  const other = readers.find(reader => !countable.includes(reader));
  if (other === undefined) return;
  throw new SourceError({
    code: 'gone',
    message: `Deployments by ${other} can not be counted: GitHub does not keep all of them.`,
    remedy: 'Nothing has to be done: what was collected stays.',
  });
}

/** Of an entity's lists the first that holds a deployment of it wins. */
async function* reconcileGroup(
  context: StreamContext,
  group: DeploymentGroup,
): AsyncGenerator<ReconciliationPage> {
  const state: GroupState = { readers: {}, winners: {} };
  for (const key of group.readers) {
    const audience = audienceOf(group, state, key);
    if (audience.length === 0) return;
    const reader = createReader(context, key, audience);
    let after: string | undefined;
    do {
      const page = await reader.readPage({ after });
      const facts: FactKey[] = [];
      for (const fact of page.facts) {
        const found = recognising(context, { audience, key, fact });
        for (const { entityRef } of found) state.winners[entityRef] = key;
        if (found.length > 0) facts.push(...ended(fact));
      }
      yield { facts };
      after = page.after;
    } while (after);
  }
}

function recognising(
  { settings }: StreamContext,
  options: { audience: GithubEntity[]; key: string; fact: DeploymentFact },
): GithubEntity[] {
  const { audience, key, fact } = options;
  return audience.filter(({ selector }) =>
    selector.recognisers.some(
      recogniser =>
        readerKeyOf(recogniser) === key &&
        recognises(recogniser, fact, settings.productionEnvironments),
    ),
  );
}

function ended({ externalId, outcome }: DeploymentFact): FactKey[] {
  return outcome === 'open' ? [] : [{ kind: 'deployment', externalId }];
}
