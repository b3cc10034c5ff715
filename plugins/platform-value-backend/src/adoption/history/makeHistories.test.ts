import type { DatedEntity } from '../../catalog/DatedEntity';
import {
  adoptionClassAt,
  parallelSince,
  rolledUpClass,
} from '../adoptionClassAt';
import { capabilityText, definitionsOf } from '../__testUtils__/definitions';
import type { AdoptionHistory } from './AdoptionHistory';
import type { EntityEvidence } from './EntityEvidence';
import type { KnownEntity } from './KnownEntity';
import { makeHistories } from './makeHistories';

const second = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;
const always = { start: -Infinity, end: Infinity };
const signal = { kind: 'evidence' as const, sourceId: 1, externalId: 'x' };

const service: DatedEntity = {
  entityId: 7,
  ref: 'component:default/cart',
  kind: 'component',
  exists: always,
  memberships: [
    { relation: 'domain', target: 'domain:default/selling', ...always },
    { relation: 'owner', target: 'group:default/shop', ...always },
  ],
  traits: [{ trait: 'type', key: '', value: 'service', ...always }],
};

/** A file that is there from a day on, to another. */
function file(name: string, from: string, to?: string): EntityEvidence {
  const start = second(from);
  const end = to ? second(to) : Infinity;
  return {
    lasting: [{ type: 'file', name, place: '', start, end, signal }],
    passing: [],
  };
}

function calls(fact: string, ...days: string[]): EntityEvidence {
  const passing = days.map(day => ({
    ...{ type: 'fact' as const, name: fact, place: '', signal },
    at: second(day),
  }));
  return { lasting: [], passing };
}

function both(...all: EntityEvidence[]): EntityEvidence {
  return {
    lasting: all.flatMap(({ lasting }) => lasting),
    passing: all.flatMap(({ passing }) => passing),
  };
}

const nothing = both();

function histories(
  text: string,
  evidence: EntityEvidence,
  more: Partial<KnownEntity> = {},
): AdoptionHistory[] {
  const known = { entity: service, evidence, exemptions: [], ...more };
  return makeHistories(definitionsOf(text), known).map(history => ({
    ...history,
    watched: [always],
  }));
}

function flagsOf(...given: Parameters<typeof histories>): AdoptionHistory {
  return histories(...given).find(({ capability }) => capability === 'flags')!;
}

function classOn(day: string, ...given: Parameters<typeof histories>) {
  return adoptionClassAt(flagsOf(...given), second(day));
}

const flags = `capabilities: [${capabilityText('flags')}]`;
const optional = `capabilities: [${capabilityText('flags', 'optional: true')}]`;
const adopted = file('flags', '2025-06-01');
const mandate = (more = '') =>
  `\nmandates: [{ capability: flags, announced: 2025-05-01, ${more} }]`;

