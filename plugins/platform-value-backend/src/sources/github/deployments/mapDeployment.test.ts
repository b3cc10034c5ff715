import type { GithubEntity } from '../matchEntities';
import type { DeploymentFact } from './DeploymentFact';
import { mapDeployment } from './mapDeployment';
import type { TouchedPaths } from './touchedPaths';

const at = new Date(Date.UTC(2026, 0, 5));
const deployment: DeploymentFact = {
  externalId: '1',
  handle: '1',
  name: 'production',
  chain: 'production',
  sha: 'new',
  previous: 'old',
  hotfix: false,
  createdAt: at,
  outcome: 'success',
  updatedAt: at,
};

function entity(
  entityName: string,
  paths: string[],
  ownDeployments = false,
): GithubEntity {
  const rest = {
    recognisers: [],
    incidentLabels: [],
    productionEnvironments: '',
  };
  return {
    entityRef: entityName,
    selector: { entityName, paths, ownDeployments, ...rest },
  };
}

const whole = entity('whole', []);
const own = entity('own', ['own/**'], true);
const cart = entity('cart', ['cart/**']);
const pay = entity('pay', ['pay/**']);

async function map(
  recognising: GithubEntity[],
  touched: TouchedPaths,
  fact: Partial<DeploymentFact> = {},
) {
  const compared: string[] = [];
  const mapped = await mapDeployment({
    fact: { ...deployment, ...fact },
    recognising,
    comparison: {
      touchedPaths: async (base, head) => {
        compared.push(`${base}...${head}`);
        return touched;
      },
      touchedBefore: async (_, globs) => globs.includes('cart/**'),
    },
  });
  const names = mapped.entities.map(({ entityRef }) => entityRef);
  return { names, unmapped: mapped.unmapped, compared };
}

describe('mapDeployment', () => {
  it('compares nothing for those that own everything or say it themselves', async () => {
    expect(await map([whole, own], [])).toEqual({
      names: ['whole', 'own'],
      unmapped: undefined,
      compared: [],
    });
  });

  it.each([
    [['cart/a.ts', 'README.md'], ['cart']],
    [
      ['cart/a.ts', 'pay/b.ts'],
      ['cart', 'pay'],
    ],
    ['everything' as const, ['cart', 'pay']],
  ])('that changed %j belongs to %j', async (touched, names) => {
    const mapped = await map([cart, pay], touched);
    expect(mapped.names).toEqual(names);
    expect(mapped.compared).toEqual(['old...new']);
  });

  it('that changed no part belongs to none, with the reason', async () => {
    const mapped = await map([cart, pay], ['README.md']);
    expect(mapped.names).toEqual([]);
    expect(mapped.unmapped).toContain('changed no path');
  });

  it('that can not be compared belongs to none, with the reason', async () => {
    expect((await map([cart], 'unknown')).unmapped).toContain('compared');
    const unknown = await map([cart], [], { sha: undefined });
    expect(unknown.unmapped).toContain('compared');
  });

  it('that a part claims for itself belongs to no other part', async () => {
    const claimed = await map([whole, own, cart], ['cart/a.ts']);
    expect(claimed.names).toEqual(['whole', 'own']);
  });

  it('that is the first brought all that there was', async () => {
    const first = await map([whole, cart, pay], [], { previous: undefined });
    expect(first.names).toEqual(['whole', 'cart']);
    expect(first.compared).toEqual([]);
  });

  it('that was known before is not compared again', async () => {
    const known = await map([whole, cart], ['cart/a.ts'], { settled: true });
    expect(known).toEqual({ names: ['whole'], compared: [] });
  });
});
