import {
  annotations,
  type PlatformSummary,
  type Reading,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { relationCodes } from '../../catalog/memberships';
import { traitCodes } from '../../catalog/traits';
import type { DatabaseDefinitionsStore } from '../../platforms/DatabaseDefinitionsStore';
import { revealsHidden } from '../revealsHidden';
import type { DatabaseReadingStore } from '../stored/DatabaseReadingStore';
import { platformScopeId } from './scopeIds';

const platforms = `
  select e.entity_id as id, e.ref, e.title, (
      select min(m.target) from memberships m where m.entity_id = e.entity_id
        and m.relation = ${relationCodes.code(
          'owner',
        )} and m.valid_to = 'infinity'
    ) as owner, (
      select min(a.value) from entity_traits a where a.entity_id = e.entity_id
        and a.trait = ${traitCodes.code('annotation')} and a.key = '${
  annotations.productManager
}' and a.valid_to = 'infinity'
    ) as "productManager", array(
      select r.value from entity_traits r where r.entity_id = e.entity_id
        and r.trait = ${traitCodes.code('relation')} and r.key = 'partOf'
        and r.value like 'domain:%' and r.valid_to = 'infinity'
      union select m.target from memberships m where m.entity_id = e.entity_id
        and m.relation = ${relationCodes.code(
          'domain',
        )} and m.valid_to = 'infinity'
      order by 1
    ) as domains
  from entity_traits t join entities e using (entity_id)
  where t.trait = ${traitCodes.code(
    'type',
  )} and t.value = 'platform' and t.valid_to = 'infinity'
    and e.kind in ('system', 'component') and e.removed_at is null
  order by e.ref`;

const members = `
  select h.platform, array_agg(distinct e.ref) as refs
  from adoption_histories h join entities e using (entity_id)
  where h.platform = any(?::text[]) and e.removed_at is null group by h.platform`;

interface PlatformRow {
  id: number;
  ref: string;
  title: string;
  owner: string | null;
  productManager: string | null;
  domains: string[];
}

/** The platforms of the catalog, with what the store holds of each. */
export class PlatformList {
  constructor(
    private readonly options: {
      knex: Knex;
      definitions: DatabaseDefinitionsStore;
      readings: DatabaseReadingStore;
    },
  ) {}

  /** Those that the caller may see; their teams where no hidden member shows. */
  async read(
    visibleOf: (refs: string[]) => Promise<Set<string>>,
  ): Promise<PlatformSummary[]> {
    const { knex, definitions } = this.options;
    const { rows }: { rows: PlatformRow[] } = await knex.raw(platforms);
    const visible = await visibleOf(rows.map(({ ref }) => ref));
    const shown = rows.filter(({ ref }) => visible.has(ref));
    const { capabilities } = await definitions.readInForce();
    const closed = await this.closed(shown, visibleOf);
    return Promise.all(
      shown.map(async row => ({
        ...summaryOf(row),
        capabilities: capabilities.filter(each => each.platform === row.ref)
          .length,
        teams: closed.has(row.ref) ? undefined : await this.teamsOf(row),
      })),
    );
  }

  private async closed(
    shown: PlatformRow[],
    visibleOf: (refs: string[]) => Promise<Set<string>>,
  ): Promise<Set<string>> {
    const { rows }: { rows: { platform: string; refs: string[] }[] } =
      await this.options.knex.raw(members, [shown.map(({ ref }) => ref)]);
    const all = new Set(rows.flatMap(({ refs }) => refs));
    const visible = await visibleOf([...all]);
    return new Set(
      rows
        .filter(({ refs }) => revealsHidden(refs, visible))
        .map(({ platform }) => platform),
    );
  }

  private async teamsOf({ id }: PlatformRow) {
    const { readings } = this.options;
    const found = await readings.readScope(platformScopeId(id), 'days-90');
    const rate = found.find(
      ({ reading }) => reading.metricId === 'adoption-rate',
    );
    return rate && teamsOfReading(rate.reading);
  }
}

function summaryOf({
  ref,
  title,
  owner,
  productManager,
  domains,
}: PlatformRow) {
  return {
    ...{ ref, title, domains },
    owner: owner ?? undefined,
    productManager: productManager ?? undefined,
  };
}

function teamsOfReading({
  companions = [],
  sampleSize: of,
}: Reading): PlatformSummary['teams'] {
  const count = (id: string) => companions.find(each => each.id === id)?.value;
  const [voluntary, unforced, mandated] = [
    count('voluntary'),
    count('unforced'),
    count('mandated'),
  ];
  return voluntary === undefined ||
    unforced === undefined ||
    mandated === undefined
    ? undefined
    : { voluntary, unforced, mandated, of };
}
