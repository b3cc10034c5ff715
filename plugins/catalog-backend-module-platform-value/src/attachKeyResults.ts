import type { Entity, EntityLink } from '@backstage/catalog-model';
import { annotations } from 'backstage-plugin-platform-value-common';
import type { LinkedKeyResult } from './readLinks';

/**
 * The entity with a link to each objective it serves and an annotation with
 * the ids of the key results. Its own links and annotations stay as they are;
 * what was written under our annotation by others goes.
 *
 * @param appBaseUrl - of the portal, for objectives without a page elsewhere;
 * without it those get no link
 */
export function attachKeyResults(
  entity: Entity,
  keyResults: readonly LinkedKeyResult[],
  appBaseUrl: string | undefined,
): Entity {
  const { links = [], annotations: own = {} } = entity.metadata;
  const { [annotations.linkedKeyResults]: stranger, ...others } = own;
  if (!keyResults.length && stranger === undefined) return entity;
  const added = objectiveLinks(keyResults, appBaseUrl).filter(
    ({ url }) => !links.some(link => link.url === url),
  );
  const ids = keyResults.map(({ id }) => id).sort();
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      ...(added.length ? { links: [...links, ...added] } : {}),
      annotations: ids.length
        ? { ...others, [annotations.linkedKeyResults]: ids.join(',') }
        : others,
    },
  };
}

/** One for each objective, in the order of their ids. */
function objectiveLinks(
  keyResults: readonly LinkedKeyResult[],
  appBaseUrl: string | undefined,
): EntityLink[] {
  const byObjective = new Map(keyResults.map(each => [each.objectiveId, each]));
  return [...byObjective.keys()].sort().flatMap(id => {
    const { url = pageOf(id, appBaseUrl), objectiveTitle } =
      byObjective.get(id)!;
    const title = `Objective: ${objectiveTitle}`;
    return url ? { url, title, icon: 'dashboard', type: 'objective' } : [];
  });
}

function pageOf(
  objectiveId: string,
  appBaseUrl: string | undefined,
): string | undefined {
  if (!appBaseUrl) return undefined;
  const page = new URL(`${appBaseUrl.replace(/\/+$/, '')}/platform-value/okrs`);
  page.searchParams.set('objective', objectiveId);
  return page.href;
}