describe('the class of an adoption', () => {
  it('state evidence holds while seen', () => {
    const seen = file('flags', '2025-06-01', '2025-08-01');
    expect(classOn('2025-05-31', flags, seen)).toBe('not-adopted');
    expect(classOn('2025-06-01', flags, seen)).toBe('unforced');
    expect(classOn('2025-07-31', flags, seen)).toBe('unforced');
    expect(classOn('2025-08-01', flags, seen)).toBe('not-adopted');
  });

  it('activity evidence holds the capability’s activeWindow', () => {
    const text = `capabilities: [${capabilityText(
      'flags',
      'activeWindow: 10',
    ).replace('file: flags', 'fact: calls')}]`;
    const { adopted: intervals } = flagsOf(
      text,
      calls('calls', '2025-06-01', '2025-06-08', '2025-07-01'),
    );
    expect(intervals).toEqual([
      {
        ...{ start: second('2025-06-01'), end: second('2025-06-18') },
        class: 'unforced',
      },
      {
        ...{ start: second('2025-07-01'), end: second('2025-07-11') },
        class: 'unforced',
      },
    ]);
  });

  it('activity evidence holds 28 days by default', () => {
    const text = flags.replace('file: flags', 'fact: calls');
    const seen = calls('calls', '2025-06-01');
    expect(classOn('2025-06-28', text, seen)).toBe('unforced');
    expect(classOn('2025-06-29', text, seen)).toBe('not-adopted');
  });

  it('several signs are one adoption while any of them holds', () => {
    const text = flags.replace(
      '{ file: flags }',
      '{ file: flags }, { tag: flags }',
    );
    const tag = {
      ...{ trait: 'tag' as const, key: 'flags', value: '' },
      ...{ start: second('2025-07-15'), end: Infinity },
    };
    const entity = { ...service, traits: [...service.traits, tag] };
    const seen = file('flags', '2025-06-01', '2025-08-01');
    expect(flagsOf(text, seen, { entity }).adopted).toEqual([
      { start: second('2025-06-01'), end: Infinity, class: 'unforced' },
    ]);
  });

  it('mandated if a mandate for it was announced before B', () => {
    expect(classOn('2025-07-01', flags + mandate(), adopted)).toBe('mandated');
    expect(classOn('2025-07-01', optional + mandate(), adopted)).toBe(
      'mandated',
    );
  });

  it('a mandate announced at B is not announced before it', () => {
    const text = flags + mandate().replace('2025-05-01', '2025-06-01');
    expect(classOn('2025-07-01', text, adopted)).toBe('unforced');
  });

  it('a mandate for others is none for it', () => {
    const others = mandate("scope: { domains: ['domain:default/other'] }");
    expect(classOn('2025-07-01', flags + others, adopted)).toBe('unforced');
    const own = mandate(
      "scope: { domains: ['domain:default/other'], owners: ['group:default/shop'] }",
    );
    expect(classOn('2025-07-01', flags + own, adopted)).toBe('mandated');
  });

  it('else voluntary if the capability is optional', () => {
    expect(classOn('2025-07-01', optional, adopted)).toBe('voluntary');
  });

  const pair = (platform: string, serves: string, validFrom = '2025-01-01') =>
    `capabilities: [${capabilityText(
      'flags',
      'serves: flagging',
    )}, ${capabilityText('switches', `serves: ${serves}`)
      .replace('system:default/delivery', platform)
      .replace('2025-01-01', validFrom)}]`;

  it.each([
    [
      'another in the domain serves the same',
      'system:default/data',
      'flagging',
      '2025-01-01',
      'voluntary',
    ],
    [
      'another in the domain serves another job',
      'system:default/data',
      'testing',
      '2025-01-01',
      'unforced',
    ],
    [
      'another of another domain serves the same',
      'system:default/shop',
      'flagging',
      '2025-01-01',
      'unforced',
    ],
    [
      'another came only later',
      'system:default/data',
      'flagging',
      '2025-06-02',
      'unforced',
    ],
  ] as const)(
    'else voluntary if another one in the domain serves the same: %s',
    (_, platform, serves, validFrom, expected) => {
      expect(
        classOn('2025-07-01', pair(platform, serves, validFrom), adopted),
      ).toBe(expected);
    },
  );

  it('what was given up before B is no choice', () => {
    const text = `${pair('system:default/data', 'flagging')}
deprecations: [{ capability: switches, announced: 2025-01-02, until: 2025-05-31 }]`;
    expect(classOn('2025-07-01', text, adopted)).toBe('unforced');
  });

  it('else unforced', () => {
    expect(classOn('2025-07-01', flags, adopted)).toBe('unforced');
  });

  it('an interval’s class is fixed at its beginning', () => {
    const again = both(
      file('flags', '2025-02-01', '2025-03-01'),
      file('flags', '2025-06-01'),
    );
    const { adopted: intervals } = flagsOf(flags + mandate(), again);
    expect(intervals.map(each => each.class)).toEqual(['unforced', 'mandated']);
  });

  it.each([[flags], [optional], [pair('system:default/data', 'flagging')]])(
    'a later mandate changes no class (%#)',
    text => {
      const days = ['2025-05-01', '2025-06-01', '2025-07-01', '2026-07-01'];
      const later = mandate('due: 2025-12-31').replace(
        '2025-05-01',
        '2025-09-01',
      );
      const before = flagsOf(text, adopted);
      const after = flagsOf(text + later, adopted);
      expect(after.adopted).toEqual(before.adopted);
      for (const day of days) {
        expect(adoptionClassAt(after, second(day))).toBe(
          adoptionClassAt(before, second(day)),
        );
      }
      expect(after.mandates).toHaveLength(1);
    },
  );

  it('what was used before the capability was defined counts from then on, and was told by nobody', () => {
    const early = file('flags', '2024-02-01');
    const text = flags + mandate().replace('2025-05-01', '2024-12-01');
    expect(flagsOf(text, early).adopted).toEqual([
      { start: second('2025-01-01'), end: Infinity, class: 'unforced' },
    ]);
  });
});

