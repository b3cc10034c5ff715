import type { JSX } from 'react';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { useLocation } from 'react-router-dom';
import { FakePlatformValueApi } from '../api/FakePlatformValueApi';
import { computedAt } from '../api/fixtures/readings';
import {
  platformValueApiRef,
  type PlatformValueApi,
} from '../api/platformValueApi';
import { rootRouteRef } from '../routes';

/** Stops the clock, and nothing else, when the fixtures were computed. */
export function stopClock(): void {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(computedAt));
}

/** Where the reader is. */
function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{`${pathname}${search}`}</output>;
}

interface RenderOptions {
  api?: PlatformValueApi;
  search?: string;
  mayRefresh?: boolean;
}

/** Renders an element in a portal whose backend is the fake. */
export function renderWithFake(
  element: JSX.Element,
  options: RenderOptions = {},
) {
  const { api = new FakePlatformValueApi(), search = '' } = options;
  const authorize =
    options.mayRefresh === false ? AuthorizeResult.DENY : AuthorizeResult.ALLOW;
  return renderInTestApp(
    <>
      <Address />
      {element}
    </>,
    {
      apis: [[platformValueApiRef, api], mockApis.permission({ authorize })],
      initialRouteEntries: [`/here${search}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name':
          convertLegacyRouteRef(entityRouteRef),
        '/platform-value': rootRouteRef,
      },
    },
  );
}

/** Renders an element on the page of an entity. */
export function renderForEntity(
  entityRef: string,
  element: JSX.Element,
  options?: RenderOptions,
) {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
  };
  return renderWithFake(
    <EntityProvider entity={entity}>{element}</EntityProvider>,
    options,
  );
}
