import type { TargetDefinition } from './definitionsDocument';
import { findTarget } from './findTarget';

const metric = 'deployment-frequency';
const cart = 'component:default/cart';
const shop = 'domain:default/shop';

function find(
  targets: TargetDefinition[],
  asOf = '2026-11-23T00:00:00Z',
  ownOnly = false,
) {
  const question = { metricId: metric, ref: cart, domains: [shop] };
  return findTarget(targets, { ...question, asOf, ownOnly });
}

describe('findTarget', () => {
  const organisation = { metric, value: 1, validFrom: '2026-01-01' };
  const domain = { metric, value: 2, validFrom: '2026-01-01', domain: shop };
  const entity = { metric, value: 3, validFrom: '2026-01-01', entity: cart };

  it('prefers the nearest', () => {
    const all = [organisation, domain, entity];
    expect(find(all)?.origin).toBe('entity');
    expect(find(all.slice(0, 2))).toMatchObject({ value: 2, origin: 'domain' });
    expect(find([organisation])).toEqual({
      value: 1,
      origin: 'organisation',
      since: '2026-01-01T00:00:00Z',
    });
  });

  it('takes the newest that held at the end of the period', () => {
    const raised = { ...organisation, value: 5, validFrom: '2026-06-01' };
    expect(find([organisation, raised])?.value).toBe(5);
    expect(find([organisation, raised], '2026-05-31T23:00:00Z')?.value).toBe(1);
    expect(find([raised], '2026-05-31T23:00:00Z')).toBeUndefined();
  });

  it('does not hold a sum against what is wanted of its parts', () => {
    const asOf = '2026-11-23T00:00:00Z';
    expect(find([organisation, domain], asOf, true)).toBeUndefined();
    expect(find([organisation, entity], asOf, true)?.value).toBe(3);
  });

  it('leaves others’ targets alone', () => {
    expect(
      find([
        { ...entity, entity: 'component:default/other' },
        { ...domain, domain: 'domain:default/other' },
        { ...organisation, metric: 'incident-rate' },
      ]),
    ).toBeUndefined();
  });
});
