import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityAccess } from './EntityAccess';

const credentials = mockCredentials.user();
const refs = ['component:default/cart', 'component:default/secret'];

let now = new Date('2026-11-23T00:00:00Z');

function accessWith(result: AuthorizeResult) {
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async () => [
      result === AuthorizeResult.CONDITIONAL
        ? {
            result,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
            },
          }
        : { result },
    ],
  });
  const catalog = catalogServiceMock.mock();
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(ref =>
      ref.endsWith('cart')
        ? {
            apiVersion: 'v1',
            kind: 'Component',
            metadata: { name: 'cart', namespace: 'default' },
          }
        : undefined,
    ),
  }));
  const access = new EntityAccess({ permissions, catalog, clock: () => now });
  return { access, catalog };
}

describe('EntityAccess', () => {
  it('lets everything through, or nothing, without asking the catalog', async () => {
    const allowed = accessWith(AuthorizeResult.ALLOW);
    expect(await allowed.access.visible(refs, credentials)).toEqual(
      new Set(refs),
    );
    const denied = accessWith(AuthorizeResult.DENY);
    expect(await denied.access.visible(refs, credentials)).toEqual(new Set());
    expect(allowed.catalog.getEntitiesByRefs).not.toHaveBeenCalled();
    expect(denied.catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('asks the catalog once, as the caller, where the policy has conditions', async () => {
    const { access, catalog } = accessWith(AuthorizeResult.CONDITIONAL);
    expect(await access.visible(refs, credentials)).toEqual(
      new Set(['component:default/cart']),
    );
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    expect(catalog.getEntitiesByRefs.mock.calls[0][1]).toEqual({ credentials });
  });

  it('remembers for a minute what a caller may read, of that caller only', async () => {
    const { access, catalog } = accessWith(AuthorizeResult.CONDITIONAL);
    await access.visible(refs, credentials);
    await access.visible(refs, credentials);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    await access.visible(refs, mockCredentials.user('user:default/other'));
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(2);
    now = new Date('2026-11-23T00:01:01Z');
    await access.visible(refs, credentials);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(3);
  });
});
