import { Content, Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { scorecards } from '../src/api/fixtures/scorecards';

/** Links to an entity in each state. */
export function StateList() {
  const linkTo = useEntityRefLink();
  return (
    <Content>
      <ul>
        {scorecards.map(({ scope }) => (
          <li key={scope.ref}>
            <Link to={linkTo(scope.ref)}>{scope.title}</Link>
          </li>
        ))}
      </ul>
    </Content>
  );
}
