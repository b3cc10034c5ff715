import { createAdoption } from '../adoption/createAdoption';
import {
  AuthorizedScorecards,
  type AuthorizedScorecardsOptions,
} from '../scorecards/AuthorizedScorecards';
import { DatabaseScorecards } from '../scorecards/DatabaseScorecards';
import { createOkrs } from '../scorecards/okrs/createOkrs';
import { ScopeLoader } from '../scorecards/ScopeLoader';
import { StoredScorecards } from '../scorecards/stored/StoredScorecards';
import { AuthorizedSurveys } from '../scorecards/surveys/AuthorizedSurveys';
import { EntityLists } from '../scorecards/wide/EntityLists';
import { PlatformList } from '../scorecards/wide/PlatformList';
import { WideScorecards } from '../scorecards/wide/WideScorecards';
import { DatabaseSurveyStore } from '../surveys/DatabaseSurveyStore';
import type { OpenedCollection } from './openCollection';
import type { Stores } from './openStores';
import type { ReadMetrics } from './readMetrics';
import type { StartOptions } from './StartOptions';

/** Everything that answers are made of. */
export interface AnswerParts {
  options: StartOptions;
  stores: Stores;
  measured: ReadMetrics;
  collected: OpenedCollection;
}

/** What stored readings and scorecards share. */
export function sharedByReadings(parts: AnswerParts) {
  const { options, stores, measured, collected } = parts;
  const { knex, clock, config } = options;
  const { timeZone, fiscalYearStartsIn } = config;
  const { definitions, scopes, readings } = stores;
  const { metrics, targets } = measured;
  const loader = new ScopeLoader({
    ...{ knex, definitions, timeZone, targets },
    sources: collected.facts,
  });
  return {
    ...{ knex, loader, scopes, readings, metrics, clock },
    ...{ timeZone, fiscalYearStartsIn },
  };
}

/** What doors ask: scorecards, adoption, objectives and surveys. */
export async function createAnswers(parts: AnswerParts) {
  const { options, stores, measured, collected } = parts;
  const shared = { ...options, ...options.config, ...stores };
  const { measuresOf, metrics } = measured;
  const adoption = createAdoption({
    ...{ ...shared, measuresOf },
    links: collected.links,
  });
  const without = scorecardsOptions(parts, adoption);
  const okrs = await createOkrs({
    ...shared,
    // Key results are measured by scorecards, which show key results.
    scorecards: new AuthorizedScorecards({
      ...without,
      keyResults: { keyResultsOf: async () => [] },
    }),
    metricIds: new Set(metrics.map(({ id }) => id)),
  });
  const scorecards = new AuthorizedScorecards({
    ...without,
    keyResults: okrs.objectives,
  });
  return { adoption, okrs, scorecards, surveys: createSurveys(parts) };
}

function scorecardsOptions(
  parts: AnswerParts,
  capabilities: AuthorizedScorecardsOptions['capabilities'],
): Omit<AuthorizedScorecardsOptions, 'keyResults'> {
  const { options, stores, collected } = parts;
  const { knex, permissions, clock } = options;
  const { definitions, exclusions, readings, access, ownership } = stores;
  const { facts, links } = collected;
  const shared = sharedByReadings(parts);
  return {
    scorecards: new DatabaseScorecards({ ...shared, exclusions, links }),
    stored: new StoredScorecards({ ...shared, sources: facts }),
    wide: new WideScorecards({
      ...shared,
      scheduleSeconds: facts.scheduleSeconds,
    }),
    lists: new EntityLists(knex),
    platforms: new PlatformList({ knex, definitions, readings }),
    ...{ capabilities, ownership, exclusions, access, permissions, clock },
  };
}

function createSurveys({ options, stores }: AnswerParts): AuthorizedSurveys {
  const { knex, permissions, clock } = options;
  const { access, scopes } = stores;
  return new AuthorizedSurveys({
    store: new DatabaseSurveyStore(knex),
    titleOf: ref => scopes.readPlatformTitle(ref),
    ...{ access, permissions, clock },
  });
}

/** @internal */
export type CreatedAnswers = Awaited<ReturnType<typeof createAnswers>>;
