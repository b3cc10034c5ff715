import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { AuthorizedPush } from './AuthorizedPush';

const now = new Date('2026-11-20T12:00:00Z');
const result = { accepted: 1, unchanged: 0, rejected: [] };

function authorized(
  allow: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) {
  const store = jest.fn(async () => result);
  const push = new AuthorizedPush({
    auth: mockServices.auth(),
    permissions: mockServices.permissions({ result: allow }),
    pushed: { store },
    clock: () => now,
  });
  return { push, store };
}

const rows = [{ any: 'row' }];
const request = { rows, watchedFrom: undefined };

describe('AuthorizedPush', () => {
  it('stores what a service sends under the subject of its token', async () => {
    const { push, store } = authorized();
    const credentials = mockCredentials.service('data-platform');
    expect(await push.push(request, { credentials })).toEqual(result);
    expect(store).toHaveBeenCalledWith(
      { subject: 'data-platform', ...request },
      now,
    );
  });

  it('refuses users, whatever they may', async () => {
    const { push, store } = authorized();
    const credentials = mockCredentials.user();
    await expect(push.push(request, { credentials })).rejects.toThrow(
      /pushed by services/,
    );
    expect(store).not.toHaveBeenCalled();
  });

  it('refuses services without the permission', async () => {
    const { push, store } = authorized(AuthorizeResult.DENY);
    const credentials = mockCredentials.service('data-platform');
    await expect(push.push(request, { credentials })).rejects.toThrow(
      /platform-value\.signal\.push/,
    );
    expect(store).not.toHaveBeenCalled();
  });
});
