import { verifyJiraSignature } from './verifyJiraSignature';

const body = Buffer.from("It's a Secret to Everybody");
const secret = 'the secret';
// printf "It's a Secret to Everybody" | openssl dgst -sha256 -hmac 'the secret'
const signature =
  'sha256=0768b9f5ff490455a3ca31c2f948967ab6150b624d010194aabb28dfee807762';

describe('verifyJiraSignature', () => {
  it('takes what is signed with the secret, in either case', () => {
    expect(verifyJiraSignature(body, signature, secret)).toBe(true);
    const upper = signature.replace(/[0-9a-f]{64}/, hex => hex.toUpperCase());
    expect(verifyJiraSignature(body, upper, secret)).toBe(true);
  });

  it.each([
    ['another secret', body, signature, 'other'],
    ['another body', Buffer.from('x'), signature, secret],
    ['a shorter signature', body, signature.slice(0, -1), secret],
    ['a longer signature', body, `${signature}0`, secret],
    ['another algorithm', body, signature.replace('sha256', 'sha1'), secret],
    ['no signature', body, undefined, secret],
    ['no secret', body, signature, ''],
  ])('refuses %s', (_, given, header, shared) => {
    expect(verifyJiraSignature(given, header, shared)).toBe(false);
  });
});
