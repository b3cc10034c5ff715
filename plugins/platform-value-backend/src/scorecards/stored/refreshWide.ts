import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type { ResolvedScope } from '../../catalog/DatabaseScopes';
import { metricsOf, readsOf } from '../../metrics';
import { groupBy } from '../readScopeFacts';
import type { ScorecardQuestion } from '../Scorecards';
import { platformOf } from '../wide/scopeIds';
import { organisationRef } from '../wide/WideScopes';
import { readingsOf, type Refresh } from './Refresh';
import { takeDirty, type RefreshStage } from './takeDirty';

type WideStage = Exclude<RefreshStage, 'entity'>;

type WideQuestion = Pick<ScorecardQuestion, 'ref' | 'of'>;

/**
 * Computes one dirty scope that is made of many entities.
 *
 * @returns how many were taken
 */
export async function refreshWide(
  refresh: Refresh,
  tx: Knex.Transaction,
  stage: WideStage,
): Promise<number> {
  const taken = await takeDirty(tx, { stage, limit: 1 });
  for (const question of await questionsOf(refresh, stage, taken)) {
    await refreshScope(refresh, tx, question);
  }
  return taken.length;
}

/** What went from the catalog, or is no platform any more, is left as it is. */
async function questionsOf(
  { scopes, loader }: Refresh,
  stage: WideStage,
  taken: number[],
): Promise<WideQuestion[]> {
  if (taken.length === 0) return [];
  if (stage === 'organisation') return [{ ref: organisationRef, of: stage }];
  if (stage === 'domain') {
    return (await scopes.readRefs(taken)).map(ref => ({ ref }));
  }
  const known = await loader.readPlatformRefs();
  const refs = await scopes.readRefs(taken.map(platformOf));
  return refs.filter(ref => known.has(ref)).map(ref => ({ ref, of: stage }));
}

async function refreshScope(
  refresh: Refresh,
  tx: Knex.Transaction,
  question: WideQuestion,
): Promise<void> {
  const { loader, readings, clock, widest } = refresh;
  const resolved = await loader.resolve(
    { ...question, period: widest },
    clock(),
  );
  for (const metrics of loadedTogether(refresh, resolved.scope)) {
    const kinds = [...new Set(metrics.flatMap(readsOf))];
    const loaded = await loader.load(resolved, false, kinds);
    const some = { ...refresh, metrics };
    await readings.store(readingsOf(some, resolved.scope, loaded), tx);
  }
}

/**
 * The metrics whose facts are in memory at the same time: of the organisation
 * those that read the same, since all of its facts would not fit.
 */
function loadedTogether(
  { metrics }: Refresh,
  { type }: ResolvedScope,
): MetricDefinition[][] {
  const own = metricsOf(metrics, type);
  if (type !== 'organisation') return [own];
  return [...groupBy(own, metric => readsOf(metric).join()).values()];
}
