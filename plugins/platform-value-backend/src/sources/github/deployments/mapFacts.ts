import type {
  CollectedSignal,
  UnmappedFact,
} from 'backstage-plugin-platform-value-node';
import type { GithubEntity } from '../matchEntities';
import type { StreamContext } from '../StreamContext';
import type { Comparison } from './Comparison';
import type { DeploymentFact } from './DeploymentFact';
import { deploymentSignal } from './deploymentSignal';
import { mapDeployment } from './mapDeployment';
import { readerKeyOf, recognises } from './recognises';

const strayReason = 'no entity names its environment';

/** What deployments of a list are mapped with. */
export interface MapFactsOptions {
  context: StreamContext;
  /** The key of the list. */
  reader: string;
  /** Entities whose signals are wanted. */
  audience: GithubEntity[];
  comparison: Comparison;
}

/** Deployments of a list, by what becomes of them. */
export interface MappedFacts {
  signals: CollectedSignal[];
  unmapped: UnmappedFact[];
  /** Recognised, and not a success yet: what failed may be tried again. */
  open: DeploymentFact[];
  /** Entities of the audience that recognise any of them. */
  recognising: GithubEntity[];
}

/** Turns deployments of a list into signals of the entities they belong to. */
export async function mapFacts(
  options: MapFactsOptions,
  facts: DeploymentFact[],
): Promise<MappedFacts> {
  const { audience } = options;
  const mapped: MappedFacts = {
    signals: [],
    unmapped: [],
    open: [],
    recognising: [],
  };
  for (const fact of facts) {
    const recognising = recognisingEntities(options, fact);
    mapped.recognising.push(...recognising.filter(e => audience.includes(e)));
    if (fact.outcome !== 'success' && recognising.length > 0) {
      mapped.open.push(fact);
    }
    if (fact.outcome === 'open') continue;
    const { entities, reason } = await belongingTo(options, fact, recognising);
    mapped.signals.push(...signalsOf(fact, entities, audience));
    if (reason) mapped.unmapped.push(unmappedFact(fact, reason));
  }
  return mapped;
}

function recognisingEntities(
  { context, reader }: MapFactsOptions,
  fact: DeploymentFact,
): GithubEntity[] {
  const { productionEnvironments } = context.settings;
  return context.partition.entities.filter(({ selector }) =>
    selector.recognisers.some(
      recogniser =>
        readerKeyOf(recogniser) === reader &&
        recognises(recogniser, fact, productionEnvironments),
    ),
  );
}

async function belongingTo(
  options: MapFactsOptions,
  fact: DeploymentFact,
  recognising: GithubEntity[],
): Promise<{ entities: GithubEntity[]; reason?: string }> {
  if (recognising.length === 0) {
    const stray = isStray(options, fact);
    return { entities: [], ...(stray && { reason: strayReason }) };
  }
  const { comparison } = options;
  const mapped = await mapDeployment({ fact, recognising, comparison });
  return { entities: mapped.entities, reason: mapped.unmapped };
}

/** Production by its name, and no entity's all the same. */
function isStray({ context, reader }: MapFactsOptions, fact: DeploymentFact) {
  const { productionEnvironments } = context.settings;
  return (
    reader === 'deployment' &&
    !fact.settled &&
    productionEnvironments.test(fact.name)
  );
}

function signalsOf(
  fact: DeploymentFact,
  entities: GithubEntity[],
  audience: GithubEntity[],
): CollectedSignal[] {
  return entities
    .filter(entity => audience.includes(entity))
    .flatMap(({ entityRef }) => deploymentSignal(entityRef, fact) ?? []);
}

function unmappedFact(fact: DeploymentFact, reason: string): UnmappedFact {
  const { externalId, finishedAt, createdAt } = fact;
  return {
    kind: 'deployment',
    externalId,
    at: finishedAt ?? createdAt,
    reason,
  };
}
