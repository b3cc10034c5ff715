import { pageUrl } from './pageUrl';

describe('pageUrl', () => {
  it.each([
    ['https://docs.example/flags', 'https://docs.example/flags'],
    ['/docs/default/component/flags', '/docs/default/component/flags'],
    ['//elsewhere.example', undefined],
    ['/\\elsewhere.example', undefined],
    [['javascript', 'alert(1)'].join(':'), undefined],
    [undefined, undefined],
  ])('makes of %s the link %s', (address, link) => {
    expect(pageUrl(address)).toBe(link);
  });
});
