import { Readable } from 'node:stream';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { AuthorizedCostImports } from './AuthorizedCostImports';

const now = new Date('2026-11-20T12:00:00Z');
const file = Readable.from(['']);
const dryRun = true;

function authorized(
  allow: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) {
  const stored = jest.fn();
  const costs = new AuthorizedCostImports({
    auth: mockServices.auth(),
    permissions: mockServices.permissions({ result: allow }),
    imports: { import: stored },
    clock: () => now,
  });
  return { costs, stored };
}

describe('AuthorizedCostImports', () => {
  it('imports what a service sends', async () => {
    const { costs, stored } = authorized();
    const credentials = mockCredentials.service('billing');
    await costs.import(file, { dryRun, credentials });
    expect(stored).toHaveBeenCalledWith(file, { now, dryRun });
  });

  it('refuses users, whatever they may', async () => {
    const { costs, stored } = authorized();
    const credentials = mockCredentials.user();
    await expect(costs.import(file, { dryRun, credentials })).rejects.toThrow(
      /imported by services/,
    );
    expect(stored).not.toHaveBeenCalled();
  });

  it('refuses services without the permission', async () => {
    const { costs, stored } = authorized(AuthorizeResult.DENY);
    const credentials = mockCredentials.service('billing');
    await expect(costs.import(file, { dryRun, credentials })).rejects.toThrow(
      /platform-value\.signal\.push/,
    );
    expect(stored).not.toHaveBeenCalled();
  });
});
