import { at, day } from '../__fixtures__/smallWorld';
import {
  committed,
  flags,
  npm,
  organisation,
  service,
  version,
} from './__fixtures__/smallOrganisation';
import { adoptionTruth } from './adoptionTruth';
import type { TrueAdoption } from './standingAt';

type Options = Parameters<typeof organisation>[0] & {
  entity?: string;
  capability?: string;
};

/** How the basket stood to its flags. */
function stood(options: Options, moment: number): TrueAdoption | undefined {
  const { entity = 'basket', capability = 'flags', ...rest } = options;
  return adoptionTruth(organisation(rest), {
    entity: `component:default/${entity}`,
    at: moment,
  }).get(capability);
}

const adopts = { fileVersions: [npm(1, 'zod'), npm(2, 'zod', '@acme/flags')] };

function rule(adoptedWhen: string, more = ''): string {
  return `capabilities:
  - id: flags
    platform: system:default/tools
    title: Flags
    validFrom: 2026-01-01
    adoptedWhen: [${adoptedWhen}]
${more}`;
}

describe('adoptionTruth', () => {
  it('dates an adoption by the commit that shows it', () => {
    expect(stood(adopts, committed(2) - 1)).toEqual({
      class: 'not-adopted',
      alternatives: [],
    });
    expect(stood(adopts, committed(2))).toEqual({
      class: 'unforced',
      since: committed(2),
      alternatives: [],
    });
  });

  it('ends an adoption with the commit that takes it away', () => {
    const leaves = { fileVersions: [...adopts.fileVersions, npm(4, 'zod')] };
    expect(stood(leaves, committed(4) - 1)?.class).toBe('unforced');
    expect(stood(leaves, committed(4))?.class).toBe('not-adopted');
  });

  it('counts as one what one commit moves from a file to another', () => {
    const moved = {
      fileVersions: [
        npm(1, '@acme/flags'),
        npm(3),
        version(
          3,
          'go.mod',
          'module x\n\nrequire (\n\t@acme/flags v1.0.0\n)\n',
        ),
      ],
      definitions: rule(
        `{ dependency: '@acme/flags' }, { dependency: 'x.y/flags' }`,
      ),
    };
    const together = {
      ...moved,
      fileVersions: [
        ...moved.fileVersions.slice(0, 2),
        version(3, 'go.mod', 'module x\n\nrequire x.y/flags v1.0.0\n'),
      ],
    };
    expect(stood(together, at(25))?.since).toBe(committed(1));
  });

  it('says since when an alternative runs beside', () => {
    const fileVersions = [
      npm(1, 'launchdarkly-node'),
      npm(2, 'launchdarkly-node', '@acme/flags'),
      npm(5, '@acme/flags'),
    ];
    const title = 'LaunchDarkly';
    expect(stood({ fileVersions }, committed(1))).toEqual({
      class: 'not-adopted',
      alternatives: [{ title, since: committed(1) }],
    });
    expect(stood({ fileVersions }, at(13))).toEqual({
      class: 'unforced',
      since: committed(2),
      parallelSince: committed(2),
      alternatives: [{ title, since: committed(1) }],
    });
    expect(stood({ fileVersions }, at(21))?.parallelSince).toBeUndefined();
  });

  // The second commit is made on 9th June at noon
  it.each([
    ['before it', '2026-06-08', 'mandated'],
    ['at midnight before it', '2026-06-09', 'mandated'],
    ['after it', '2026-06-10', 'unforced'],
  ])('fixes the class at the beginning: announced %s', (_, date, expected) => {
    const definitions = `${flags}mandates: [{ capability: flags, announced: ${date} }]`;
    expect(stood({ ...adopts, definitions }, at(29))?.class).toBe(expected);
  });

  it.each([
    [
      'nobody has to use one',
      rule(`{ dependency: '@acme/flags' }`, '    optional: true'),
    ],
    [
      'another one of the domain does the job',
      `${rule(`{ dependency: '@acme/flags' }`, '    serves: switching')}
  - id: switches
    platform: system:default/tools
    title: Switches
    validFrom: 2026-01-01
    serves: switching
    adoptedWhen: [{ file: switches.yaml }]`,
    ],
  ])('calls it voluntary when %s', (_, definitions) => {
    expect(stood({ ...adopts, definitions }, at(29))?.class).toBe('voluntary');
  });

  it('calls it unforced when the other one came later, or was given up before', () => {
    const other = (rest: string) =>
      `${rule(`{ dependency: '@acme/flags' }`, '    serves: switching')}
  - id: switches
    platform: system:default/tools
    title: Switches
    serves: switching
    adoptedWhen: [{ file: switches.yaml }]
    ${rest}`;
    const later = other('validFrom: 2026-06-20');
    const ended = other(
      'validFrom: 2026-01-01\ndeprecations: [{ capability: switches, until: 2026-06-01 }]',
    );
    expect(stood({ ...adopts, definitions: later }, at(29))?.class).toBe(
      'unforced',
    );
    expect(stood({ ...adopts, definitions: ended }, at(29))?.class).toBe(
      'unforced',
    );
  });

  it('is overdue when the due day is over', () => {
    const definitions = `${flags}mandates: [{ capability: flags, announced: 2026-06-02, due: 2026-06-10 }]`;
    // 10th June is day 9 after the 1st
    expect(stood({ definitions }, at(9, 23))?.class).toBe('not-adopted');
    expect(stood({ definitions }, at(10))?.class).toBe('overdue');
  });

  it('obeys the scope of a mandate', () => {
    const mandate = (scope: string) =>
      `${flags}mandates: [{ capability: flags, announced: 2026-06-02, due: 2026-06-10, scope: ${scope} }]`;
    const classOf = (scope: string) =>
      stood({ definitions: mandate(scope) }, at(20))?.class;
    expect(classOf(`{ domains: ['domain:default/selling'] }`)).toBe('overdue');
    expect(classOf(`{ owners: ['group:default/blue'] }`)).toBe('not-adopted');
    expect(
      classOf(
        `{ owners: ['group:default/blue'], systems: ['system:default/shop'] }`,
      ),
    ).toBe('overdue');
  });

  it('knows nothing of what is not watched', () => {
    const elsewhere = service('basket', 'red', {
      annotations: { 'github.com/project-slug': 'acme/gone' },
    });
    expect(stood({ services: [elsewhere] }, at(20))?.class).toBe('unknown');
    expect(stood(adopts, at(-1))?.class).toBe('unknown');
    expect(stood(adopts, at(-300))?.class).toBe('not-applicable');
  });

  it.each([
    ['an annotation', `{ annotation: acme.io/flags, value: 'o*' }`],
    ['a tag', `{ tag: flags }`],
    ['a relation', `{ relation: dependsOn, target: 'resource:default/fl*' }`],
  ])('takes %s for granted since it is offered', (_, text) => {
    const basket = service('basket', 'red', {
      annotations: { 'acme.io/flags': 'on' },
      tags: ['flags'],
    });
    const own = {
      ...basket,
      spec: { ...basket.spec, dependsOn: ['resource:default/flags'] },
    };
    const definitions = rule(text);
    expect(stood({ services: [own], definitions }, at(0))).toEqual({
      class: 'unforced',
      since: Date.UTC(2026, 0, 1),
      alternatives: [],
    });
    const without = { services: [service('basket', 'red')], definitions };
    expect(stood(without, at(0))?.class).toBe('not-adopted');
  });

  it.each([
    ['a workflow', `{ workflow: 'acme/ci/*.yml' }`],
    ['a file', `{ file: .circleci/config.yml }`],
    [
      'an image',
      `{ dependency: 'registry.acme/base/*', manifest: Dockerfile }`,
    ],
  ])('sees %s', (_, text) => {
    const fileVersions = [
      version(1, 'README.md', 'Nothing'),
      version(
        2,
        '.github/workflows/build.yml',
        'jobs: { a: { uses: acme/ci/build.yml@v1 } }',
      ),
      version(2, '.circleci/config.yml', 'version: 2'),
      version(
        2,
        'Dockerfile',
        'FROM registry.acme/base/node:22 AS build\nFROM build\n',
      ),
    ];
    expect(
      stood({ fileVersions, definitions: rule(text) }, at(20))?.since,
    ).toBe(committed(2));
  });

  it('gives a folder of a shared repository to its service only, and workflows to all', () => {
    const services = ['basket', 'offers'].map(name =>
      service(name, 'red', {
        annotations: { 'platform-value.io/paths': `services/${name}/**` },
      }),
    );
    const fileVersions = [
      { ...npm(1, '@acme/flags'), path: 'services/offers/package.json' },
      version(
        2,
        '.github/workflows/a.yml',
        'jobs: { a: { uses: acme/ci@v1 } }',
      ),
    ];
    const options = { services, fileVersions };
    expect(stood({ ...options, entity: 'basket' }, at(20))?.class).toBe(
      'not-adopted',
    );
    expect(stood({ ...options, entity: 'offers' }, at(20))?.class).toBe(
      'unforced',
    );
    const definitions = rule('{ workflow: acme/ci }');
    expect(stood({ ...options, definitions }, at(20))?.since).toBe(
      committed(2),
    );
  });

  it('keeps what calls show for 28 days, and watches everybody while anybody calls', () => {
    const dayOf = (date: string) => ({
      costs: [],
      facts: date === '2026-05-01' ? [{ fact: 'calls', calls: 7 }] : [],
    });
    const others = (date: string) => ({
      costs: [],
      facts: date < '2026-06-10' ? [{ fact: 'calls', calls: 1 }] : [],
    });
    const pushes = {
      currency: 'EUR',
      firstDay: '2026-05-01',
      end: at(30),
      facts: ['calls'],
      components: new Map([
        ['basket', { dayOf }],
        ['offers', { dayOf: others }],
      ]),
    };
    const services = [service('basket', 'red'), service('offers', 'blue')];
    const options = { pushes, services, definitions: rule('{ fact: calls }') };
    const called = Date.UTC(2026, 4, 2) - 1000;
    const began = Date.UTC(2026, 4, 1);
    expect(stood(options, began - 1)?.class).toBe('unknown');
    expect(stood(options, called - 1)?.class).toBe('not-adopted');
    expect(stood(options, called)?.since).toBe(called);
    expect(stood(options, called + 28 * day - 1)?.class).toBe('unforced');
    expect(stood(options, called + 28 * day)?.class).toBe('not-adopted');
    expect(stood(options, at(25))?.class).toBe('unknown');
  });

  it('throws when there is no such entity', () => {
    expect(() => stood({ entity: 'nobody' }, at(0))).toThrow(
      'There is no component:default/nobody.',
    );
  });
});
