import type { Knex } from 'knex';
import { z } from 'zod';
import { authorCodes, kindCodes } from '../codes';
import type { EntityFacts } from './facts';

/** The facts that the GitHub source writes; others may leave any of them out. */
const factsSchema = z.looseObject({
  number: z.number().optional(),
  sha: z.string().optional(),
  authored: z.number().optional(),
  basis: z.string().optional(),
  hotfix: z.boolean().optional(),
  reverts: z.string().optional(),
  fixes: z.array(z.number()).optional(),
  deployment: z.string().optional(),
  change: z.number().optional(),
});

type Facts = z.infer<typeof factsSchema>;

interface SignalRow {
  entity_id: number;
  source_id: number;
  kind: number;
  external_id: string;
  at: number;
  seconds: number | null;
  author: string;
  facts: Facts;
  owner_action: string | null;
  owner_deployment: string | null;
}

const deploymentKind = kindCodes.code('deployment');
const changeKind = kindCodes.code('change');
const incidentKind = kindCodes.code('incident');

/** Successful deployments, changes and incidents; rows their owners excluded are left out. */
const readSignals = `
  select s.entity_id, s.source_id, s.kind, s.external_id, extract(epoch from s.at)::float8 as at, s.seconds,
    s.author::text as author, s.facts, x.action as owner_action, x.deployment as owner_deployment
  from signals s
  left join exclusions x on x.entity_id = s.entity_id and x.source_id = s.source_id
    and x.kind = s.kind and x.external_id = s.external_id
  where s.entity_id = any(?::int4[]) and s.kind in (${deploymentKind}, ${changeKind}, ${incidentKind})
    and (s.kind <> ${deploymentKind} or s.outcome = 1)
    and x.action is distinct from 'exclude'
  order by s.entity_id, s.at, s.external_id collate "C"`;

const readPositions = `
  select a.entity_id, c.sha, c.position
  from assignments a join commits c on c.partition_id = a.partition_id
  where a.entity_id = any(?::int4[]) and a.until = 'infinity' and c.sha = any(?::text[])`;

const readComplete = `
  select a.entity_id, bool_and(s.complete) as complete
  from assignments a join streams s on s.partition_id = a.partition_id
  where a.entity_id = any(?::int4[]) and a.until = 'infinity'
    and (s.kinds = '{}' or s.kinds && array[${deploymentKind}, ${changeKind}]::int2[])
  group by a.entity_id`;

type PositionOf = (
  entityId: number,
  sha: string | undefined,
) => number | undefined;

function shasOf({ facts }: SignalRow): string[] {
  const { sha, reverts } = facts;
  return [sha, reverts].filter(
    (text): text is string => text !== undefined && !text.startsWith('#'),
  );
}

async function positionsOf(knex: Knex, rows: SignalRow[]): Promise<PositionOf> {
  const { rows: found } = await knex.raw(readPositions, [
    [...new Set(rows.map(row => row.entity_id))],
    [...new Set(rows.flatMap(shasOf))],
  ]);
  const positions = new Map<string, number>(
    found.map((row: { entity_id: number; sha: string; position: number }) => [
      `${row.entity_id} ${row.sha}`,
      row.position,
    ]),
  );
  return (entityId, sha) => positions.get(`${entityId} ${sha}`);
}

function addRow(facts: EntityFacts, row: SignalRow, positionOf: PositionOf) {
  const base = { id: row.external_id, sourceId: row.source_id, at: row.at };
  const own = row.facts;
  const position = positionOf(row.entity_id, own.sha);
  const hotfix = own.hotfix ?? false;
  if (row.kind === deploymentKind) {
    facts.deployments.push({ ...base, position, hotfix });
  } else if (row.kind === changeKind) {
    const revertsNumber = own.reverts?.startsWith('#')
      ? Number(own.reverts.slice(1))
      : undefined;
    facts.changes.push({
      ...base,
      position,
      hotfix,
      number: own.number,
      author: authorCodes.word(row.author),
      authored: own.basis === 'merge' ? undefined : own.authored,
      revertsPosition: positionOf(row.entity_id, own.reverts),
      revertsNumber,
      fixes: own.fixes ?? [],
    });
  } else {
    facts.incidents.push({
      ...base,
      seconds: row.seconds ?? undefined,
      number: own.number,
      namedDeployment: own.deployment,
      namedPosition: position,
      namedChange: own.change,
      owner:
        row.owner_action === 'relink'
          ? { deployment: row.owner_deployment ?? undefined }
          : undefined,
    });
  }
}

/** Reads what is to be linked of each of some entities. */
export async function readEntityFacts(
  knex: Knex,
  entityIds: number[],
): Promise<Map<number, EntityFacts>> {
  const signals = await knex.raw(readSignals, [entityIds]);
  const rows: SignalRow[] = signals.rows.map((row: SignalRow) => ({
    ...row,
    facts: factsSchema.parse(row.facts ?? {}),
  }));
  const complete = await knex.raw(readComplete, [entityIds]);
  const histories = new Map<number, boolean>(
    complete.rows.map((row: { entity_id: number; complete: boolean }) => [
      row.entity_id,
      row.complete,
    ]),
  );
  const positionOf = await positionsOf(knex, rows);
  const entities = new Map<number, EntityFacts>(
    entityIds.map(id => [
      id,
      {
        deployments: [],
        changes: [],
        incidents: [],
        historyComplete: histories.get(id) ?? false,
      },
    ]),
  );
  for (const row of rows) {
    addRow(entities.get(row.entity_id)!, row, positionOf);
  }
  return entities;
}
