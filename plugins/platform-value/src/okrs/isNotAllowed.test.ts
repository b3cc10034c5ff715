/**
 * @jest-environment node
 */
import { NotAllowedError, ResponseError } from '@backstage/errors';
import { isNotAllowed } from './isNotAllowed';

function answered(name: string, status: number) {
  const body = {
    error: { name, message: 'no' },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(Response.json(body, { status }));
}

describe('isNotAllowed', () => {
  it('knows what the backend answers to who may not', async () => {
    expect(isNotAllowed(await answered('NotAllowedError', 403))).toBe(true);
    expect(isNotAllowed(new NotAllowedError('no'))).toBe(true);
  });

  it('takes no other failure for it', async () => {
    expect(isNotAllowed(await answered('NotFoundError', 404))).toBe(false);
    expect(isNotAllowed(new Error('no'))).toBe(false);
    expect(isNotAllowed('no')).toBe(false);
  });
});
