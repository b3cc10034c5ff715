import type { TableColumn } from '@backstage/core-components';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { lazy, Suspense } from 'react';
import { isScored } from '../isScored';

const ScorecardCell = lazy(() =>
  import('./ScorecardCell').then(module => ({ default: module.ScorecardCell })),
);

/**
 * A column for tables of catalog entities: how often it ships and how many
 * capabilities it uses. All rows of a page are asked for by one request.
 *
 * @param options - `title` is the heading, "Platform value" by default.
 * @public
 */
export function createScorecardColumn<TRow extends { entity: Entity }>(
  options: { title?: string } = {},
): TableColumn<TRow> {
  return {
    title: options.title ?? 'Platform value',
    sorting: false,
    searchable: false,
    render: ({ entity }) =>
      isScored(entity) ? (
        <Suspense fallback={null}>
          <ScorecardCell entityRef={stringifyEntityRef(entity)} />
        </Suspense>
      ) : null,
  };
}
