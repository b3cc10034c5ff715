import type { Stretch } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { always, intersection, union } from '../../platforms/stretches';
import { kindCodes } from '../../signals/codes';
import { pushedPrefix } from '../../signals/push/pushedSourceId';
import type { AdoptionHistory, Channel } from '../history/AdoptionHistory';
import { fromDocument } from './historyDocument';

const evidence = kindCodes.code('evidence');
const usage = kindCodes.code('usage');

const epoch = (text: string) => `extract(epoch from ${text})::float8`;

/**
 * Which files of a repository are there is told by who reads repositories,
 * never by who pushes facts; so not as the view of coverage tells it.
 */
const statement = (histories: string) => `
  with found as materialized (${histories}),
  asked as (select distinct entity_id from found),
  watched as (
    select a.entity_id, case k.kind when ${usage} then 'usage' else 'evidence' end as channel, s.covered_from,
      least(a.until, s.covered_until, case when s.failing_since is null and s.due_at is null and s.complete
        then greatest(s.watched_until, o.watched_until) else s.watched_until end) as covered_until
    from asked join assignments a using (entity_id)
    join streams s on s.partition_id = a.partition_id
    join sources o on o.source_id = a.source_id
    cross join lateral unnest(s.kinds) as k(kind)
    where k.kind = ${usage} or (k.kind = ${evidence} and not starts_with(o.id, '${pushedPrefix}'))
  ),
  channels as (
    select entity_id, json_agg(json_build_array(channel, ${epoch(
      'covered_from',
    )}, ${epoch('covered_until')})) as watches
    from watched where covered_until > covered_from group by entity_id
  )
  select f.entity_id, f.capability, f.platform, f.history, c.watches,
    (select json_agg(json_build_array('fact ' || fact, ${epoch(
      'watched_from',
    )}, ${epoch('watched_until')})) from fact_watches) as facts
  from found f left join channels c using (entity_id)
  order by f.entity_id, f.capability`;

const columns = `h.entity_id, h.capability, h.platform, h.history::text as history`;

const ofEntities = statement(`
  select ${columns} from (select distinct unnest(?::int4[]) as entity_id) i join adoption_histories h using (entity_id)`);

const ofPlatform = statement(`
  select ${columns} from adoption_histories h where h.platform = ?`);

type Watch = [channel: Channel, start: number, end: number];

interface Row {
  entity_id: number;
  capability: string;
  platform: string;
  history: string;
  watches: Watch[] | null;
  facts: Watch[] | null;
}

function watchedOn(channel: Channel, watches: Watch[]): Stretch[] {
  return union(
    watches
      .filter(([name]) => name === channel)
      .map(([, start, end]) => ({ start, end })),
  );
}

function historyOf(row: Row): AdoptionHistory {
  const { entity_id: entity, capability, platform, watches, facts } = row;
  const all = [...(watches ?? []), ...(facts ?? [])];
  const key = { entity, capability, platform, watched: [] };
  const history = fromDocument(row.history, key);
  const watched = history.channels.reduce<Stretch[]>(
    (stretches, channel) => intersection(stretches, watchedOn(channel, all)),
    [always],
  );
  return { ...history, watched };
}

/**
 * How entities stood to capabilities over time, in one statement; in order of
 * their ids and the capabilities'.
 */
export async function readCapabilityHistories(
  knex: Knex,
  entityIds: number[],
): Promise<AdoptionHistory[]> {
  const { rows } = await knex.raw(ofEntities, [entityIds]);
  return rows.map(historyOf);
}

/** The same of everybody to whom a platform's capabilities ever applied. */
export async function readPlatformHistories(
  knex: Knex,
  platform: string,
): Promise<AdoptionHistory[]> {
  const { rows } = await knex.raw(ofPlatform, [platform]);
  return rows.map(historyOf);
}
