import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ScorecardTab } from './ScorecardTab';

/** The Platform value tab of the entity whose page this is. */
export function EntityTab() {
  const { entity } = useEntity();
  return <ScorecardTab entityRef={stringifyEntityRef(entity)} />;
}
