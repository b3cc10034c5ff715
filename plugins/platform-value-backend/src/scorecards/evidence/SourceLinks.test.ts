import type { SignalFacts } from 'backstage-plugin-platform-value-node';
import { SourceLinks } from './SourceLinks';

const links = new SourceLinks(
  new Map([[1, { url: ({ partition }) => `https://github.com/${partition}` }]]),
);

function urlOf(options: {
  sourceId: number;
  partition?: string;
  facts?: SignalFacts;
}) {
  return links.urlOf({
    rowId: 'deployment~1~1~17',
    entityId: 1,
    entityRef: 'component:default/checkout',
    kind: 'deployment',
    externalId: '17',
    at: 0,
    outcome: 'success',
    facts: {},
    ...options,
  });
}

describe('SourceLinks', () => {
  it('asks the source that collected a signal', () => {
    expect(urlOf({ sourceId: 1, partition: 'acme/checkout' })).toBe(
      'https://github.com/acme/checkout',
    );
  });

  it('knows no page when the source no longer has it', () => {
    expect(urlOf({ sourceId: 1 })).toBeUndefined();
  });

  it('takes the page that was pushed with a signal', () => {
    const facts = { url: 'https://ci.example.com/17' };
    expect(urlOf({ sourceId: 2, partition: '1', facts })).toBe(facts.url);
  });

  it.each([
    [['javascript', 'alert(1)'].join(':')],
    ['ftp://example.com/x'],
    [`https://example.com/${'x'.repeat(200)}`],
    [17],
    [undefined],
  ])('never leads to %j, however it got into the store', url => {
    expect(urlOf({ sourceId: 2, facts: { url } })).toBeUndefined();
  });
});
