import { isConnectionFailure } from './isConnectionFailure';

const error = (message: string, more: object = {}) =>
  Object.assign(new Error(message), more);

describe('isConnectionFailure', () => {
  it.each([
    ['an administrator ended it', error('x', { code: '57P01' })],
    ['the server refuses', error('x', { code: 'ECONNREFUSED' })],
    ['too many came', error('x', { code: '53300' })],
    ['the driver lost it', error('Connection terminated unexpectedly')],
    ['a statement lost it', error('select 1 - Connection terminated')],
    ['the pool is exhausted', error('x', { name: 'KnexTimeoutError' })],
  ])('knows that %s', (_, failure) => {
    expect(isConnectionFailure(failure)).toBe(true);
  });

  it.each([
    ['a value is too long', error('x', { code: '22001' })],
    ['a defect', new TypeError('x is not a function')],
    ['no error', 'x'],
  ])('takes for something else that %s', (_, failure) => {
    expect(isConnectionFailure(failure)).toBe(false);
  });
});
