import { checkDefinitions } from './checkDefinitions';
import { parseEntities } from './declaredEntities';

const capability = (id: string, rule: string, more = '') => `
  - id: ${id}
    platform: system:delivery
    title: ${id}
    validFrom: 2025-01-01
    adoptedWhen: [${rule}]
    ${more}`;

const catalog = `
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: delivery }
spec: { type: platform, owner: platform-team, domain: engineering }
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: shop }
spec: { owner: shop, domain: selling }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: cart, tags: [flags], annotations: { acme.io/alerts: 'on' } }
spec: { type: service, owner: shop, lifecycle: production, system: shop, dependsOn: ['resource:flags'] }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: site }
spec: { type: website, owner: shop, lifecycle: production }
`;

function check(text: string, entities?: string) {
  return checkDefinitions(
    [{ url: 'a.yaml', text }],
    entities === undefined ? undefined : parseEntities(entities),
  );
}

describe('checkDefinitions', () => {
  it('finds nothing wrong with a good document', () => {
    const text = `capabilities: ${capability('flags', '{ tag: flags }')}`;
    expect(check(text)).toEqual({ problems: [], lines: [] });
  });

  it('reports everything that is wrong, of all documents', () => {
    const { problems } = checkDefinitions([
      { url: 'a.yaml', text: 'mandates: [{ capability: x }]\ntargets: 3' },
      {
        url: 'b.yaml',
        text: `capabilities: ${capability('flags', '{ tag: flags }')}
mandates: [{ capability: flag, announced: 2026-01-01 }]`,
      },
      {
        url: 'c.yaml',
        text: `capabilities: ${capability('flags', '{ tag: flags }')}`,
      },
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^a\.yaml: mandates\.0\.announced: /),
      expect.stringMatching(/^a\.yaml: targets: /),
      expect.stringMatching(/^c\.yaml: capabilities\.0: .*is defined before/),
      expect.stringMatching(
        /^b\.yaml: mandates\.0: 'flag' is no capability of any document; it is left out\. Use one of flags\.$/,
      ),
    ]);
  });

  it('lists whom a capability applies to, and which rules match and why', () => {
    const text = `capabilities: ${capability(
      'flags',
      "{ tag: flags }, { relation: dependsOn, target: 'resource:*/flags' }",
      "alternativeWhen: [{ title: Own alerts, annotation: acme.io/alerts, value: 'o*' }]",
    )}${capability(
      'pages',
      '{ tag: pages }',
      'appliesTo: { types: [website] }',
    )}${capability(
      'metrics',
      '{ file: metrics.yaml }',
      "appliesTo: { domains: ['domain:selling'], owners: ['group:shop'] }",
    )}`;
    expect(check(text, catalog)).toEqual({
      problems: [],
      lines: [
        'flags applies to 1 of 2',
        '  component:default/cart',
        '      adopted: tag flags (rule tag: flags)',
        '      adopted: dependsOn resource:default/flags (rule relation: dependsOn, target: resource:*/flags)',
        '      alternative Own alerts: acme.io/alerts: on (rule annotation: acme.io/alerts, value: o*)',
        'pages applies to 1 of 2',
        '  component:default/site',
        'metrics applies to 1 of 2',
        '  component:default/cart',
        expect.stringContaining('seen by the portal alone'),
      ],
    });
  });

  it('knows with a catalog what is no platform', () => {
    const text = `capabilities: ${capability('flags', '{ tag: a }')}`.replace(
      'system:delivery',
      'system:shop',
    );
    expect(check(text, catalog).problems).toEqual([
      expect.stringContaining(
        "'system:default/shop' of capability 'flags' is no platform",
      ),
    ]);
  });

  it('says which document of a catalog file is no entity', () => {
    expect(() => parseEntities(`${catalog}---\nkind: Component\n`)).toThrow(
      /document 5 is no catalog entity: apiVersion: /,
    );
  });
});
