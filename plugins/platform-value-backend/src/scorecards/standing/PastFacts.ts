import type { Knex } from 'knex';
import type { ResolvedScope } from '../../catalog/DatabaseScopes';
import {
  trialWindows,
  type AdoptionFacts,
  type ScopeFacts,
} from '../../metrics';
import type { DatabaseDefinitionsStore } from '../../platforms/DatabaseDefinitionsStore';
import { readTrials } from '../../signals/observations/readTrials';
import type { HistorySource } from '../ports';
import { plainAdoption, readAdoptionFacts } from './readAdoptionFacts';

/** What is older than any period: adoptions, and builds around them. */
export type PastFacts = Pick<ScopeFacts, 'adoption' | 'trials'>;

/** @internal */
export interface PastFactsOptions {
  knex: Knex;
  definitions: DatabaseDefinitionsStore;
  histories: HistorySource;
  timeZone: string;
}

/** Reads the past of a scope; builds only of a single entity. */
export async function readPast(
  options: PastFactsOptions,
  scope: ResolvedScope,
  identified: boolean,
): Promise<PastFacts> {
  const { knex, definitions } = options;
  const readCapabilities = async () =>
    (await definitions.readInForce()).capabilities;
  const adoption = await readAdoptionFacts(
    { ...options, readCapabilities },
    scope,
  );
  return scope.type === 'entity'
    ? { adoption, trials: await trialsOf(knex, adoption, identified) }
    : { adoption };
}

/** The same of many single entities at once. */
export async function readPastOfEach(
  { knex, histories, timeZone }: PastFactsOptions,
  entityIds: number[],
): Promise<PastFacts> {
  const found = await histories.ofEntities(entityIds);
  const adoption = plainAdoption(found, timeZone);
  return { adoption, trials: await trialsOf(knex, adoption, false) };
}

function trialsOf(
  knex: Knex,
  { capabilities }: AdoptionFacts,
  identified: boolean,
) {
  const ranges = trialWindows(capabilities).flatMap(
    ({ entity, before, after }) => [
      { entity, ...before },
      { entity, ...after },
    ],
  );
  return readTrials(knex, ranges, identified);
}
