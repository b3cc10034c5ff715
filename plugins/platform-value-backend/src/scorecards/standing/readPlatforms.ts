import type {
  PlatformHistory,
  Stretch,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { groupBy } from '../readScopeFacts';
import { platformStatement, type PlatformFact } from './platformStatement';

interface Row extends Stretch {
  entity: number;
  ref: string;
  title: string;
  fact: PlatformFact;
  value: string;
}

const lifecycles: PlatformFact[] = ['production', 'deprecated', 'lifecycle'];

/** All platforms of the catalog, those that were removed too. */
export async function readPlatforms(knex: Knex): Promise<PlatformHistory[]> {
  const { rows }: { rows: Row[] } = await knex.raw(platformStatement);
  return [...groupBy(rows, ({ entity }) => entity).values()].map(historyOf);
}

/** A system has no lifecycle as a rule: one that says none is in production. */
function historyOf(rows: Row[]): PlatformHistory {
  const [{ entity, ref, title }] = rows;
  const of = (fact: PlatformFact) => rows.filter(row => row.fact === fact);
  const stretches = (fact: PlatformFact) => of(fact).map(stretchOf);
  const saysLifecycle = rows.some(({ fact }) => lifecycles.includes(fact));
  return {
    ...{ ref, entity, title },
    exists: stretches('exists'),
    domains: of('domain').map(row => ({ ...stretchOf(row), ref: row.value })),
    production: stretches(saysLifecycle ? 'production' : 'exists'),
    deprecated: stretches('deprecated'),
    managed: stretches('managed'),
  };
}

function stretchOf({ start, end }: Row): Stretch {
  return { start, end };
}
