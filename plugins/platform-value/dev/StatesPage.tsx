import { parseEntityRef } from '@backstage/catalog-model';
import { Content, Link } from '@backstage/core-components';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Route, Routes, useParams } from 'react-router-dom';
import { scorecards } from '../src/api/fixtures/scorecards';
import { EntityTab } from '../src/entity/EntityTab';

function entityOf(ref: string) {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
  };
}

function StateLinks() {
  return (
    <ul>
      {scorecards.map(({ scope }) => (
        <li key={scope.ref}>
          <Link to={`/state/${encodeURIComponent(scope.ref)}`}>
            {scope.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function State() {
  const { ref = '' } = useParams();
  return (
    <EntityProvider entity={entityOf(ref)}>
      <EntityTab />
    </EntityProvider>
  );
}

/** Links to the states, and the tab in one of them. */
export function StatesPage() {
  return (
    <Content>
      <Routes>
        <Route path="/" element={<StateLinks />} />
        <Route path="/state/:ref" element={<State />} />
      </Routes>
    </Content>
  );
}
