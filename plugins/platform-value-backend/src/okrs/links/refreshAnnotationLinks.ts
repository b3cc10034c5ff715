import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { annotations } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import type { FoundProblem } from '../../signals/DatabaseProblemStore';
import { linkKeyOf, type LinkKey } from './LinkKey';
import { markChangedLinks } from './markChangedLinks';
import { closeLinks, openLinks } from './writeLinks';

/** @internal */
export interface RefreshAnnotationLinksOptions {
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  catalog: Pick<CatalogService, 'streamEntities'>;
  knex: Knex;
  now: Date;
}

/** Ids of key results that entities name, by entity ref. */
type NamedKeyResults = ReadonlyMap<string, readonly string[]>;

/**
 * Makes the links of annotations those that entities name now.
 *
 * @returns which of them name key results that nobody knows
 */
export async function refreshAnnotationLinks(
  options: RefreshAnnotationLinksOptions,
): Promise<FoundProblem[]> {
  const { knex, now } = options;
  const named = await readNamed(options);
  return knex.transaction(async tx => {
    const ids = new Set([...named.values()].flat());
    const known = new Set<string>(
      await tx('key_results')
        .whereIn('id', [...ids])
        .pluck('id'),
    );
    await tieAsNamed(tx, await linksOf(tx, named, known), now);
    // Before the first import every annotation is merely early.
    const isEmpty = !(await tx('key_results').first('id'));
    return isEmpty ? [] : problemsOf(named, known);
  });
}

async function readNamed({
  auth,
  catalog,
}: RefreshAnnotationLinksOptions): Promise<NamedKeyResults> {
  const key = `metadata.annotations.${annotations.keyResults}`;
  const named = new Map<string, string[]>();
  const pages = catalog.streamEntities(
    {
      filter: { [key]: CATALOG_FILTER_EXISTS },
      fields: ['kind', 'metadata'],
      pageSize: 500,
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  for await (const page of pages) {
    for (const entity of page) {
      const text = entity.metadata.annotations?.[annotations.keyResults] ?? '';
      named.set(stringifyEntityRef(entity), idsIn(text));
    }
  }
  return named;
}

function idsIn(text: string): string[] {
  const ids = text.split(',').map(id => id.trim());
  return [...new Set(ids)].filter(id => id !== '');
}

async function linksOf(
  knex: Knex,
  named: NamedKeyResults,
  known: ReadonlySet<string>,
): Promise<LinkKey[]> {
  const entities: { entity_id: number; ref: string }[] = await knex('entities')
    .whereIn('ref', [...named.keys()])
    .whereNull('removed_at')
    .select('entity_id', 'ref');
  return entities.flatMap(({ entity_id, ref }) =>
    (named.get(ref) ?? [])
      .filter(id => known.has(id))
      .map(key_result => ({ entity_id, key_result })),
  );
}

async function tieAsNamed(
  knex: Knex,
  wanted: readonly LinkKey[],
  now: Date,
): Promise<void> {
  const open: LinkKey[] = await knex('key_result_links')
    .where({ origin: 'annotation' })
    .andWhere('until', '=', knex.raw("'infinity'::timestamptz"))
    .select('entity_id', 'key_result');
  const added = without(wanted, open);
  const gone = without(open, wanted);
  await openLinks(knex, added, { origin: 'annotation', now });
  await closeLinks(knex, gone, { origin: 'annotation', now });
  const entityIds = [...added, ...gone].map(({ entity_id }) => entity_id);
  await markChangedLinks(
    knex,
    { entityIds, keyResults: [], objectives: [] },
    now,
  );
}

function without(
  links: readonly LinkKey[],
  others: readonly LinkKey[],
): LinkKey[] {
  const keys = new Set(others.map(linkKeyOf));
  return links.filter(link => !keys.has(linkKeyOf(link)));
}

function problemsOf(
  named: NamedKeyResults,
  known: ReadonlySet<string>,
): FoundProblem[] {
  return [...named].flatMap(([subject, ids]) => {
    const unknown = ids.filter(id => !known.has(id));
    const problem = {
      code: 'unknown-key-result',
      subject,
      message: `${
        annotations.keyResults
      } names what is no key result: ${unknown.join(', ')}`,
      remedy:
        'Correct the annotation, or import the key result; then it is linked within ten minutes.',
    };
    return unknown.length ? [problem] : [];
  });
}
