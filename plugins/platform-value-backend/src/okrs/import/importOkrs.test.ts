import type { Knex } from 'knex';
import { stringify } from 'yaml';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { fileOf, keyResultOf, objectiveOf } from '../__testUtils__/okrFiles';
import { storeEntities } from '../__testUtils__/storeEntities';
import { emptyOkrs, writtenRows } from '../__testUtils__/writtenRows';
import { importOkrs, type ImportedFile } from './importOkrs';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const now = new Date('2026-11-23T12:00:00Z');
const cart = 'component:default/cart';
const search = 'component:default/search';
const secret = 'component:default/secret';

describe('importOkrs', () => {
  let knex: Knex;
  let ids: number[];

  beforeAll(async () => {
    knex = await createDatabase();
    ids = await storeEntities(knex, [cart, search, secret]);
  });

  beforeEach(() => emptyOkrs(knex));

  function take(text: string, fields: Partial<ImportedFile> = {}, at = now) {
    return importOkrs(
      { text, format: 'document', dryRun: false, ...fields },
      {
        knex,
        timeZone: 'Europe/Berlin',
        metricIds: new Set(['change-lead-time']),
        visible: async refs => new Set(refs.filter(ref => ref !== secret)),
        now: at,
      },
    );
  }

  function openLinks() {
    return knex('key_result_links')
      .where('until', '=', knex.raw("'infinity'::timestamptz"))
      .select('entity_id', 'key_result', 'origin')
      .orderBy(['key_result', 'entity_id']);
  }

  const whole = [
    objectiveOf('grow', { url: 'https://okr.example.com/grow' }),
    objectiveOf('retain', {
      parent: 'grow',
      keyResults: [
        keyResultOf('day-30', {
          entities: [cart, search],
          checkIns: [
            { at: '2026-11-01T09:00:00+01:00', value: 0.33, confidence: 0.7 },
          ],
        }),
        keyResultOf('fast', {
          ...{ kind: 'maintain', target: undefined, money: 'cost' },
          range: { low: 1, high: 2 },
          measuredBy: { metricId: 'change-lead-time', scope: cart, days: 90 },
        }),
      ],
    }),
  ];

  it('takes YAML and JSON alike, and says how much is new', async () => {
    const counts = {
      objectives: { created: 2, changed: 0, unchanged: 0 },
      keyResults: { created: 2, changed: 0, unchanged: 0 },
      links: { created: 2, changed: 0, unchanged: 0 },
    };
    const fromYaml = await take(stringify({ objectives: whole }));
    expect(fromYaml).toEqual({ dryRun: false, ...counts, rejected: [] });
    expect(await openLinks()).toEqual([
      { entity_id: ids[0], key_result: 'day-30', origin: 'import' },
      { entity_id: ids[1], key_result: 'day-30', origin: 'import' },
    ]);
    const before = await writtenRows(knex);
    const fromJson = await take(fileOf(...whole));
    expect(fromJson.keyResults).toEqual({
      created: 0,
      changed: 0,
      unchanged: 2,
    });
    expect(fromJson.links).toEqual({ created: 0, changed: 0, unchanged: 2 });
    expect(await writtenRows(knex)).toEqual(before);
  });

  it('tells in a dry run what would become of it, and stores nothing', async () => {
    const file = fileOf(...whole, { id: 'no title' });
    const preview = await take(file, { dryRun: true });
    expect(await writtenRows(knex)).toEqual([]);
    expect(await take(file)).toEqual({ ...preview, dryRun: false });
  });

  it('asks the catalog for what it was told 15 seconds ago at the latest', async () => {
    await take(fileOf(...whole));
    expect(await knex('changed_links').orderBy('entity_id')).toEqual([
      { entity_id: ids[0], due_at: new Date('2026-11-23T12:00:15Z') },
      { entity_id: ids[1], due_at: new Date('2026-11-23T12:00:15Z') },
    ]);
    await knex('changed_links').delete();
    const renamed = whole.map(each => ({ ...each, title: 'Renamed' }));
    await take(fileOf(...renamed));
    expect(await knex('changed_links')).toHaveLength(2);
  });

  it('keeps the baseline of a key result that has started, and lets one of a draft change', async () => {
    const at = (state: string, value: number) =>
      fileOf(
        objectiveOf('grow', {
          state,
          keyResults: [
            keyResultOf('a', { baseline: { value, at: '2026-10-01' } }),
          ],
        }),
      );
    await take(at('draft', 0.1));
    expect((await take(at('draft', 0.2))).keyResults.changed).toBe(1);
    await take(at('active', 0.2));
    const { rejected, keyResults } = await take(at('active', 0.3));
    expect(keyResults).toEqual({ created: 0, changed: 0, unchanged: 0 });
    expect(rejected).toEqual([
      {
        row: 1,
        column: 'keyResults.0.baseline.value',
        reason: expect.stringContaining('0.2 of 2026-10-01'),
      },
    ]);
    expect(await knex('key_results').pluck('baseline')).toEqual([0.2]);
  });

  it('keeps what was said in a check-in', async () => {
    const said = (value: number) =>
      fileOf(
        objectiveOf('grow', {
          keyResults: [
            keyResultOf('a', {
              checkIns: [{ at: '2026-11-01T00:00:00Z', value }],
            }),
          ],
        }),
      );
    await take(said(1));
    const { rejected } = await take(said(2));
    expect(rejected).toMatchObject([
      {
        column: 'keyResults.0.checkIns.0.at',
        reason: expect.stringMatching(/stored, and stays/),
      },
    ]);
    expect(await knex('check_ins').pluck('value')).toEqual([1]);
  });

  it('says the same of an entity that is unknown and of one that is hidden', async () => {
    const entities = [cart, secret, 'component:default/nobody'];
    const file = fileOf(
      objectiveOf('grow', { keyResults: [keyResultOf('a', { entities })] }),
    );
    const { rejected, keyResults } = await take(file);
    expect(keyResults.created).toBe(1);
    expect(rejected.map(({ column }) => column)).toEqual([
      'keyResults.0.entities.1',
      'keyResults.0.entities.2',
    ]);
    const [hidden, unknown] = rejected.map(({ reason }) => reason);
    expect(hidden.replace('secret', 'nobody')).toBe(unknown);
    expect(await openLinks()).toHaveLength(1);
  });

  it('closes links that the file no longer names, but not those of others', async () => {
    const linked = (entities?: string[]) =>
      fileOf(
        objectiveOf('grow', { keyResults: [keyResultOf('a', { entities })] }),
      );
    await take(linked([cart, search]));
    await knex('key_result_links').insert({
      ...{ entity_id: ids[2], key_result: 'a', origin: 'page', since: now },
    });
    const later = new Date('2026-11-24T12:00:00Z');
    expect((await take(linked([cart]), {}, later)).links).toEqual({
      ...{ created: 0, changed: 1, unchanged: 1 },
    });
    expect((await openLinks()).map(({ entity_id }) => entity_id)).toEqual([
      ids[0],
      ids[2],
    ]);
    const [closed] = await knex('key_result_links').where('entity_id', ids[1]);
    expect(closed).toMatchObject({ since: now, until: later });
    expect((await take(linked())).links.changed).toBe(0);
  });

  it('takes 5,000 key results of which 1 % are broken, in a handful of statements', async () => {
    const broken = (index: number) => index % 100 === 7;
    const objectives = Array.from({ length: 500 }, (_, parent) =>
      objectiveOf(`objective-${parent}`, {
        keyResults: Array.from({ length: 10 }, (__, child) => {
          const index = parent * 10 + child;
          return keyResultOf(`key-result-${index}`, {
            target: broken(index) ? 0.31 : 0.4,
            entities: [index % 2 ? cart : search],
          });
        }),
      }),
    );
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => statements.push(sql);
    knex.on('query', listen);
    const result = await take(fileOf(...objectives));
    knex.removeListener('query', listen);
    expect(result.keyResults.created).toBe(4950);
    expect(result.links.created).toBe(4950);
    expect(result.rejected).toHaveLength(50);
    expect(result.rejected[1]).toEqual({
      row: 11,
      column: 'keyResults.7.target',
      reason: expect.stringContaining('equals the baseline'),
    });
    expect(statements.length).toBeLessThan(15);
    const before = await writtenRows(knex);
    const again = await take(fileOf(...objectives));
    expect(again.keyResults).toEqual({
      ...{ created: 0, changed: 0, unchanged: 4950 },
    });
    expect(again.rejected).toEqual(result.rejected);
    expect(await writtenRows(knex)).toEqual(before);
  });

  describe('of CSV', () => {
    const header =
      'objective_id,objective_title,objective_start,objective_end,objective_owner,id,title,function,kind,baseline,baseline_at,target,due,entities,checked_in_at,value';
    const objective = 'grow,Grow,2026-10-01,2026-12-31,group:default/shop';
    const goal = 'product,increase,0.31,2026-10-01,0.4,2026-12-31';

    it('takes a key result a line, and names line and column of what is wrong', async () => {
      const lines = [
        header,
        `${objective},a,"First,\nof two",${goal},${cart} ${search},2026-11-01T00:00:00Z,0.33`,
        `${objective},b,Second,${goal.replace('0.31', 'much')},,,`,
        `grow,,,,,c,Third,${goal},,,`,
        `${objective.replace('Grow', 'Shrink')},d,Fourth,${goal},,,`,
        `${objective},a,Again,${goal},,,`,
      ];
      const result = await take(lines.join('\r\n'), { format: 'csv' });
      expect(result).toMatchObject({
        objectives: { created: 1 },
        keyResults: { created: 2 },
        links: { created: 2 },
      });
      expect(result.rejected.map(({ row, column }) => [row, column])).toEqual([
        [4, 'baseline'],
        [6, 'objective_title'],
        [7, 'id'],
      ]);
      expect(await knex('check_ins').select('key_result', 'value')).toEqual([
        { key_result: 'a', value: 0.33 },
      ]);
    });

    it('takes the same file twice without a write, and names strange columns', async () => {
      const lines = [`${header},colour`, `${objective},a,A,${goal},${cart},,`];
      await take(lines.join('\n'), { format: 'csv' });
      const before = await writtenRows(knex);
      const { rejected } = await take(lines.join('\n'), { format: 'csv' });
      expect(rejected).toMatchObject([{ row: 1, column: 'colour' }]);
      expect(await writtenRows(knex)).toEqual(before);
    });
  });

  it.each([
    ['no list of objectives', '{}', 'document', /list `objectives`/],
    ['broken JSON', '{"objectives": [', 'document', /no JSON/],
    ['broken YAML', 'objectives: [', 'document', /no YAML/],
    ['CSV without ids', 'title,due\na,b', 'csv', /no column objective_id, id/],
    ['broken CSV', 'objective_id,id\n"a', 'csv', /no CSV/],
  ] as const)('refuses %s as a whole', async (_, text, format, message) => {
    await expect(take(text, { format })).rejects.toThrow(message);
  });
});