describe('without an open interval', () => {
  const due = flags + mandate('due: 2025-06-30');

  it('overdue past a mandate’s due date', () => {
    expect(classOn('2025-06-30', due, nothing)).toBe('not-adopted');
    expect(classOn('2025-07-01', due, nothing)).toBe('overdue');
  });

  it('not overdue under a mandate without a due date', () => {
    expect(classOn('2026-07-01', flags + mandate(), nothing)).toBe(
      'not-adopted',
    );
  });

  it('else not-adopted', () => {
    expect(classOn('2025-07-01', flags, nothing)).toBe('not-adopted');
  });

  it('exempt with a dated exemption', () => {
    const start = second('2025-07-10');
    const end = second('2025-08-01');
    const exemptions = [{ capability: 'flags', start, end }];
    const of = (day: string) => classOn(day, due, nothing, { exemptions });
    expect(of('2025-07-09')).toBe('overdue');
    expect(of('2025-07-10')).toBe('exempt');
    expect(of('2025-08-01')).toBe('overdue');
  });

  it('not-applicable outside appliesTo', () => {
    const left = {
      ...service.memberships[0],
      end: second('2025-07-01'),
    };
    const entity = { ...service, memberships: [left] };
    const text = `capabilities: [${capabilityText(
      'flags',
      "appliesTo: { domains: ['domain:default/selling'] }",
    )}]`;
    expect(classOn('2025-06-30', text, nothing, { entity })).toBe(
      'not-adopted',
    );
    expect(classOn('2025-07-01', text, nothing, { entity })).toBe(
      'not-applicable',
    );
    expect(classOn('2024-12-31', text, nothing, { entity })).toBe(
      'not-applicable',
    );
  });

  it('has no history where it never applied and was never used', () => {
    const entity = { ...service, traits: [] };
    expect(histories(flags, nothing, { entity })).toEqual([]);
  });

  it('unknown where nothing that would show it was watched', () => {
    const history = flagsOf(due, nothing);
    const watched = [
      { start: second('2025-07-10'), end: second('2025-09-01') },
    ];
    const of = (day: string) =>
      adoptionClassAt({ ...history, watched }, second(day));
    expect(of('2025-07-09')).toBe('unknown');
    expect(of('2025-07-10')).toBe('overdue');
    expect(of('2025-09-02')).toBe('overdue');
    expect(of('2025-09-04')).toBe('unknown');
    const seen = { ...flagsOf(due, adopted), watched: [] };
    expect(adoptionClassAt(seen, second('2025-09-04'))).toBe('mandated');
  });

  it('ends when the entity leaves the catalog', () => {
    const exists = { start: -Infinity, end: second('2025-07-01') };
    const entity = { ...service, exists };
    expect(classOn('2025-06-30', flags, adopted, { entity })).toBe('unforced');
    expect(classOn('2025-07-01', flags, adopted, { entity })).toBe(
      'not-applicable',
    );
  });
});

describe('in parallel', () => {
  const text = `capabilities: [${capabilityText(
    'flags',
    'alternativeWhen: [{ title: Other, file: other }]',
  )}]`;

  it('since that date an alternative is also seen', () => {
    const seen = both(adopted, file('other', '2025-07-01', '2025-08-01'));
    const since = (day: string) =>
      parallelSince(flagsOf(text, seen), second(day));
    expect(since('2025-06-30')).toBeUndefined();
    expect(since('2025-07-15')).toBe(second('2025-07-01'));
    expect(since('2025-08-01')).toBeUndefined();
  });

  it('since the adoption when the alternative was there first, never without one', () => {
    const first = both(adopted, file('other', '2025-02-01'));
    expect(parallelSince(flagsOf(text, first), second('2025-07-01'))).toBe(
      second('2025-06-01'),
    );
    expect(
      parallelSince(
        flagsOf(text, file('other', '2025-02-01')),
        second('2025-07-01'),
      ),
    ).toBeUndefined();
  });

  it('those of one job are alternatives of each other', () => {
    const jobs = `capabilities: [${capabilityText(
      'flags',
      'serves: flagging',
    )}, ${capabilityText('switches', 'serves: flagging')}]`;
    const seen = both(adopted, file('switches', '2025-03-01'));
    expect(flagsOf(jobs, seen).alternatives).toEqual([
      {
        ...{ start: second('2025-03-01'), end: Infinity },
        title: 'switches (title)',
      },
    ]);
  });
});

describe('a choice', () => {
  it('is there while the capability is optional, or another does the same', () => {
    const [start, end] = [second('2025-01-01'), second('2026-01-01')];
    expect(flagsOf(optional, nothing).choice).toEqual([
      { start, end: Infinity },
    ]);
    expect(flagsOf(flags, nothing).choice).toEqual([]);
    const text = `capabilities: [${capabilityText(
      'flags',
      'serves: flagging',
    )}, ${capabilityText('switches', 'serves: flagging')}]
deprecations: [{ capability: switches, announced: 2025-06-01, until: 2025-12-31 }]`;
    expect(flagsOf(text, nothing).choice).toEqual([{ start, end }]);
  });
});

describe('a team', () => {
  const of = (text: string, evidence: EntityEvidence, ...more: unknown[]) =>
    flagsOf(text, evidence, ...(more as [Partial<KnownEntity>?]));
  const now = second('2025-12-01');

  it('has adopted when one of its applicable entities has, with the class of its earliest open interval', () => {
    const voluntary = of(optional + mandate(), file('flags', '2025-03-01'));
    const mandated = of(optional + mandate(), file('flags', '2025-07-01'));
    const ended = of(optional, file('flags', '2025-02-01', '2025-02-20'));
    const without = of(flags, nothing);
    expect(rolledUpClass([without, ended, mandated, voluntary], now)).toBe(
      'voluntary',
    );
    expect(rolledUpClass([without, mandated], now)).toBe('mandated');
  });

  it('without one stands as the one of them most in need', () => {
    const without = of(flags, nothing);
    const overdue = of(flags + mandate('due: 2025-06-30'), nothing);
    const unknown = { ...without, watched: [] };
    expect(rolledUpClass([without, unknown, overdue], now)).toBe('overdue');
    expect(rolledUpClass([without, unknown], now)).toBe('unknown');
    expect(rolledUpClass([], now)).toBe('not-applicable');
  });
});
