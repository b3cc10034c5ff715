import { Content } from '@backstage/core-components';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Route, Routes, useParams } from 'react-router-dom';
import { EntityCard } from '../src/entity/card/EntityCard';
import { EntityTab } from '../src/entity/EntityTab';

/** The card where an entity's overview is, and the tab where its tab is. */
export function EntityStates() {
  const { kind = '', namespace = '', name = '' } = useParams();
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
  };
  return (
    <EntityProvider entity={entity}>
      <Content>
        <Routes>
          <Route
            path="/"
            element={
              <div style={{ maxWidth: 400 }}>
                <EntityCard />
              </div>
            }
          />
          <Route path="/platform-value" element={<EntityTab />} />
        </Routes>
      </Content>
    </EntityProvider>
  );
}
